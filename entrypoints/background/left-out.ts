import type { Tools } from '@/entrypoints/background/tools';
import { isWithin } from '@/lib/domain/elapsed';
import { z } from '@/lib/zod';

/** The activities of a PSA that are there and could not be understood when it was read. Ids alone are kept. */
export interface LeftOut {
  /** @param isAll they are all that there are: those that were noted before have been read or are gone. */
  note(connectionId: string, ids: readonly string[], isAll: boolean): Promise<void>;
  read(connectionId: string): Promise<string[]>;
}

/** As long as nothing of them changes, no list of changes names them again. */
const toldForMs = 86_400_000;

const keptSchema = z.object({ ids: z.array(z.string()), at: z.number() });

export function createLeftOut({ memory, now }: Tools): LeftOut {
  const kept = memory('left-out');

  async function read(connectionId: string): Promise<string[]> {
    const { data } = keptSchema.safeParse(await kept.get(connectionId));
    return data && isWithin(data.at, toldForMs, now()) ? data.ids : [];
  }

  return {
    read,
    async note(connectionId, ids, isAll) {
      if (isAll && ids.length === 0) return kept.remove(connectionId);
      if (ids.length === 0) return;
      const before = isAll ? [] : await read(connectionId);
      await kept.set(connectionId, { ids: [...new Set([...before, ...ids])], at: now() });
    },
  };
}
