import { browser } from 'wxt/browser';
import { askOrThrow } from '@/components/use-question';
import { type FilePlan, namedList, namedLists } from '@/entrypoints/options/write-parts';

/** Every table, as one file of JSON. */
export async function everythingFile(): Promise<FilePlan> {
  const { tables } = await askOrThrow('countStored', {});
  const lists = tables.map(({ name }) =>
    namedList(name, (after) =>
      askOrThrow('readStored', { table: name, ...(after !== undefined && { after }) }),
    ),
  );
  return {
    name: 'merkki-everything.json',
    type: 'application/json',
    total: tables.reduce((sum, { count }) => sum + count, 0),
    parts: namedLists(`${start()},"tables":{\n`, lists, '}}\n'),
  };
}

/** All but the brace at its end. */
function start(): string {
  const head = {
    format: 'merkki-everything',
    version: 1,
    merkki: browser.runtime.getManifest().version,
    exportedAt: new Date().toISOString(),
    leftOut: 'API keys’ secrets, client secrets and access tokens; “(left out)” where one stood.',
  };
  return JSON.stringify(head).slice(0, -1);
}
