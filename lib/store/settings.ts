import { type Settings, type SettingsChange, settingsSchema } from '@/lib/domain/settings';
import type { MerkkiDatabase } from '@/lib/store/database';
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

/** Changes the named settings; undefined returns one to its default. */
export async function changeSettings(
  db: MerkkiDatabase,
  change: SettingsChange,
): Promise<Settings> {
  return db.transaction('rw', db.memory, db.links, db.touched, async () => {
    const settings = settingsSchema.parse({ ...(await readSettings(db)), ...change });
    await db.memory.put({ key, value: settings });
    // What may leave of a private event is part of whether it changed since it was sent.
    if (change.privateEvents !== undefined) await touchAll(db);
    return settings;
  });
}
