import type { LoadedItem } from '@/entrypoints/background/items';
import type { Taggable, Tagging } from '@/entrypoints/background/tagging';
import type { Tools } from '@/entrypoints/background/tools';
import type { Undoing } from '@/entrypoints/background/undoing';
import type { StoredEntry } from '@/lib/domain/history';
import { type TagScope, tagScopeSchema } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import type { TagRow } from '@/lib/store/database';
import { entriesOfItem, lastEntryId } from '@/lib/store/history';
import { isSameRows, readTagRows } from '@/lib/store/tag-rows';
import { whyNotUndoable } from '@/lib/sync/undo';
import { z } from '@/lib/zod';

/**
 * The last thing that the person did to an event, so that it can be undone where it was done. There is one on this
 * device at a time; what a run does is none.
 */
export interface LastAct {
  /** Makes a change of the tag, and remembers it as the last act. */
  tag(
    connectionId: string,
    target: Taggable,
    scope: TagScope,
    change: () => Promise<void>,
  ): Promise<void>;
  /** Remembers, before it is put in line, that the person wants something done in the PSA. */
  operation(
    connectionId: string,
    target: Pick<LoadedItem, 'eid'> & { itemKey: string },
  ): Promise<void>;
  /** Before something is done to many events at once: what was done last is not to be undone event by event. */
  forget(): Promise<void>;
  /** What was done last, when that was to this event and nothing happened to it since. */
  describe(connectionId: string, loaded: LoadedItem): Promise<Pick<EventView, 'lastAct'>>;
  /** Undoes what `describe` offers; nothing when it does not offer this act. Rejects when a system refuses. */
  undo(connectionId: string, loaded: LoadedItem, id: string): Promise<void>;
}

export interface LastActParts {
  readonly tools: Tools;
  readonly tagging: Tagging;
  readonly undoing: Undoing;
}

const rowsSchema = z.array(z.custom<TagRow>((row) => typeof row === 'object' && row !== null));
const actSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  eid: z.string(),
  done: z.discriminatedUnion('kind', [
    /** The stored rows of the tag, before and after. */
    z.object({ kind: z.literal('tag'), scope: tagScopeSchema, from: rowsSchema, to: rowsSchema }),
    /** What came of it stands in the history of the item, after this entry. */
    z.object({ kind: z.literal('operation'), itemKey: z.string(), after: z.number() }),
  ]),
  ended: z.enum(['undone', 'changed-since']).optional(),
});
type Act = z.infer<typeof actSchema>;
type Done<Kind extends Act['done']['kind']> = Extract<Act['done'], { kind: Kind }>;

/** An act as it is offered, and how it is undone: answers whether it was. */
interface Offer {
  readonly act: Act;
  readonly shown: NonNullable<EventView['lastAct']>;
  readonly undo: () => Promise<boolean>;
}

const key = 'last';

export function createLastAct({ tools, tagging, undoing }: LastActParts): LastAct {
  const { db } = tools;
  const memory = tools.memory('act');

  async function note(act: Omit<Act, 'id'>): Promise<void> {
    await memory.set(key, { ...act, id: tools.newId() });
  }

  async function noted(): Promise<Act | undefined> {
    return actSchema.safeParse(await memory.get(key)).data;
  }

  /** What was done while it was undone is the last act, and stays it. */
  async function end(act: Act, ended: Act['ended']): Promise<void> {
    await db.transaction('rw', db.memory, async () => {
      if ((await noted())?.id === act.id) await memory.set(key, { ...act, ended });
    });
  }

  async function offerOf(connectionId: string, loaded: LoadedItem): Promise<Offer | undefined> {
    const act = await noted();
    if (act?.eid !== loaded.eid || act.connectionId !== connectionId) return undefined;
    const { done } = act;
    return done.kind === 'tag' ? tagOffer(act, done, loaded) : operationOffer(act, done, loaded);
  }

  async function tagOffer(
    act: Act,
    done: Done<'tag'>,
    loaded: LoadedItem,
  ): Promise<Offer | undefined> {
    const { id, connectionId, ended } = act;
    const shown = { id, kind: 'tag', standing: ended ?? 'undoable' } as const;
    const stored = await readTagRows(db, loaded);
    const isAsLeft = isSameRows(stored, ended === 'undone' ? done.from : done.to);
    // What is being sent goes as it is tagged.
    if (loaded.row?.state === 'waiting' || !(isAsLeft || ended === 'changed-since'))
      return undefined;
    return {
      act,
      shown,
      undo: () => tagging.swap(connectionId, loaded, done.scope, { from: done.to, to: done.from }),
    };
  }

  async function operationOffer(
    act: Act,
    { itemKey, after }: Done<'operation'>,
    { row, item }: LoadedItem,
  ): Promise<Offer | undefined> {
    const entry = await lastOf(act.connectionId, itemKey, after);
    const kind = entry && operationKind(entry);
    if (row || !entry || !kind) return undefined;
    // What it would bring back to the PSA are the words of an event that is private by now.
    if (kind !== 'create' && item.isRedacted) return undefined;
    const standing = entry.undoneAt === undefined ? (act.ended ?? 'undoable') : 'undone';
    const undo = async () => [undefined, 'undone'].includes(await undoing.undo(entry));
    return { act, shown: { id: act.id, kind, standing }, undo };
  }

  /** What the click led to; undefined as long as that is open, and when a run did something since. */
  async function lastOf(
    connectionId: string,
    itemKey: string,
    after: number,
  ): Promise<StoredEntry | undefined> {
    const entries = await entriesOfItem(db, connectionId, itemKey, after);
    const own = entries.filter(({ trigger }) => trigger !== 'undo');
    return own.every(({ trigger }) => trigger === 'click')
      ? own.findLast(operationKind)
      : undefined;
  }

  return {
    tag: async (connectionId, target, scope, change) => {
      const from = await readTagRows(db, target);
      await change();
      const to = await readTagRows(db, target);
      await note({ connectionId, eid: target.eid, done: { kind: 'tag', scope, from, to } });
    },
    operation: async (connectionId, { eid, itemKey }) => {
      const after = await lastEntryId(db);
      await note({ connectionId, eid, done: { kind: 'operation', itemKey, after } });
    },
    forget: () => memory.remove(key),
    describe: async (connectionId, loaded) => {
      const offer = await offerOf(connectionId, loaded);
      return offer ? { lastAct: offer.shown } : {};
    },
    undo: async (connectionId, loaded, id) => {
      const offer = await offerOf(connectionId, loaded);
      if (offer?.act.id !== id || offer.shown.standing !== 'undoable') return;
      await end(offer.act, (await offer.undo()) ? 'undone' : 'changed-since');
    },
  };
}

/** Undefined for what cannot be undone, whatever happens. */
function operationKind(entry: StoredEntry): 'create' | 'update' | 'delete' | undefined {
  const { operation, undoneAt: _, ...undone } = entry;
  const isOurs = operation === 'create' || operation === 'update' || operation === 'delete';
  return isOurs && !whyNotUndoable({ ...undone, operation }) ? operation : undefined;
}
