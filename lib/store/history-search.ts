import type { HistoryEntry, StoredEntry } from '@/lib/domain/history';
import { fitsFilter, type HistoryFilter } from '@/lib/domain/history-filter';
import type { MerkkiDatabase } from '@/lib/store/database';
import { entriesOfItem, historyEntry } from '@/lib/store/history';

/** Finds entries of the history. */
export interface HistorySearch {
  /**
   * The ids of all entries that fit, newest first. By time or run alone no entry is read; whatever else was judged is
   * remembered for the last such filter, so that finding it again reads only what came since.
   */
  find(filter: HistoryFilter): Promise<number[]>;
}

/** So many entries are in memory at once. */
const pageSize = 500;

/** What is known of one filter: entries up to this one were judged, and these fit. */
interface Judged {
  readonly key: string;
  upTo: number;
  readonly fitting: Set<number>;
}

export function createHistorySearch(db: MerkkiDatabase): HistorySearch {
  let last: Judged | undefined;

  async function find(filter: HistoryFilter): Promise<number[]> {
    const { rest, ...byKeys } = keysOf(filter);
    const ids = (await idsBy(db, byKeys)).toSorted((a, b) => a - b);
    if (!isNarrowing(rest)) return ids.reverse();
    const key = JSON.stringify(filter);
    const judged = last?.key === key ? last : { key, upTo: 0, fitting: new Set<number>() };
    await judge(db, rest, ids, judged);
    last = judged;
    return ids.filter((id) => judged.fitting.has(id)).reverse();
  }

  return { find };
}

/** What an index answers, and what only the entries themselves do. */
function keysOf({ about, ...filter }: HistoryFilter): Keys {
  if (about !== undefined) return { about, rest: filter };
  const { runId, from, until, ...rest } = filter;
  return runId === undefined ? { from, until, rest } : { runId, rest: { ...rest, from, until } };
}

interface Keys extends Pick<HistoryFilter, 'about' | 'runId' | 'from' | 'until'> {
  readonly rest: HistoryFilter;
}

function isNarrowing(filter: HistoryFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

async function idsBy(
  db: MerkkiDatabase,
  { about, runId, from, until }: Omit<Keys, 'rest'>,
): Promise<number[]> {
  if (about !== undefined) return idsAbout(db, about);
  if (runId !== undefined) return db.history.where({ runId }).primaryKeys();
  if (from === undefined && until === undefined) return db.history.toCollection().primaryKeys();
  const [first, end] = [from ?? Number.NEGATIVE_INFINITY, until ?? Number.POSITIVE_INFINITY];
  return first < end ? db.history.where('at').between(first, end).primaryKeys() : [];
}

async function idsAbout(db: MerkkiDatabase, id: number): Promise<number[]> {
  const entry = await historyEntry(db, id);
  if (!entry) return [];
  const entries = await entriesOfItem(db, entry.connectionId, entry.itemKey, 0);
  return entries.map((one) => one.id);
}

/** @param ids in ascending order */
async function judge(
  db: MerkkiDatabase,
  filter: HistoryFilter,
  ids: readonly number[],
  judged: Judged,
): Promise<void> {
  const fresh = ids.filter((id) => id > judged.upTo);
  for (let start = 0; start < fresh.length; start += pageSize) {
    const page = fresh.slice(start, start + pageSize);
    const entries = await readEntries(db, page);
    for (const entry of entries) if (fitsFilter(entry, filter)) judged.fitting.add(entry.id);
    judged.upTo = page.at(-1) ?? judged.upTo;
  }
}

/** Those of the entries that are still kept, in the order asked. */
export async function readEntries(
  db: MerkkiDatabase,
  ids: readonly number[],
): Promise<StoredEntry[]> {
  const rows: (HistoryEntry | undefined)[] = await db.history.bulkGet([...ids]);
  return rows.flatMap((row, index) => (row ? [{ ...row, id: ids[index] as number }] : []));
}
