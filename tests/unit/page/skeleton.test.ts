// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { skeletonOf } from '@/lib/page/skeleton';
import { structuralWords } from '@/lib/page/structural-words';
import { eidOf, eventBubble, grid, stackedChip, timedChip } from './google-page';

const plenty = 100_000;

/** The skeleton of a piece of page, without the line of the element around it. */
function skeleton(html: string, limit = plenty): string[] {
  const root = document.createElement('div');
  root.innerHTML = html;
  return skeletonOf(root, limit).split('\n').slice(1);
}

describe('the skeleton of a page', () => {
  it('tells tags, roles, nesting and Google’s lasting ids', () => {
    expect(skeleton(eventBubble(eidOf('one'), 'display: none'))).toEqual([
      ' div style(display:none)',
      '  div role=dialog data-chips-dialog=true aria-modal=true tabindex=-1',
      '   div tabindex=0 aria-hidden=true',
      '   span',
      '    div #xDetDlg data-eventid=(26)',
      '     div data-eventid=(26)',
      '      ul role=menu',
      '     span role=heading aria-level=1 #rAECCd …',
    ]);
  });

  it.each([
    ['a text', '<p>Planning with Ann</p>', 'p …'],
    ['white space', '<p> \n </p>', 'p'],
    ['a label', '<i aria-label="Planning"></i>', 'i aria-label=…'],
    ['a title, an address and a class', '<a title="Ann" href="/ann" class="Ann"></a>', 'a'],
    ['what is typed', '<input type="text" value="Ann" placeholder="Ann">', 'input type=text'],
    ['an address', '<i data-email="ann@example.com"></i>', 'i data-email=…'],
    ['a word where people write', '<i data-text="week"></i>', 'i data-text=…'],
    ['a name in an unknown attribute', '<i data-new="Ann"></i>', 'i data-new=…'],
    ['a number', '<i data-datekey="28922" tabindex="-1"></i>', 'i data-datekey=… tabindex=-1'],
    ['an id of a calendar', `<i data-value="${btoa('ann@example.com')}"></i>`, 'i data-value=(20)'],
    ['an id of nobody knows what', '<i id="ann"></i>', 'i #…'],
    ['a log entry', '<i jslog="35463; 2:[&quot;ann&quot;]"></i>', 'i jslog=35463'],
    ['measures', '<i style="top: 40px; color: rgb(1 2 3)"></i>', 'i style(top color)'],
    ['a picture', `<i style="background-image: url('a;top:b')"></i>`, 'i style()'],
    [
      'how it is hidden',
      '<i style="opacity: 0; visibility: hidden" hidden></i>',
      'i style(visibility:hidden opacity:0) hidden',
    ],
    ['a name in the name of an attribute', '<i data-ann2="x" data-ann_b=""></i>', 'i'],
    ['a script', '<script>const ann = 1</script>', 'script'],
    ['a drawing', '<svg><title>Ann</title></svg>', 'svg'],
  ])('of %s is what can be told', (_, html, line) => {
    expect(skeleton(html)).toEqual([` ${line}`]);
  });

  it('tells siblings that look alike once, with their count, however long their ids are', () => {
    const chips = timedChip(eidOf('one')) + stackedChip(eidOf('two')) + timedChip(eidOf('twelve'));
    const lines = skeleton(grid(chips));
    expect(lines.filter((line) => line.includes('data-eventchip'))).toEqual([
      expect.stringMatching(/^ {5}div role=button .* ×2$/),
      expect.not.stringContaining('×'),
    ]);
  });

  it('keeps apart what differs only inside', () => {
    expect(skeleton('<p><b></b></p><p><i></i></p><p><b></b></p>')).toEqual([
      ' p ×2',
      '  b',
      ' p',
      '  i',
    ]);
  });

  it('loses the innermost levels when there is too much, and says how much', () => {
    const html = '<p><b><i></i><u></u></b></p><p role="row"><b><i><u></u></i></b></p>';
    expect(skeleton(html, 40)).toEqual([' p', '  b [+2]', ' p role=row', '  b [+2]']);
    expect(skeleton(html, 30)).toEqual([' p [+3]', ' p role=row [+3]']);
  });

  it('is never longer than it may be', () => {
    expect(skeletonOf(document.createElement('section'), 3)).toBe('sec');
    const wide = Array.from({ length: 200 }, (_, index) => `<p style="${styles(index)}"></p>`);
    document.body.innerHTML = wide.join('');
    expect(skeletonOf(document.body, 1000)).toBe('body [+200]');
  });
});

/** A set of properties for every number. */
function styles(index: number): string {
  const names = ['top', 'left', 'width', 'height', 'color', 'display', 'opacity', 'bottom'];
  return names.map((name, bit) => (index & (1 << bit) ? `${name}: 1px;` : '')).join('');
}

/** What a person has written, or an id that leads to it. The same secret of another person has the same length. */
type Secret = readonly [kind: 'text' | 'id', mine: string, yours: string];

const base64 = fc.constantFrom(...'ABCabcXYZxyz0189-_');
const secretText = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 40 })
  // An attribute cannot hold everything, and a blank text is none.
  .filter((text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'))
  // Of an attribute that nobody knows to hold texts, the words of the structure are told.
  .filter((text) => !structuralWords.has(text) && !/^[\w+/=-]{16,}$/.test(text));
const text: fc.Arbitrary<Secret> = fc.tuple(fc.constant('text' as const), secretText, secretText);
const id: fc.Arbitrary<Secret> = fc.integer({ min: 16, max: 60 }).chain((length) => {
  const one = fc.string({ unit: base64, minLength: length, maxLength: length });
  return fc.tuple(fc.constant('id' as const), one, one);
});
const anySecret = fc.oneof(text, id);

/** Where pages keep secrets; the function gives the attributes of one. */
const places = {
  'data-eventid': id,
  'data-value': id,
  'data-new-one': anySecret,
  'data-text': text,
  'data-email': text,
  'data-details': text,
  'aria-label': text,
  'aria-owns': text,
  title: anySecret,
  href: anySecret,
  id: anySecret,
  class: anySecret,
  value: anySecret,
  style: text.map(([kind, ...both]): Secret => [kind, styleWith(both[0]), styleWith(both[1])]),
  jslog: anySecret.map(([kind, ...both]): Secret => [kind, logWith(both[0]), logWith(both[1])]),
} as const;

/** Measures tell when an event takes place, as its chip's top does. */
const styleWith = (secret: string) =>
  `top: ${secret.length}px; background-image: url(${JSON.stringify(secret)})`;
const logWith = (secret: string) => `35463; 2:${JSON.stringify([secret, null])};track:click`;

interface Node {
  readonly tag: string;
  readonly role: string;
  readonly attributes: Partial<Record<string, Secret>>;
  readonly text: Secret | undefined;
  readonly children: readonly Node[];
}

const { node } = fc.letrec<{ node: Node }>((tie) => ({
  node: fc.record({
    tag: fc.constantFrom('div', 'span', 'button', 'input', 'h2', 'a', 'merkki-panel'),
    role: fc.constantFrom('button', 'dialog', 'gridcell', 'heading'),
    attributes: fc.record(places, { requiredKeys: [] }),
    text: fc.option(text, { nil: undefined }),
    children: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 4 })),
  }),
}));

/** The page as it is for one of two people who have written different things into the same. */
function build({ tag, role, attributes, text: words, children }: Node, whose: 1 | 2): Element {
  const element = document.createElement(tag);
  element.setAttribute('role', role);
  for (const [name, secret] of Object.entries(attributes)) {
    if (secret) element.setAttribute(name, secret[whose]);
  }
  if (words) element.append(words[whose]);
  element.append(...children.map((child) => build(child, whose)));
  return element;
}

function secretsIn({ attributes, text: words, children }: Node): string[] {
  const own = [...Object.values(attributes), words].flatMap((secret) =>
    secret ? [secret[1]] : [],
  );
  return [...own, ...children.flatMap(secretsIn)];
}

describe('whatever is written in a page', () => {
  it('makes no difference to its skeleton', () => {
    fc.assert(
      fc.property(node, (page) => {
        fc.pre(noneIsStructural(page));
        expect(skeletonOf(build(page, 1), plenty)).toBe(skeletonOf(build(page, 2), plenty));
      }),
    );
  });

  it('does not occur in it', () => {
    fc.assert(
      fc.property(node, (page) => {
        fc.pre(noneIsStructural(page));
        const told = skeletonOf(build(page, 1), plenty);
        const ofOther = skeletonOf(build(page, 2), plenty);
        // Of a letter or two there is some in everything, and a random word may be one that every report says.
        const secrets = secretsIn(page).filter(
          (secret) => secret.length > 4 && !ofOther.includes(secret),
        );
        expect(secrets.filter((secret) => told.includes(secret))).toEqual([]);
      }),
    );
  });
});

/** Ids of the shape of Google's own are told: nobody's event has one. */
function noneIsStructural(page: Node): boolean {
  const { id: secret } = page.attributes;
  const isGoogles = secret?.slice(1).some((one) => /^x[A-Z][A-Za-z]{1,24}$/.test(one)) ?? false;
  return !isGoogles && page.children.every(noneIsStructural);
}
