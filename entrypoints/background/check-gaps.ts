import type { Tools } from '@/entrypoints/background/tools';
import { isWithin } from '@/lib/domain/elapsed';
import type { Unread } from '@/lib/domain/history';
import { type Problem, problemSchema } from '@/lib/domain/problem';
import type { Overview } from '@/lib/messages/questions';
import type { CheckResult } from '@/lib/sync/check';

/** What checks had to leave out, in words that a screen can use. */
export interface CheckGaps {
  note(result: CheckResult): Promise<void>;
  /** Nothing could be read. */
  failed(problem: Problem): Promise<void>;
  /** As runs tell it: all of Google Calendar, or single calendars. */
  unread(): Promise<Unread[]>;
  read(): Promise<Pick<Overview, 'unread' | 'skipped'>>;
}

/** Of events that were passed over no later check tells, as long as nothing of them changes. */
const toldForMs = 86_400_000;

export function createCheckGaps(tools: Tools): CheckGaps {
  const { db } = tools;
  // Forgotten with everything else that checks remember.
  const log = tools.memory('check');

  const known = async () => ((await log.get('failed')) ?? []) as CheckResult['failed'];

  async function note({ failed, resting, skipped }: CheckResult): Promise<void> {
    // What is left alone is unread for as long as that.
    const before = (await known()).filter(({ calendarId }) => resting.includes(calendarId));
    await log.set('failed', [...failed, ...before]);
    await log.remove('problem');
    if (skipped > 0) await log.set('skipped', { count: skipped, at: tools.now() });
  }

  async function calendars(): Promise<Overview['unread']> {
    const failed = await known();
    const rows = await db.calendars.bulkGet(failed.map(({ calendarId }) => calendarId));
    return failed.map(({ calendarId, problem }, index) => ({
      name: rows[index]?.name ?? calendarId,
      problem,
    }));
  }

  async function skipped(): Promise<number> {
    const noted = (await log.get('skipped')) as { count: number; at: number } | undefined;
    return noted && isWithin(noted.at, toldForMs, tools.now()) ? noted.count : 0;
  }

  async function unread(): Promise<Unread[]> {
    const { data: problem } = problemSchema.safeParse(await log.get('problem'));
    if (problem) return [{ side: 'google', problem }];
    const unreadable = await calendars();
    return unreadable.map(({ name, problem: why }) => ({
      side: 'google',
      calendar: name,
      problem: why,
    }));
  }

  return {
    note,
    failed: (problem) => log.set('problem', problem),
    unread,
    read: async () => ({ unread: await calendars(), skipped: await skipped() }),
  };
}
