import { lockedBy, readPolicy, readSettingsUnderPolicy } from '@/entrypoints/background/policy';
import { type PresetWorldParts, presetWorld } from '@/entrypoints/background/preset-world';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { type Chosen, namedSettings, settingNames } from '@/lib/domain/named-settings';
import { ProblemError } from '@/lib/domain/problem';
import { isSameChoice } from '@/lib/domain/same-choice';
import { defaultSyncSettings, type SyncSettings } from '@/lib/domain/sync-settings';
import { settleSync } from '@/lib/rules/settle-sync';
import { cancelByClock } from '@/lib/store/planned-rows';
import { changeSettings, readSettings } from '@/lib/store/settings';

/** Keeps what connections do by themselves as the organisation decided. */
export interface Organising {
  /** Brings all connections in line with the policy of now, before anything goes by what they do. */
  settle(): Promise<void>;
  /** Rejects when somebody chooses what is not theirs to choose. */
  requireOwn(connectionId: string, wish: Partial<Chosen>): Promise<void>;
}

export function createOrganising(parts: PresetWorldParts, psa: PsaSide): Organising {
  const { db } = parts.tools;

  async function settle(): Promise<void> {
    const policy = await readPolicy();
    if (policy.preset === undefined && policy.locked === undefined) return;
    for (const connection of await psa.connections()) {
      const types = await psa.activityTypes(connection, false);
      const world = await presetWorld(parts, connection.id, types);
      const { sync } = await readSettings(db);
      const settled = settleSync(sync[connection.id], policy, world);
      if (settled && !isSameChoice(settled, sync[connection.id]))
        await decide(connection.id, settled);
    }
  }

  async function decide(connectionId: string, settled: SyncSettings): Promise<void> {
    await changeSettings(db, ({ sync }) => ({ sync: { ...sync, [connectionId]: settled } }));
    // What was in line was decided when more was allowed.
    if (!settled.automatic) await cancelByClock(db, connectionId);
  }

  async function requireOwn(connectionId: string, wish: Partial<Chosen>): Promise<void> {
    const [{ sync, privateEvents }, policy] = await Promise.all([
      readSettingsUnderPolicy(db),
      readPolicy(),
    ]);
    const now: Chosen = { sync: sync[connectionId] ?? defaultSyncSettings, privateEvents };
    const [before, after] = [namedSettings(now), namedSettings({ ...now, ...wish })];
    const locked = lockedBy(policy);
    const refused = settingNames.find(
      (name) => locked.has(name) && !isSameChoice(before[name], after[name]),
    );
    if (refused) throw new ProblemError({ kind: 'invalid-input', field: refused });
  }

  return { settle, requireOwn };
}
