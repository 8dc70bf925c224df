import { describe, expect, it } from 'vitest';
import { writeEverything } from '@/entrypoints/options/privacy/write-everything';
import type { AnswerTo, Ask } from '@/lib/messages/questions';

const stored: Readonly<Record<string, readonly number[]>> = {
  links: [],
  history: [1, 2, 3, 4, 5],
  tags: [6],
};
const tables = Object.entries(stored).map(([name, rows]) => ({ name, count: rows.length }));
const at = new Date('2026-11-25T10:00:00Z');

/** Two rows at a time. */
async function read({ table, after }: Ask<'readStored'>): Promise<AnswerTo<'readStored'>> {
  const from = typeof after === 'number' ? after : 0;
  const rows = stored[table]?.slice(from, from + 2) ?? [];
  const hasMore = rows.length === 2;
  const text = rows.map((row) => JSON.stringify({ row })).join(',\n');
  return { text, count: rows.length, ...(hasMore && { next: from + 2 }) };
}

describe('the file with everything', () => {
  it('holds every row of every table, says what is left out, and tells how far it is', async () => {
    const told: object[] = [];
    const { signal } = new AbortController();
    const onProgress = (progress: object) => void told.push(progress);
    const file = await writeEverything({ tables, version: '0.1.0', at, read, onProgress, signal });
    const parsed = JSON.parse((await file?.blob.text()) ?? '');
    expect(parsed).toMatchObject({
      ...{ format: 'merkki-everything', version: 1, merkki: '0.1.0' },
      exportedAt: '2026-11-25T10:00:00.000Z',
      leftOut: expect.stringContaining('access tokens'),
      tables: {
        links: [],
        history: [1, 2, 3, 4, 5].map((row) => ({ row })),
        tags: [{ row: 6 }],
      },
    });
    expect(file?.rows).toBe(6);
    expect(told[0]).toEqual({ done: 0, total: 6 });
    expect(told.at(-1)).toEqual({ done: 6, total: 6 });
  });

  it('is none once it was cancelled, and nothing more is read', async () => {
    const stop = new AbortController();
    let asked = 0;
    const file = await writeEverything({
      ...{ tables, version: '0.1.0', at, onProgress: () => undefined, signal: stop.signal },
      read: async (question) => {
        asked += 1;
        if (question.table === 'history') stop.abort();
        return read(question);
      },
    });
    expect(file).toBeUndefined();
    expect(asked).toBe(2);
  });

  it('fails with what the reading fails with', async () => {
    const { signal } = new AbortController();
    const failing = writeEverything({
      ...{ tables, version: '0.1.0', at, onProgress: () => undefined, signal },
      read: async () => {
        throw new Error('gone');
      },
    });
    await expect(failing).rejects.toThrow('gone');
  });
});
