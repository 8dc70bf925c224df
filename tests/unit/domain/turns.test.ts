import { expect, test } from 'vitest';
import { createTurns, turnsOf } from '@/lib/domain/turns';

const inTurn = createTurns();

const tick = () => new Promise((resolve) => setTimeout(resolve, 1));

test('steps of one name run one after the other, in order', async () => {
  const log: string[] = [];
  const step = (name: string) => async () => {
    log.push(`${name} begins`);
    await tick();
    log.push(`${name} ends`);
    return name;
  };
  const results = await Promise.all([inTurn('n', step('a')), inTurn('n', step('b'))]);
  expect(results).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('a failed step rejects for its caller and holds up nobody', async () => {
  const failing = inTurn('n', () => Promise.reject(new Error('no')));
  const next = inTurn('n', async () => 'done');
  await expect(failing).rejects.toThrow('no');
  await expect(next).resolves.toBe('done');
});

test('steps of other names do not wait', async () => {
  let release = () => {};
  const blocked = inTurn(
    'slow',
    () =>
      new Promise<void>((resolve) => {
        release = resolve;
      }),
  );
  await expect(inTurn('quick', async () => 'done')).resolves.toBe('done');
  release();
  await blocked;
});

test('what works on the same thing waits for each other, and for nobody else', async () => {
  const log: string[] = [];
  const [one, other] = [{}, {}];
  let release = () => {};
  const blocked = turnsOf(one)('n', () => new Promise<void>((resolve) => (release = resolve)));
  const behind = turnsOf(one)('n', async () => log.push('behind'));
  await turnsOf(other)('n', async () => log.push('other'));
  release();
  await Promise.all([blocked, behind]);
  expect(log).toEqual(['other', 'behind']);
});
