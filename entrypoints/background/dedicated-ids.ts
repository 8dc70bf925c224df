import type { Memory } from '@/lib/domain/ports';
import type { MerkkiDatabase } from '@/lib/store/database';
import { z } from '@/lib/zod';

const dedicatedSchema = z.object({ eventsId: z.string(), tasksId: z.string() });
const rememberedSchema = dedicatedSchema.extend({
  /** They are to be deleted: when that was last tried, epoch milliseconds. */
  leavingAt: z.number().optional(),
  /** Their names as they were known, for the history. */
  names: z.object({ events: z.string(), tasks: z.string() }).optional(),
  /** Which of them were deleted already. */
  deleted: z.array(z.string()).optional(),
});

const leavingSchema = rememberedSchema.required({ leavingAt: true });

/** The calendars of our own that a connection's activities go into. */
export type DedicatedCalendars = z.infer<typeof dedicatedSchema>;

/** As they are remembered, until both are deleted or left to the person. */
export type RememberedCalendars = z.infer<typeof rememberedSchema>;

/** Under which prefix of the memory they are. */
export const dedicatedPrefix = 'dedicated';

/** Those that are used; undefined until they were made or found again, and once they are to be deleted. */
export async function readDedicated(
  memory: Memory,
  connectionId: string,
): Promise<DedicatedCalendars | undefined> {
  const found = await readRemembered(memory, connectionId);
  return found?.leavingAt === undefined ? found : undefined;
}

/** Also those that are to be deleted. */
export async function readRemembered(
  memory: Memory,
  connectionId: string,
): Promise<RememberedCalendars | undefined> {
  const { data } = rememberedSchema.safeParse(await memory.get(connectionId));
  return data;
}

/** Those of all connections, present and former, that are to be deleted, by connection. */
export async function readLeaving(
  db: MerkkiDatabase,
): Promise<ReadonlyMap<string, RememberedCalendars & { readonly leavingAt: number }>> {
  const rows = await db.memory.where('key').startsWith(`${dedicatedPrefix}/`).toArray();
  const found = rows.flatMap(({ key, value }) => {
    const { data } = leavingSchema.safeParse(value);
    return data ? [[key.slice(dedicatedPrefix.length + 1), data] as const] : [];
  });
  return new Map(found);
}
