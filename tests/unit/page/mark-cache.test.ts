import { describe, expect, it } from 'vitest';
import { createMarkCache, type FindMarks } from '@/entrypoints/calendar.content/mark-cache';

const settle = () => new Promise((done) => setTimeout(done));

function cacheOver(findMarks: FindMarks) {
  const asked: string[][] = [];
  const answers: string[][] = [];
  const cache = createMarkCache(
    (eids) => {
      asked.push(eids);
      return findMarks(eids);
    },
    (answered) => answers.push([...answered]),
  );
  return { cache, asked, answers };
}

const sent: FindMarks = async (eids) => ({
  ok: true,
  value: Object.fromEntries(eids.filter((eid) => eid !== 'foreign').map((eid) => [eid, 'sent'])),
});

describe('the mark cache', () => {
  it('asks for each event once', async () => {
    const { cache, asked } = cacheOver(sent);
    cache.want(['a', 'b']);
    cache.want(['b', 'c']);
    await settle();
    cache.want(['a', 'c']);
    await settle();
    expect(asked).toEqual([['a', 'b'], ['c']]);
  });

  it('knows no mark for an event the background does not name', async () => {
    const { cache, answers } = cacheOver(sent);
    cache.want(['a', 'foreign']);
    await settle();
    expect([...cache.marks]).toEqual([
      ['a', 'sent'],
      ['foreign', 'none'],
    ]);
    expect(answers).toEqual([['a', 'foreign']]);
  });

  it('asks in batches', async () => {
    const { cache, asked } = cacheOver(sent);
    cache.want(Array.from({ length: 500 }, (_, at) => `e${at}`));
    await settle();
    expect(asked.map((eids) => eids.length)).toEqual([200, 200, 100]);
    expect(cache.marks.size).toBe(500);
  });

  it('keeps what it knows when it expires, and asks again', async () => {
    const { cache, asked } = cacheOver(sent);
    cache.want(['a']);
    await settle();
    cache.expire();
    expect(cache.marks.get('a')).toBe('sent');
    cache.want(['a']);
    await settle();
    expect(asked).toEqual([['a'], ['a']]);
  });

  it('forgets what it knows once that is too much, however often it expires', async () => {
    const { cache } = cacheOver(sent);
    for (const week of ['a', 'b', 'c']) {
      cache.want(Array.from({ length: 6_000 }, (_, at) => `${week}${at}`));
      await settle();
      cache.expire();
    }
    expect(cache.marks.size).toBe(6_000);
    expect(cache.marks.get('c0')).toBe('sent');
  });

  it('asks again after a refusal, at the next want and not before', async () => {
    let isUp = false;
    const { cache, asked } = cacheOver(async (eids) =>
      isUp ? sent(eids) : { ok: false, problem: { kind: 'internal' } },
    );
    cache.want(['a']);
    await settle();
    expect(asked).toHaveLength(1);
    isUp = true;
    cache.want(['a']);
    await settle();
    expect(cache.marks.get('a')).toBe('sent');
  });

  it('asks again for what was wanted while a question failed', async () => {
    let isUp = false;
    const { cache, asked } = cacheOver(async (eids) => {
      await settle();
      return isUp ? sent(eids) : { ok: false, problem: { kind: 'internal' } };
    });
    cache.want(['a']);
    cache.expire();
    cache.want(['a', 'b']);
    await settle();
    await settle();
    isUp = true;
    cache.want(['a', 'b']);
    await settle();
    await settle();
    expect(asked).toEqual([['a'], ['a', 'b']]);
    expect([...cache.marks.keys()]).toEqual(['a', 'b']);
  });
});
