import type { Tools } from '@/entrypoints/background/tools';
import { isWithin } from '@/lib/domain/elapsed';
import { problemOf } from '@/lib/domain/problem';
import { turnsOf } from '@/lib/domain/turns';
import { z } from '@/lib/zod';

/** What was read, and when; epoch milliseconds. */
interface LateRead<T> {
  readonly value: T;
  readonly readAt: number;
}

/** What is read when somebody looks, while they look. Kept until the browser ends, never on disk. */
export interface LateReads<T> {
  /** As it was last read; undefined when it was not. */
  known(key: string): Promise<LateRead<T> | undefined>;
  /** Reads it unless that was done or tried a moment ago; answers whether it did. Never rejects. */
  refresh(key: string, read: () => Promise<T>): Promise<boolean>;
}

export interface LateReadsOptions<T> {
  readonly name: string;
  readonly value: z.ZodType<T>;
  /** Not read again any sooner. */
  readonly freshMs: number;
}

/** A read that failed is tried again no sooner: screens look again at everything that is announced. */
const retryMs = 60_000;
/** The oldest give way. */
const mostKept = 20;

export function createLateReads<T>(
  { session, now }: Tools,
  { name, value, freshMs }: LateReadsOptions<T>,
): LateReads<T> {
  const kept = z.array(z.object({ key: z.string(), readAt: z.number(), value }));
  const memoryKey = memoryKeyOf(name);
  const triedAt = new Map<string, number>();

  async function all() {
    return kept.safeParse(await session.get(memoryKey)).data ?? [];
  }

  async function known(key: string): Promise<LateRead<T> | undefined> {
    return (await all()).find((one) => one.key === key);
  }

  async function readAndKeep(key: string, read: () => Promise<T>): Promise<void> {
    const readAt = now();
    const row = { key, readAt, value: await read() };
    await turnsOf(session)(memoryKey, async () => {
      const others = (await all()).filter((one) => one.key !== key);
      await session.set(memoryKey, [...others, row].slice(-mostKept));
    });
  }

  async function refresh(key: string, read: () => Promise<T>): Promise<boolean> {
    if (isWithin(triedAt.get(key) ?? 0, retryMs, now())) return false;
    // Whoever asks meanwhile finds it taken care of.
    triedAt.set(key, now());
    const { readAt = 0 } = (await known(key)) ?? {};
    if (isWithin(readAt, freshMs, now())) return false;
    return readAndKeep(key, read).then(() => true, report);
  }

  return { known, refresh };
}

/** Forgets everything that was read under the name. */
export function forgetLateReads({ session }: Tools, name: string): Promise<void> {
  return turnsOf(session)(memoryKeyOf(name), () => session.remove(memoryKeyOf(name)));
}

function memoryKeyOf(name: string): string {
  return `late-reads/${name}`;
}

/** What went wrong on the other side stands in the health of its account or connection. */
function report(error: unknown): false {
  if (problemOf(error).kind === 'internal') console.error('Merkki: reading late', error);
  return false;
}
