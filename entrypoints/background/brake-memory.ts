import type { Tools } from '@/entrypoints/background/tools';
import { isWithin } from '@/lib/domain/elapsed';
import { outboxRowSchema } from '@/lib/domain/outbox';
import { brakeSchema } from '@/lib/messages/sync-schemas';
import { z } from '@/lib/zod';

/** What can be asked about at the same time: many deletions, and the empty answer of either side. */
const subjectSchema = z.enum(['many-deletions', 'google', 'psa']);
export type BrakeSubject = z.infer<typeof subjectSchema>;

const askedSchema = z.object({
  brake: brakeSchema,
  /** The deletions as they were planned; none of an empty answer, which was not planned by. */
  rows: z.array(outboxRowSchema),
  /** Row ids of everything that going on agrees to, be they those that the rows will have. */
  rowIds: z.array(z.string()),
  answer: z.enum(['go-on', 'keep']).optional(),
  /** Epoch milliseconds. */
  answeredAt: z.number().optional(),
});
export type Asked = z.infer<typeof askedSchema>;

const rememberedSchema = z.object({
  asked: z.partialRecord(subjectSchema, askedSchema),
  /** When the person agreed to deletions, epoch milliseconds, by row id. */
  agreed: z.record(z.string(), z.number()),
});
export type Remembered = z.infer<typeof rememberedSchema>;

/** What was asked about the deletions of each connection, and what was answered lately. */
export interface BrakeMemory {
  read(connectionId: string): Promise<Remembered>;
  /** Reads and writes in one step. May be part of a transaction that covers the memory. */
  change(connectionId: string, to: (now: Remembered) => Remembered): Promise<void>;
  forget(connectionId: string): Promise<void>;
}

/** An empty answer that the person does not believe is not asked about again so soon. */
const ignoredForMs = 86_400_000;
const believedForMs = 3_600_000;
/**
 * What was agreed to is planned within minutes: a deleted event may still turn up elsewhere in the first of them. Longer
 * than deletions count together, so that what was agreed to never counts.
 */
const agreedForMs = 2 * 3_600_000;

export function createBrakeMemory({ db, memory, now }: Tools): BrakeMemory {
  const kept = memory('brake');

  function isHeld({ answer, answeredAt }: Asked): boolean {
    if (answeredAt === undefined) return true;
    return isWithin(answeredAt, answer === 'keep' ? ignoredForMs : believedForMs, now());
  }

  async function read(connectionId: string): Promise<Remembered> {
    const { data } = rememberedSchema.safeParse(await kept.get(connectionId));
    if (!data) return { asked: {}, agreed: {} };
    const agreed = Object.entries(data.agreed).filter(([, at]) => isWithin(at, agreedForMs, now()));
    return {
      asked: Object.fromEntries(Object.entries(data.asked).filter(([, asked]) => isHeld(asked))),
      agreed: Object.fromEntries(agreed),
    };
  }

  return {
    read,
    change: (connectionId, to) =>
      db.transaction('rw', db.memory, async () => {
        await kept.set(connectionId, to(await read(connectionId)));
      }),
    forget: (connectionId) => kept.remove(connectionId),
  };
}
