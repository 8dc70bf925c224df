import type { Tools } from '@/entrypoints/background/tools';
import type { Overview } from '@/lib/messages/questions';
import type { CheckResult } from '@/lib/sync/check';

/** What checks had to leave out, in words that a screen can use. */
export interface CheckGaps {
  note(result: CheckResult): Promise<void>;
  read(): Promise<Pick<Overview, 'unread' | 'skipped'>>;
}

/** Of events that were passed over no later check tells, as long as nothing of them changes. */
const toldForMs = 86_400_000;

export function createCheckGaps(tools: Tools): CheckGaps {
  const { db } = tools;
  // Forgotten with everything else that checks remember.
  const log = tools.memory('check');

  async function note({ failed, skipped }: CheckResult): Promise<void> {
    await log.set('failed', failed);
    if (skipped > 0) await log.set('skipped', { count: skipped, at: tools.now() });
  }

  async function unread(): Promise<Overview['unread']> {
    const failed = ((await log.get('failed')) ?? []) as CheckResult['failed'];
    const calendars = await db.calendars.bulkGet(failed.map(({ calendarId }) => calendarId));
    return failed.map(({ calendarId, problem }, index) => ({
      name: calendars[index]?.name ?? calendarId,
      problem,
    }));
  }

  async function skipped(): Promise<number> {
    const noted = (await log.get('skipped')) as { count: number; at: number } | undefined;
    return noted && tools.now() - noted.at < toldForMs ? noted.count : 0;
  }

  return { note, read: async () => ({ unread: await unread(), skipped: await skipped() }) };
}
