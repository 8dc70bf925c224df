import { type Settings, type SettingsChange, settingsSchema } from '@/lib/domain/settings';
import type { MerkkiDatabase } from '@/lib/store/database';
import { noteEverything } from '@/lib/store/journal';
import { judgeAnew } from '@/lib/store/judge-anew';
import { wakeQuestions, withdrawPlanned } from '@/lib/store/planned-rows';
import { touchAll } from '@/lib/store/touched-links';
import type { z } from '@/lib/zod';

const key = 'settings';

/** The person's settings; what they never chose, or what cannot be read any more, has its default. */
export async function readSettings(db: MerkkiDatabase): Promise<Settings> {
  const row = await db.memory.get(key);
  const parsed = settingsSchema.safeParse(row?.value ?? {});
  return parsed.success
    ? parsed.data
    : settingsSchema.parse(withoutBroken(row?.value, parsed.error));
}

function withoutBroken(value: unknown, { issues }: z.ZodError): Record<string, unknown> {
  const broken = new Set(issues.map(({ path }) => path[0]));
  const isUsable = typeof value === 'object' && value !== null && !broken.has(undefined);
  return isUsable
    ? Object.fromEntries(Object.entries(value).filter(([name]) => !broken.has(name)))
    : {};
}

/**
 * Changes the named settings; undefined returns one to its default. What they decide about is planned anew. A function
 * makes the change of what holds so far, in one step with it.
 */
export async function changeSettings(
  db: MerkkiDatabase,
  change: SettingsChange | ((former: Settings) => SettingsChange),
): Promise<Settings> {
  const tables = [db.memory, db.links, db.touched, db.outbox, db.journal];
  return db.transaction('rw', tables, async () => {
    const former = await readSettings(db);
    const changed = typeof change === 'function' ? change(former) : change;
    const settings = settingsSchema.parse({ ...former, ...changed });
    await db.memory.put({ key, value: settings });
    for (const connectionId of differing(former.mapping, settings.mapping)) {
      await touchAll(db, connectionId);
      await wakeQuestions(db, connectionId);
      await noteEverything(db, connectionId);
    }
    for (const connectionId of differing(former.sync, settings.sync)) {
      await wakeQuestions(db, connectionId);
      // Of one that does nothing by itself only what was asked for is in line; nothing would plan that anew.
      if (settings.sync[connectionId]?.automatic) await withdrawPlanned(db, connectionId);
      await noteEverything(db, connectionId);
    }
    // What may leave of a private event is part of whether it changed since it was sent.
    if (settings.privateEvents !== former.privateEvents) await judgeAnew(db);
    return settings;
  });
}

/** The connections whose part of a setting is another than before. */
function differing(
  former: Readonly<Record<string, unknown>>,
  now: Readonly<Record<string, unknown>>,
): string[] {
  const ids = new Set([...Object.keys(former), ...Object.keys(now)]);
  return [...ids].filter((id) => JSON.stringify(former[id]) !== JSON.stringify(now[id]));
}
