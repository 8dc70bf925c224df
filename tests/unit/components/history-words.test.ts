import { expect, it } from 'vitest';
import { noChoice } from '@/entrypoints/options/history/history-choice';
import { choiceOfWords, wordsOfChoice } from '@/entrypoints/options/history/history-words';

const severa = 'severa/production/key';
const unworded = { outcome: 'any', kind: 'any', side: 'any', connectionId: 'any', entry: 'any' };

it.each([
  [[], {}],
  [['failed'], { outcome: 'failed' }],
  [['done', 'create'], { outcome: 'done', kind: 'create' }],
  [['psa', 'failed'], { side: 'psa', outcome: 'failed' }],
  [['tag'], { kind: 'tag' }],
  [['1234'], { entry: '1234' }],
  [
    ['failed', 'update', 'google', severa],
    { outcome: 'failed', kind: 'update', side: 'google', connectionId: severa },
  ],
  // Not known, not known any more, said twice, of the language: nothing is left out.
  [['anything'], {}],
  [['failed', 'anything'], {}],
  [['severa/production/former'], {}],
  [['failed', 'done'], {}],
  [['toString'], {}],
  [['any'], {}],
  [['012'], {}],
  [['12', '13'], {}],
  [[''], {}],
])('the words %j stand for %j', (words, choice) => {
  expect(choiceOfWords(words, ['practice', severa])).toEqual({ ...unworded, ...choice });
});

it.each([
  [{}, []],
  [{ outcome: 'failed' as const }, ['failed']],
  [{ entry: '7' }, ['7']],
  [
    { connectionId: severa, kind: 'link' as const, side: 'psa' as const, text: 'Kickoff' },
    ['link', 'psa', severa],
  ],
])('the choice %j is said as %j, and back', (part, words) => {
  const choice = { ...noChoice, ...part };
  expect(wordsOfChoice(choice)).toEqual(words);
  expect(choice).toMatchObject(choiceOfWords(words, [severa]));
});
