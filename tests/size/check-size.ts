import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';

/** One part of the production build, for `npm run build` must have run. */
interface Part {
  readonly name: string;
  /** Paths within the build. */
  readonly files: readonly string[];
  /** At most so many kB of 1000 bytes, gzipped; undefined for a part that is shown only. */
  readonly boundKb?: number;
}

const build = new URL('../../.output/chrome-mv3/', import.meta.url);

// The grid script stands in every calendar tab from the start, the panel comes at the first need.
const parts: readonly Part[] = [
  { name: 'grid script', files: ['content-scripts/calendar.js'], boundKb: 20 },
  { name: 'panel', files: ['panel.js'], boundKb: 130 },
  { name: 'panel (fi)', files: ['panel.js', 'panel-fi.js'], boundKb: 130 },
  { name: 'panel (sv)', files: ['panel.js', 'panel-sv.js'], boundKb: 130 },
  { name: 'tour', files: ['tour.js'], boundKb: 12 },
  { name: 'background', files: ['background.js'] },
  { name: 'popup', files: filesOf('popup.html') },
  { name: 'options', files: filesOf('options.html') },
];

/** A page with every script and style sheet that it names, and with those that these name, at once or later. */
function filesOf(page: string): string[] {
  const built = ['chunks', 'assets'].flatMap((folder) =>
    readdirSync(new URL(folder, build)).map((name) => `${folder}/${name}`),
  );
  const found = new Set([page]);
  for (const file of found) {
    const text = read(file).toString();
    for (const one of built) if (text.includes(basename(one))) found.add(one);
  }
  return [...found];
}

function read(file: string): Buffer {
  return readFileSync(new URL(file, build));
}

function sizeKb({ files }: Part): number {
  return files.reduce((bytes, file) => bytes + gzipSync(read(file)).length, 0) / 1000;
}

const rows = parts.map((part) => ({ ...part, kb: sizeKb(part) }));
for (const { name, kb, boundKb } of rows) {
  const bound = boundKb === undefined ? '' : `of at most ${boundKb}`;
  console.log(`${name.padEnd(12)} ${kb.toFixed(1).padStart(6)} kB gzipped ${bound}`.trimEnd());
}

const tooBig = rows.filter(({ kb, boundKb = Infinity }) => kb > boundKb);
if (tooBig.length > 0) {
  console.error(`Too big: ${tooBig.map(({ name }) => name).join(', ')}`);
  process.exitCode = 1;
}
