import type { Tools } from '@/entrypoints/background/tools';
import { type HistoryEntry, historyEntrySchema, triggerSchema } from '@/lib/domain/history';
import { tagScopeSchema } from '@/lib/domain/tag';
import { addEntry } from '@/lib/store/history';
import { z } from '@/lib/zod';

const toldSchema = historyEntrySchema.omit({ at: true, outcome: true, problem: true });

/** A write that was begun, whose outcome is not known. */
const begunSchema = z.object({
  /** What the event is to carry; null for nothing. */
  text: z.string().nullable(),
  /** Epoch milliseconds. */
  at: z.number(),
  /** What the history tells of it. */
  told: toldSchema,
});
export type BegunCarrying = z.infer<typeof begunSchema>;

const intentSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  eid: z.string(),
  scope: tagScopeSchema.exclude(['following']),
  trigger: triggerSchema.default('click'),
  /** The activity that was taken out, when the event is to say that alone. */
  takenOut: z.string().optional(),
  begun: begunSchema.optional(),
});

/** An event, or a series, that is to say what its tag says, or which activity was taken out. */
export type CarryIntent = Readonly<Omit<z.infer<typeof intentSchema>, 'begun'>>;

type CarryAbout = Pick<CarryIntent, 'connectionId' | 'eid' | 'takenOut'>;

/** Which events are to carry their tags: kept until it is done and told, whatever becomes of the worker. */
export interface CarryIntents {
  /** One that is noted again is another: what was begun for the former one is still to be told. */
  note(wish: Omit<CarryIntent, 'id'>): Promise<void>;
  all(): Promise<CarryIntent[]>;
  begun(intent: CarryIntent): Promise<BegunCarrying | undefined>;
  /** Notes, before it is begun, what is written. */
  begin(intent: CarryIntent, begun: BegunCarrying): Promise<void>;
  /** Adds what became of the begun write to the history. */
  tellBegun(intent: CarryIntent, entry: HistoryEntry): Promise<void>;
  /** Forgets the intent, unless it was noted again meanwhile, and adds what became of it to the history. */
  end(intent: CarryIntent, entry?: HistoryEntry): Promise<void>;
}

const prefix = 'carry';

export function createCarryIntents({ db, newId }: Tools): CarryIntents {
  const keyOf = ({ connectionId, eid, takenOut }: CarryAbout) =>
    [prefix, connectionId, eid, ...(takenOut === undefined ? [] : [takenOut])].join('/');

  async function read(key: string) {
    return intentSchema.safeParse((await db.memory.get(key))?.value).data;
  }

  /** Changes what is kept, and adds to the history, in one step. */
  async function change(
    of: CarryAbout,
    next: (kept: z.infer<typeof intentSchema> | undefined) => CarryIntent | undefined,
    entry?: HistoryEntry,
  ): Promise<void> {
    const key = keyOf(of);
    await db.transaction('rw', db.memory, db.history, async () => {
      const value = next(await read(key));
      if (value) await db.memory.put({ key, value });
      else await db.memory.delete(key);
      if (entry) await addEntry(db, entry);
    });
  }

  return {
    note: (wish) => change(wish, (kept) => ({ ...kept, ...wish, id: newId() })),
    all: async () => {
      const rows = await db.memory.where('key').startsWith(`${prefix}/`).toArray();
      return rows.map(({ value }) => intentSchema.parse(value));
    },
    begun: async (intent) => (await read(keyOf(intent)))?.begun,
    begin: (intent, begun) => change(intent, (kept) => kept && { ...kept, begun }),
    tellBegun: (intent, entry) => change(intent, withoutBegun, entry),
    end: (intent, entry) =>
      change(intent, (kept) => (kept?.id === intent.id ? undefined : withoutBegun(kept)), entry),
  };
}

function withoutBegun(kept: z.infer<typeof intentSchema> | undefined): CarryIntent | undefined {
  if (!kept) return undefined;
  const { begun: _, ...rest } = kept;
  return rest;
}
