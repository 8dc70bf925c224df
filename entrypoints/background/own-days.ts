import { createLateReads, forgetLateReads } from '@/entrypoints/background/late-reads';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { type OwnRead, ownAmong } from '@/lib/domain/own-activity';
import { timespanSchema, windowAround } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** Whole days as the person's zone has them; `endDate` is exclusive. */
export interface Days {
  readonly startDate: string;
  readonly endDate: string;
}

/** What the person has in the PSA on some days, read when somebody looks at them. */
export interface OwnDays {
  /** As it was last read; undefined when it was not, or for another user. */
  known(connection: Connection, days: Days): Promise<OwnRead | undefined>;
  /** Reads the days unless that was done or tried a moment ago; answers whether it was. Never rejects. */
  refresh(connection: Connection, days: Days): Promise<boolean>;
}

const name = 'own-days';
/** Longer events are answered by what is known: their days would be a sweep of the PSA, not a look. */
const mostDays = 14;
const dayMs = 86_400_000;

const ownActivitySchema = z.object({
  id: z.string(),
  title: z.string(),
  when: timespanSchema,
  eventId: z.string().optional(),
  knownAt: z.number(),
});

export function createOwnDays(tools: Tools, psa: PsaSide): OwnDays {
  const value = z.array(ownActivitySchema);
  const reads = createLateReads(tools, { name, value, freshMs: 5 * 60_000 });
  return {
    async known(connection, days) {
      const { value: activities, readAt } = (await reads.known(keyOf(connection, days))) ?? {};
      return activities && readAt !== undefined ? { activities, readAt } : undefined;
    },
    async refresh(connection, days) {
      const { user } = connection;
      if (!user || !isWorthReading(days)) return false;
      const backOff = psa.backOff(connection.id);
      if (await backOff.isOn()) return false;
      return reads.refresh(keyOf(connection, days), async () => {
        const readAt = tools.now();
        const window = windowAround({ kind: 'all-day', ...days });
        const read = () => psa.port(connection).activitiesIn(window);
        return ownAmong(await backOff.watch(read), user.id, readAt);
      });
    },
  };
}

/** Forgets what was read, of every connection. */
export function forgetOwnDays(tools: Tools): Promise<void> {
  return forgetLateReads(tools, name);
}

function keyOf({ id, user }: Connection, { startDate, endDate }: Days): string {
  return [id, user?.id ?? '', startDate, endDate].join('\n');
}

function isWorthReading({ startDate, endDate }: Days): boolean {
  return Date.parse(endDate) - Date.parse(startDate) <= mostDays * dayMs;
}
