import { describe, expect, it } from 'vitest';
import {
  type FilePart,
  type FilePlan,
  namedList,
  namedLists,
  type Progress,
  writeParts,
} from '@/entrypoints/options/write-parts';

const stored: Readonly<Record<string, readonly number[]>> = {
  links: [],
  history: [1, 2, 3, 4, 5],
  tags: [6],
};

/** Two rows at a time. */
const reader = (name: string) => async (after: unknown) => {
  const from = typeof after === 'number' ? after : 0;
  const rows = stored[name]?.slice(from, from + 2) ?? [];
  const text = rows.map((row) => JSON.stringify({ row })).join(',\n');
  return { text, count: rows.length, ...(rows.length === 2 && { next: from + 2 }) };
};

function planOf(parts: AsyncIterable<FilePart>, total = 6): FilePlan {
  return { name: 'file.json', type: 'application/json', total, parts };
}
const lists = () => Object.keys(stored).map((name) => namedList(name, reader(name)));
const running = new AbortController().signal;

describe('a long file', () => {
  it('holds every row of every list, and tells how far it is', async () => {
    const told: Progress[] = [];
    const plan = planOf(namedLists('{"format":"x",', lists(), '}'));
    const file = await writeParts(plan, (progress) => void told.push(progress), running);
    expect(JSON.parse((await file?.blob.text()) ?? '')).toEqual({
      format: 'x',
      links: [],
      history: [1, 2, 3, 4, 5].map((row) => ({ row })),
      tags: [{ row: 6 }],
    });
    expect(file?.blob.type).toBe('application/json;charset=utf-8');
    expect(file?.rows).toBe(6);
    expect(told[0]).toEqual({ done: 0, total: 6 });
    expect(told).toContainEqual({ done: 2, total: 6 });
    expect(told.at(-1)).toEqual({ done: 6, total: 6 });
  });

  it('tells of no more than there is when more came since it was counted', async () => {
    const told: Progress[] = [];
    await writeParts(
      planOf(namedLists('{', lists(), '}'), 3),
      (one) => void told.push(one),
      running,
    );
    expect(told.at(-1)).toEqual({ done: 6, total: 6 });
  });

  it('is none once it was cancelled, and nothing more is read', async () => {
    const stop = new AbortController();
    let asked = 0;
    const read = async (after: unknown) => {
      asked += 1;
      stop.abort();
      return reader('history')(after);
    };
    const plan = planOf(namedLists('{', [namedList('history', read)], '}'));
    expect(await writeParts(plan, () => undefined, stop.signal)).toBeUndefined();
    expect(asked).toBe(1);
  });

  it('fails with what the reading fails with', async () => {
    const read = async () => {
      throw new Error('gone');
    };
    const failing = writeParts(planOf(namedList('tags', read)), () => undefined, running);
    await expect(failing).rejects.toThrow('gone');
  });
});
