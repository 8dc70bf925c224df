import { readDedicated } from '@/entrypoints/background/dedicated-ids';
import { readJudging } from '@/entrypoints/background/judging';
import { destinationIn } from '@/entrypoints/background/plan-context';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { readSettings } from '@/lib/store/settings';
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
    if (calendars.size === 0) return false;
    const own = await readDedicated(dedicated, connection.id);
    return lacksDestination({ sync, activityTypes, destinationOf: destinationIn(judging, own) });
  }

  return {
    async missing() {
      const [connections, { sync }] = await Promise.all([psa.working(), readSettings(tools.db)]);
      const automatic = connections.filter(({ id }) => sync[id]?.automatic);
      const found = await Promise.all(automatic.map(isMissing));
      return new Set(automatic.filter((_, index) => found[index]).map(({ id }) => id));
    },
  };
}
