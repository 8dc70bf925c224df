import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { selfTestTitle } from '@/entrypoints/background/words';
import type { Connection } from '@/lib/domain/connection';
import { ProblemError, problemOf } from '@/lib/domain/problem';
import {
  type BegunSelfTest,
  begunSelfTestSchema,
  type LeftItem,
  type SelfTestReport,
} from '@/lib/domain/self-test';
import {
  removeLeft,
  runSelfTest,
  type SelfTestWorld,
  selfTestTime,
  selfTestType,
} from '@/lib/sync/self-test';

/** Tries a connection by writing, reading back and removing one item, and clears up what a worker that died left. */
export interface SelfTesting {
  /** Only from a click. Rejects where nothing could be begun. */
  run(connectionId: string): Promise<SelfTestReport>;
  /** Removes what was left behind. Never rejects: what still cannot be removed stays for the next time. */
  resume(): Promise<void>;
  /** The same for one connection, asked for by a person: rejects with why it cannot be removed. */
  removeLeft(connectionId: string): Promise<void>;
  /** What is left behind in the PSA; undefined while a test is running. */
  left(connectionId: string): Promise<LeftItem | undefined>;
}

/** Where it is remembered what a self-test began, by connection. */
export const selfTestPrefix = 'self-test';

export function createSelfTesting(tools: Tools, psa: PsaSide, onChange: () => void): SelfTesting {
  const begunTests = tools.memory(selfTestPrefix);
  const running = new Set<string>();

  async function begunOf(connectionId: string): Promise<BegunSelfTest | undefined> {
    return begunSelfTestSchema.safeParse(await begunTests.get(connectionId)).data;
  }

  function worldOf(connection: Connection): SelfTestWorld {
    const { id } = connection;
    return {
      psa: psa.port(connection, { withSelfTests: true }),
      remember: (begun) => (begun ? begunTests.set(id, begun) : begunTests.remove(id)),
      now: tools.now,
      wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    };
  }

  /** One at a time: nobody clears up behind a test that is running. */
  async function alone<T>(connectionId: string, work: () => Promise<T>): Promise<T> {
    running.add(connectionId);
    try {
      return await work();
    } finally {
      running.delete(connectionId);
      onChange();
    }
  }

  async function run(connectionId: string): Promise<SelfTestReport> {
    const connection = await psa.connection(connectionId);
    if (await psa.isOff(connectionId)) throw new ProblemError({ kind: 'switched-off' });
    if (running.has(connectionId)) return { steps: [] };
    return alone(connectionId, async () => {
      const world = worldOf(connection);
      const former = await begunOf(connectionId);
      if (former) await removeLeft(world, former);
      const type = selfTestType(await psa.activityTypes(connection));
      if (!type) throw new ProblemError({ kind: 'no-activity-types' });
      const begun: BegunSelfTest = {
        id: tools.newId(),
        title: selfTestTitle(),
        when: selfTestTime(tools.now()),
        begunAt: tools.now(),
      };
      const steps = await runSelfTest(world, begun, type.id);
      const left = await begunOf(connectionId);
      return { steps, ...(left && { left: { title: left.title, when: left.when } }) };
    });
  }

  async function clearUp(connection: Connection): Promise<void> {
    const begun = await begunOf(connection.id);
    if (!begun || running.has(connection.id)) return;
    await alone(connection.id, () =>
      psa.backOff(connection.id).watch(() => removeLeft(worldOf(connection), begun)),
    );
  }

  async function resume(): Promise<void> {
    for (const connection of await psa.working()) {
      if (await psa.backOff(connection.id).isOn()) continue;
      await clearUp(connection).catch((error: unknown) => {
        const problem = problemOf(error);
        if (problem.kind === 'internal')
          console.error('Merkki: the item of a self-test could not be removed', error);
      });
    }
  }

  return {
    run,
    resume,
    removeLeft: async (connectionId) => clearUp(await psa.connection(connectionId)),
    async left(connectionId) {
      if (running.has(connectionId)) return undefined;
      const begun = await begunOf(connectionId);
      return begun && { title: begun.title, when: begun.when };
    },
  };
}
