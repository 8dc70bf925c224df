import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createWorker, type Worker } from './worker';

let worker: Worker;
/** What was put into the tab, in one go each. */
let injected: string[][];

beforeEach(() => {
  worker = createWorker();
  injected = [];
  Object.assign(fakeBrowser.scripting, {
    executeScript: async ({ files }: { files: string[] }) => {
      injected.push(files);
      return [{}];
    },
  });
});
afterEach(() => vi.unstubAllGlobals());

it.each([
  ['fi', 'en', ['/panel-fi.js', '/panel.js']],
  ['sv-SE', 'fi', ['/panel-sv.js', '/panel.js']],
  ['en-GB', 'fi', ['/panel.js']],
  // A page in a language that Merkki does not speak is met in the browser's.
  ['ja', 'fi', ['/panel-fi.js', '/panel.js']],
  ['', 'sv', ['/panel-sv.js', '/panel.js']],
  ['de', 'de', ['/panel.js']],
])('for a page in “%s” and a browser in “%s” the panel comes with %s', async (page, own, files) => {
  Object.assign(fakeBrowser.i18n, { getUILanguage: () => own });
  expect(await worker.ask('openPanel', { pageLanguage: page })).toMatchObject({ ok: true });
  expect(injected).toEqual([files]);
});
