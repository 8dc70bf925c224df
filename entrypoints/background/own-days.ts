import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { type OwnRead, ownAmong } from '@/lib/domain/own-activity';
import { problemOf } from '@/lib/domain/problem';
import { timespanSchema, windowAround } from '@/lib/domain/timespan';
import { inTurn } from '@/lib/http/turns';
import { z } from '@/lib/zod';

/** Whole days as the person's zone has them; `endDate` is exclusive. */
export interface Days {
  readonly startDate: string;
  readonly endDate: string;
}

/** What the person has in the PSA on some days, read when somebody looks at them. Kept until the browser ends, never on disk. */
export interface OwnDays {
  /** As it was last read; undefined when it was not, or belongs to another user. */
  known(connection: Connection, days: Days): Promise<OwnRead | undefined>;
  /** Reads the days unless that was done or tried a moment ago; answers whether it was. Never rejects. */
  refresh(connection: Connection, days: Days): Promise<boolean>;
}

const memoryKey = 'own-days';
const freshMs = 5 * 60_000;
/** A read that failed is tried again no sooner: screens look again at everything that is announced. */
const retryMs = 60_000;
const mostKept = 20;
/** Longer events are answered by what is known: their days would be a sweep of the PSA, not a look. */
const mostDays = 14;
const dayMs = 86_400_000;

const keptSchema = z.object({
  key: z.string(),
  readAt: z.number(),
  activities: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      when: timespanSchema,
      eventId: z.string().optional(),
      knownAt: z.number(),
    }),
  ),
});
type Kept = z.infer<typeof keptSchema>;

export function createOwnDays({ session, now }: Tools, psa: PsaSide): OwnDays {
  const notBefore = new Map<string, number>();

  async function all(): Promise<Kept[]> {
    return z.array(keptSchema).safeParse(await session.get(memoryKey)).data ?? [];
  }

  async function find(key: string): Promise<Kept | undefined> {
    return (await all()).find((one) => one.key === key);
  }

  async function read(connection: Connection, userId: string, days: Days): Promise<void> {
    const readAt = now();
    const window = windowAround({ kind: 'all-day', ...days });
    const listed = await psa.port(connection).activitiesIn(window);
    const key = keyOf(connection, days);
    const kept = { key, readAt, activities: ownAmong(listed, userId, readAt) };
    await inTurn(memoryKey, async () => {
      const others = (await all()).filter((one) => one.key !== key);
      await session.set(memoryKey, [...others, kept].slice(-mostKept));
    });
  }

  async function refresh(connection: Connection, days: Days): Promise<boolean> {
    const { user } = connection;
    const key = keyOf(connection, days);
    if (!user || !isWorthReading(days) || now() < (notBefore.get(key) ?? 0)) return false;
    // Whoever asks meanwhile finds it taken care of.
    notBefore.set(key, now() + retryMs);
    const { readAt = 0 } = (await find(key)) ?? {};
    if (now() - readAt <= freshMs) return false;
    return read(connection, user.id, days).then(() => true, report);
  }

  return { known: (connection, days) => find(keyOf(connection, days)), refresh };
}

/** Forgets what was read, of every connection. */
export function forgetOwnDays({ session }: Tools): Promise<void> {
  return inTurn(memoryKey, () => session.remove(memoryKey));
}

function keyOf({ id, user }: Connection, { startDate, endDate }: Days): string {
  return [id, user?.id ?? '', startDate, endDate].join('\n');
}

function isWorthReading({ startDate, endDate }: Days): boolean {
  return Date.parse(endDate) - Date.parse(startDate) <= mostDays * dayMs;
}

/** What went wrong at the PSA stands in the connection's health. */
function report(error: unknown): false {
  if (problemOf(error).kind === 'internal')
    console.error('Merkki: the days of an event could not be read', error);
  return false;
}
