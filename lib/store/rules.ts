import { type Rule, ruleSchema } from '@/lib/domain/rule';
import type { MerkkiDatabase } from '@/lib/store/database';
import { noteEverything } from '@/lib/store/journal';
import { createMemory } from '@/lib/store/memory';
import { wakeQuestions, withdrawPlanned } from '@/lib/store/planned-rows';
import { readSettings } from '@/lib/store/settings';

const prefix = 'rules';

/** The rules of a connection, in their order; one that cannot be read any more is left out. */
export async function readRules(db: MerkkiDatabase, connectionId: string): Promise<Rule[]> {
  const kept = await createMemory(db, prefix).get(connectionId);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => ruleSchema.safeParse(one).data ?? []);
}

/**
 * Puts these rules in the place of the former ones. What they decide about is planned anew, in one step with it.
 * @param change gets the rules as they stand
 */
export async function changeRules(
  db: MerkkiDatabase,
  connectionId: string,
  change: (former: readonly Rule[]) => readonly Rule[],
): Promise<void> {
  await db.transaction('rw', [db.memory, db.outbox, db.journal], async () => {
    const rules = change(await readRules(db, connectionId));
    await createMemory(db, prefix).set(connectionId, rules);
    await wakeQuestions(db, connectionId);
    // Of one that does nothing by itself only what was asked for is in line; nothing would plan that anew.
    const { sync } = await readSettings(db);
    if (sync[connectionId]?.automatic) await withdrawPlanned(db, connectionId);
    await noteEverything(db, connectionId);
  });
}

export async function forgetRules(db: MerkkiDatabase, connectionId: string): Promise<void> {
  await createMemory(db, prefix).remove(connectionId);
}
