import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { launch } from '../browser/launch.ts';
import { findFaint } from '../screens/find-faint.ts';
import { findFlaws } from '../screens/find-flaws.ts';
import { findUnreachable } from '../screens/find-unreachable.ts';
import { readScreen } from '../screens/read-screen.ts';

const style = 'font: 16px/24px sans-serif; color: #222; background: #fff; margin: 0';
const narrow = 'width: 60px; overflow: hidden; white-space: nowrap';
const long = 'Toiminnanohjausjärjestelmän käyttöönotto';

/** Each page, and what the checks have to say of it. */
const pages: readonly { readonly name: string; readonly html: string; readonly flaws: string[] }[] =
  [
    {
      name: 'a good page',
      html: `<p>${long}</p><button>Save</button> <label><input type="checkbox"> Daily</label>`,
      flaws: [],
    },
    { name: 'a cut text', html: `<p style="${narrow}">${long}</p>`, flaws: [`cut: “${long}”`] },
    {
      name: 'an ellipsis without the whole name',
      html: `<p style="${narrow}; text-overflow: ellipsis">${long}</p>`,
      flaws: [`cut: “${long}”`],
    },
    {
      name: 'an ellipsis with the whole name',
      html: `<p title="${long}" style="${narrow}; text-overflow: ellipsis">${long}</p>`,
      flaws: [],
    },
    {
      name: 'a line cut in two',
      html: `<p title="${long}" style="height: 12px; overflow: hidden; text-overflow: ellipsis">${long}</p>`,
      flaws: [`cut: “${long}”`],
    },
    {
      name: 'a field shorter than what is in it',
      html: `<input type="text" aria-label="Project" value="${long}" size="4">`,
      flaws: [`cut: “${long}”`],
    },
    {
      name: 'a button over another',
      html: '<button>Send</button><button style="margin-left: -8px">Undo</button>',
      flaws: ['overlap: “Send” and “Undo”'],
    },
    {
      name: 'words on words',
      html: '<p>Not tagged</p><p style="margin-top: -32px">Ready to send</p>',
      flaws: ['overlap: the words “Not tagged” and “Ready to send”'],
    },
    {
      name: 'a button in the room that its field keeps for it',
      html: '<div style="position: relative; width: 200px"><input aria-label="Type" style="width: 160px; padding-right: 40px"><button aria-label="Clear" style="position: absolute; left: 170px; width: 24px; height: 20px"></button></div>',
      flaws: [],
    },
    {
      name: 'something past the edge of the window',
      html: '<button style="margin-left: 270px; width: 90px">Send</button>',
      flaws: ['outside: “Send”'],
    },
    {
      name: 'what scrolls up and down',
      html: `<div style="height: 100px; overflow: auto">${'<p>Line</p>'.repeat(20)}</div>`,
      flaws: [],
    },
    {
      name: 'what has to be scrolled sideways',
      html: `<div class="list" style="width: 200px; overflow: auto"><p style="width: 400px">${long} ${long}</p></div>`,
      flaws: [`outside: “${`${long} ${long}`.slice(0, 60)}”`],
    },
    {
      name: 'a scrolling box past the edge of the window',
      html: '<div class="panel" style="position: fixed; top: 150px; height: 100px; overflow: auto">x</div>',
      flaws: ['outside: “panel”'],
    },
    {
      name: 'faint words',
      html: '<p style="color: #999">Quiet</p><p style="opacity: .5">Faded</p><p style="color: #777">Nearly</p>',
      flaws: ['faint (2.8): “Quiet”', 'faint (3.2): “Faded”', 'faint (4.5): “Nearly”'],
    },
    {
      name: 'words on a painted ground',
      html: '<div style="background: linear-gradient(#333, #333)"><p>On dark</p><p style="color: #fff">On dark too</p></div>',
      flaws: ['faint (1.3): “On dark”'],
    },
    {
      name: 'words of what cannot be pressed',
      html: '<button disabled style="color: #aaa; background: #fff">Send</button>',
      flaws: [],
    },
    {
      name: 'a button under a veil',
      html: '<button>Send</button><div style="position: fixed; inset: 0; background: rgb(255 255 255 / 1%)"></div>',
      flaws: ['unreachable: “Send”'],
    },
    {
      name: 'a button below a window that does not scroll',
      html: '<style>body { overflow: hidden }</style><button style="margin-top: 300px">Send</button>',
      flaws: ['outside: “Send”'],
    },
  ];

let browser: BrowserContext;
let page: Page;

test.beforeAll(async () => {
  browser = await launch({ sandbox: [], viewport: { width: 320, height: 200 } });
  page = browser.pages()[0] ?? (await browser.newPage());
});

test.afterAll(() => browser.close());

for (const { name, html, flaws } of pages) {
  test(`${flaws.length > 0 ? 'finds fault with' : 'has nothing against'} ${name}`, async () => {
    await page.setContent(`<body style="${style}">${html}</body>`);
    const screen = await readScreen(page, 'body');
    const faint = await findFaint(page, screen.texts, await page.screenshot(), { x: 0, y: 0 });
    const found = [...findFlaws(screen), ...faint, ...(await findUnreachable(page, 'body'))];
    expect(found).toEqual(flaws);
  });
}
