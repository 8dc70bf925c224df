import type { Checking } from '@/entrypoints/background/checking';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Reading, Readings } from '@/entrypoints/background/readings';
import type { Sending } from '@/entrypoints/background/sending';
import type { Syncing } from '@/entrypoints/background/syncing';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import { isWithin } from '@/lib/domain/elapsed';
import { ReadingCancelled } from '@/lib/domain/reading';
import { defaultSyncSettings } from '@/lib/domain/sync-settings';
import type { Window } from '@/lib/domain/timespan';
import { putRun } from '@/lib/store/runs';
import { readSettings } from '@/lib/store/settings';
import { z } from '@/lib/zod';

/** Runs that somebody asked for. Until one is planned it is remembered, so that the next worker takes it up. */
export interface AskedRuns {
  /**
   * One connection after the other: reads both sides, plans, and sends what is in line. What fails at one leaves the
   * others alone; rejects with it in the end.
   */
  run(connections: readonly Connection[], within?: Window): Promise<void>;
  /** Takes up what the last worker left. Never rejects. */
  resume(): Promise<void>;
  /** Ends the reading for a run; nothing of it is planned, now or by the next worker. */
  cancel(runId: string): Promise<void>;
}

export interface AskedRunParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly checking: Checking;
  readonly syncing: Syncing;
  readonly sending: Sending;
  readonly readings: Readings;
  readonly onChange: () => void;
}

const askedSchema = z.object({
  runId: z.string(),
  connectionId: z.string(),
  within: z.object({ startAt: z.number(), endAt: z.number() }).optional(),
  /** Epoch milliseconds. */
  askedAt: z.number(),
});
type Asked = z.infer<typeof askedSchema>;

const prefix = 'asked-run';
/** Nobody waits for longer. */
const keptForMs = 86_400_000;

export function createAskedRuns(parts: AskedRunParts): AskedRuns {
  const { tools, psa, checking, syncing, sending, readings, onChange } = parts;
  const { db, now, newId } = tools;
  const memory = tools.memory(prefix);
  /** What this worker is at, by run. */
  const own = new Set<string>();

  async function run(connections: readonly Connection[], within?: Window): Promise<void> {
    const asked = connections.map(
      ({ id: connectionId }): Asked => ({
        runId: newId(),
        connectionId,
        ...(within && { within }),
        askedAt: now(),
      }),
    );
    for (const one of asked) own.add(one.runId);
    await Promise.all(asked.map((one) => memory.set(one.runId, one)));
    await workOff(asked);
  }

  async function workOff(asked: readonly Asked[]): Promise<void> {
    const begun = asked.map((one) => ({ one, reading: readings.begin({ ...one, kind: 'asked' }) }));
    const errors: unknown[] = [];
    for (const { one, reading } of begun) {
      await readAndPlan(one, reading).catch((error: unknown) => errors.push(error));
      reading.end();
      await memory.remove(one.runId);
      own.delete(one.runId);
      void sending.kick();
    }
    if (errors.length > 0) throw errors[0];
  }

  async function readAndPlan(asked: Asked, reading: Reading): Promise<void> {
    const { connectionId, within } = asked;
    try {
      const connection = await psa.connection(connectionId);
      const { sync } = await readSettings(db);
      await checking.run(sync[connectionId] ?? defaultSyncSettings, reading);
      await syncing.runNow(connection, within, reading);
    } catch (error) {
      if (!(error instanceof ReadingCancelled)) throw error;
      await noteCancelled(asked);
    }
  }

  async function noteCancelled({ runId, connectionId, askedAt }: Asked): Promise<void> {
    await putRun(db, {
      id: runId,
      connectionId,
      trigger: 'sync-now',
      startedAt: askedAt,
      endedAt: now(),
      ...{ planned: 0, done: 0, failed: 0 },
      isCancelled: true,
    });
    onChange();
  }

  async function left(): Promise<Asked[]> {
    const rows = await db.memory.where('key').startsWith(`${prefix}/`).toArray();
    const known = new Set((await psa.connections()).map(({ id }) => id));
    const asked = rows.flatMap(({ value }) => askedSchema.safeParse(value).data ?? []);
    const isWanted = ({ connectionId, askedAt }: Asked) =>
      known.has(connectionId) && isWithin(askedAt, keptForMs, now());
    const unowned = asked.filter(({ runId }) => !own.has(runId));
    const unwanted = unowned.filter((one) => !isWanted(one));
    await Promise.all(unwanted.map(({ runId }) => memory.remove(runId)));
    return unowned.filter(isWanted).toSorted((a, b) => a.askedAt - b.askedAt);
  }

  async function resume(): Promise<void> {
    try {
      const asked = await left();
      if (asked.length === 0) return;
      for (const { runId } of asked) own.add(runId);
      await workOff(asked);
    } catch (error) {
      console.error('Merkki: a run could not be taken up', error);
    }
  }

  return {
    run,
    resume,
    async cancel(runId) {
      readings.cancel(runId);
      await memory.remove(runId);
      onChange();
    },
  };
}
