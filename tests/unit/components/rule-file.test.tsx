// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { RuleFile } from '@/entrypoints/options/rules/RuleFile';
import type { FakeBackground } from './fake-background';
import { render, settle } from './render';
import { severa } from './sample-overview';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

beforeEach(async () => {
  document.body.replaceChildren();
  background.fake.start({
    importRules: () => ({ imported: 0, problems: [{ line: 2, kind: 'not-json' }], more: 41 }),
  });
  await render(
    <AskingProvider cache={createCache()}>
      <RuleFile connection={severa} isEmpty />
    </AskingProvider>,
  );
});

async function take(text: string): Promise<void> {
  const input = document.querySelector('input');
  Object.defineProperty(input, 'files', { value: [new File([text], 'rules.jsonl')] });
  await settle(() => input?.dispatchEvent(new Event('change', { bubbles: true })));
  await settle();
}
const told = () => document.querySelector('[role=status]')?.textContent;

it('a wrong file is told by its first lines, and how many others are wrong', async () => {
  await take('{}');
  expect(told()).toBe(
    'Nothing was taken from the file. This has to be put right first:Line 2: This line isn’t JSON.And 41 more lines',
  );
});

it('a file that is too long to be one of rules is not even read', async () => {
  await take('x'.repeat(2_000_001));
  expect(told()).toContain('Line 1: This isn’t a file of rules that Merkki saved.');
  expect(background.fake.asked('importRules')).toEqual([]);
});
