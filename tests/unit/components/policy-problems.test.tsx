// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { PolicyProblems } from '@/entrypoints/options/PolicyProblems';
import { render } from './render';

const text = () => document.body.textContent;

it('what the administrator set wrongly is told by its name and what it should be', async () => {
  await render(
    <PolicyProblems
      problems={[{ name: 'historyDays' }, { name: 'lockedSettings', unknown: ['sync', 'all'] }]}
    />,
  );
  expect(text()).toContain('historyDays should be a whole number from 1 to 3650');
  expect(text()).toContain('lockedSettings should be a text');
  expect(text()).toContain('(unknown there: sync and all)');
});

it('nothing is said where nothing is wrong', async () => {
  await render(<PolicyProblems problems={[]} />);
  expect(text()).toBe('');
});
