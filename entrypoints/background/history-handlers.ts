import type { Items } from '@/entrypoints/background/items';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Sending } from '@/entrypoints/background/sending';
import { openOptions } from '@/entrypoints/background/tabs';
import type { TagCarrying } from '@/entrypoints/background/tag-carrying';
import type { Tools } from '@/entrypoints/background/tools';
import type { Undoing } from '@/entrypoints/background/undoing';
import { withDistinctNames } from '@/lib/domain/distinct-names';
import type { StoredEntry } from '@/lib/domain/history';
import { historyFormats } from '@/lib/domain/history-file';
import type { OutboxRow } from '@/lib/domain/outbox';
import { ProblemError } from '@/lib/domain/problem';
import { tellEntry } from '@/lib/domain/told-entry';
import type { Ask } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import type { HistoryItem } from '@/lib/messages/sync-schemas';
import { countOlder, historyEntry, lastFailureOf } from '@/lib/store/history';
import { createHistorySearch, readEntries } from '@/lib/store/history-search';
import { noteChanges } from '@/lib/store/journal';
import { enqueue } from '@/lib/store/outbox';
import type { CarriedScope } from '@/lib/sync/carry-tag';
import { clicked } from '@/lib/sync/clicked';
import { again, rowId } from '@/lib/sync/outbox';
import { whyNotUndoable } from '@/lib/sync/undo';

export interface HistoryParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly sending: Sending;
  readonly undoing: Undoing;
  readonly tagCarrying: TagCarrying;
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

type HistoryQuestion =
  | 'findHistory'
  | 'readEntries'
  | 'historyCalendars'
  | 'writeHistory'
  | 'countOldHistory'
  | 'undoOperation'
  | 'retryOperation'
  | 'openFailure';

/** The answers about what was done, and its undoing. */
export function createHistoryHandlers(parts: HistoryParts): Pick<Handlers, HistoryQuestion> {
  const { tools, psa, items, sending, undoing, tagCarrying, goOn, onChange } = parts;
  const { db, now } = tools;

  const search = createHistorySearch(db);

  async function write({ format, ids, timeZone }: Ask<'writeHistory'>) {
    const [connections, calendars] = await Promise.all([
      db.connections.toArray(),
      db.calendars.toArray(),
    ]);
    const context = {
      connections: namesOf(withDistinctNames(connections)),
      ...{ calendars: namesOf(calendars), timeZone },
    };
    const { entry: lineOf, between } = historyFormats[format];
    const entries = await readEntries(db, ids);
    return { text: entries.map((one) => lineOf(tellEntry(one, context))).join(between) };
  }

  async function entryOf(id: number): Promise<StoredEntry> {
    const entry = await historyEntry(db, id);
    if (!entry) throw new ProblemError({ kind: 'invalid-input', field: 'id' });
    return entry;
  }

  async function undo(id: number): Promise<HistoryItem> {
    const entry = await entryOf(id);
    const reason = await undoing.undo(entry);
    if (reason) return itemOf(entry, reason);
    onChange();
    return itemOf(await entryOf(id));
  }

  async function retry(id: number): Promise<void> {
    const entry = await entryOf(id);
    if (entry.tags) await carryAgain(entry, entry.tags.scope);
    else await putInLineAgain(entry);
  }

  async function carryAgain(
    { connectionId, eid = '' }: StoredEntry,
    scope: CarriedScope,
  ): Promise<void> {
    await tagCarrying.intend(connectionId, eid, scope);
    await tagCarrying.carryAll();
  }

  async function putInLineAgain({ connectionId, itemKey }: StoredEntry): Promise<void> {
    const at = { connectionId, itemKey, rowId: rowId(connectionId, itemKey) };
    const row = await db.outbox.get(at.rowId);
    if (row) await enqueue(db, at, (current) => current && retried(current, now()));
    // Without a row the next plan looks at the item anew.
    else await noteChanges(db, [{ connectionId, itemKey }]);
    onChange();
    void sending.kickForClick();
    if (!row) void goOn();
  }

  async function openFailure({ eid, connectionId }: Ask<'openFailure'>): Promise<void> {
    const connection = await psa.named(connectionId);
    const { itemKey } = await items.loadOne(eid, connection);
    const id = itemKey === undefined ? undefined : await lastFailureOf(db, connection.id, itemKey);
    await openOptions(`history/${id ?? 'failed'}`);
  }

  return {
    findHistory: async ({ filter }) => ({ ids: await search.find(filter) }),
    readEntries: async ({ ids }) => (await readEntries(db, ids)).map((entry) => itemOf(entry)),
    historyCalendars: async () => {
      const calendars = await db.calendars.toArray();
      return calendars
        .map(({ id, name }) => ({ id, name }))
        .toSorted((a, b) => a.name.localeCompare(b.name));
    },
    writeHistory: write,
    countOldHistory: ({ keptDays }) => countOlder(db, now(), keptDays),
    openFailure: async (ask) => {
      await openFailure(ask);
      return {};
    },
    undoOperation: ({ id }) => undo(id),
    retryOperation: async ({ id }) => {
      await retry(id);
      return {};
    },
  };
}

function namesOf(named: readonly { readonly id: string; readonly name: string }[]) {
  return new Map(named.map(({ id, name }) => [id, name]));
}

/** What waits for a choice stays as it is. */
function retried(row: OutboxRow, now: number): OutboxRow | undefined {
  return row.state === 'found' ? undefined : clicked(again(row, now));
}

function itemOf(entry: StoredEntry, refused?: HistoryItem['notUndoable']): HistoryItem {
  const notUndoable = refused ?? whyNotUndoable(entry);
  return { ...entry, ...(notUndoable && { notUndoable }) };
}
