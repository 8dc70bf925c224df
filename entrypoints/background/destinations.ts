import { readDedicated } from '@/entrypoints/background/dedicated-ids';
import { readJudging } from '@/entrypoints/background/judging';
import { destinationIn } from '@/entrypoints/background/plan-context';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { lacksDestination } from '@/lib/sync/plan-activity';

/** Which connections have chosen activities and no calendar for them. */
export interface Destinations {
  /** Ids of connections that sync by themselves and whose calendar is gone, or may only be read. */
  missing(): Promise<ReadonlySet<string>>;
}

export function createDestinations(tools: Tools, psa: PsaSide): Destinations {
  const dedicated = tools.memory('dedicated');

  async function isMissing(connection: Connection): Promise<boolean> {
    const judging = await readJudging(tools, psa, connection);
    const { sync, activityTypes, calendars } = judging;
    // Before the first check nobody knows which calendars there are.
    if (!sync.automatic || calendars.size === 0) return false;
    const own = await readDedicated(dedicated, connection.id);
    return lacksDestination({ sync, activityTypes, destinationOf: destinationIn(judging, own) });
  }

  return {
    async missing() {
      const all = await psa.connections();
      const found = await Promise.all(all.map(isMissing));
      return new Set(all.filter((_, index) => found[index]).map(({ id }) => id));
    },
  };
}
