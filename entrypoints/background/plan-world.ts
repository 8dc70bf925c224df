import { readDedicated } from '@/entrypoints/background/dedicated-ids';
import {
  type ConnectionJudging,
  type JudgingDraft,
  readJudging,
} from '@/entrypoints/background/judging';
import { planContext } from '@/entrypoints/background/plan-context';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { createPlanStore } from '@/lib/store/plan-store';
import type { PlanContext } from '@/lib/sync/plan';
import type { PlanWorld } from '@/lib/sync/plan-run';

/**
 * What planning over a connection needs, by the settings, calendars and types of now.
 * @param draft settings that are tried instead
 */
export async function readPlanWorld(
  { tools, psa }: { readonly tools: Tools; readonly psa: PsaSide },
  connection: Connection,
  run: Pick<PlanContext, 'now' | 'runId'>,
  draft?: JudgingDraft,
): Promise<Pick<PlanWorld, 'store' | 'context'> & { readonly judging: ConnectionJudging }> {
  const judging = await readJudging(tools, psa, connection, draft);
  const dedicated = await readDedicated(tools.memory('dedicated'), connection.id);
  return {
    store: createPlanStore(tools.db, judging.readCarried),
    context: planContext(connection, judging, dedicated, run),
    judging,
  };
}
