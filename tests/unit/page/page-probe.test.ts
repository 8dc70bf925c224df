import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { editorPage, eidOf, eventBubble, grid, timedChip } from './google-page';

const probe = 'tests/probe/page-probe.ts';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'merkki-probe-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function linesFor(html: string, ...path: string[]): Promise<string[]> {
  const file = join(folder, 'saved.html');
  await writeFile(file, html);
  const { stdout } = await promisify(execFile)(process.execPath, [probe, file, ...path]);
  return stdout.trim().split('\n');
}

it('npm run page:probe prints what it finds in a saved page, and through which hook', async () => {
  const [one, two] = [eidOf('one'), eidOf('two')];
  const script = '<script>document.body.remove()</script>';
  expect(await linesFor(grid(timedChip(one)) + eventBubble(two) + script)).toEqual([
    'view    week',
    `chip     timed  ${one}  one on ann@example.com`,
    '        by chip: [data-eventchip][data-eventid]',
    `popover  ${two}  two on ann@example.com`,
    '        by dialog: [role="dialog"][data-chips-dialog="true"]',
  ]);
});

it('npm run page:probe takes the path that the browser noted in the page, unless it is told one', async () => {
  const eid = eidOf('one');
  const from = `https://calendar.google.com/calendar/u/0/r/eventedit/${eid}?sf=true`;
  const html = `<!-- saved from url=(0099)${from} -->${editorPage()}`;
  const [view, editor] = await linesFor(html);
  expect([view, editor]).toEqual(['view    editor', `editor   ${eid}  one on ann@example.com`]);
  expect((await linesFor(html, '/calendar/u/0/r/eventedit'))[1]).toBe('editor   no event');
});

it('npm run page:probe says when it finds nothing', async () => {
  expect(await linesFor('<p>Sign in</p>', '/calendar/u/0/r/month/2026/11/1')).toEqual([
    'view    month',
    'nothing found',
  ]);
});
