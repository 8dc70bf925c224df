// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { ProjectPicker } from '@/components/ProjectPicker';
import type { Project } from '@/lib/domain/activity';
import type { Problem } from '@/lib/domain/problem';
import { FakeBackground } from './fake-background';
import { press, render, settle, type } from './render';

const background = vi.hoisted(() => ({ fake: undefined as unknown as FakeBackground }));
vi.mock('@/lib/messages/client', () => ({
  ask: (name: never, question: object) => background.fake.ask(name, question),
  onChanged: () => () => undefined,
}));

const project = (projectName: string): Project => ({
  ...{ id: projectName, projectName, phaseName: '', standing: 'open' },
});
const own = ['Audit', 'Portal', 'Portal, care'].map(project);

const onPick = vi.fn<(project: Project | null) => void>();
const picked = () => onPick.mock.calls.map(([chosen]) => chosen?.id);
const options = () =>
  [...document.querySelectorAll('[role=option]')].map(({ textContent }) => textContent);
const message = () => document.querySelector('[role=status]')?.textContent;
const asked = () => background.fake.asked('findProjects');
/** Until what was typed has stood still long enough to be searched for, and the answer is shown. */
const pause = async () => {
  await act(() => new Promise((resolve) => setTimeout(resolve, 250)));
  await settle();
};

/** Opens the list of one's own projects; how any text is answered, the test says. */
async function open(find: (text: string) => Project[] | Problem | Promise<Project[]>) {
  background.fake = new FakeBackground();
  background.fake.start({ findProjects: ({ text }) => (text === '' ? own : find(text)) });
  await render(
    <AskingProvider cache={createCache()}>
      <ProjectPicker
        {...{ connectionId: 'c1', customerId: undefined, selected: undefined, onPick }}
        psa={{ name: 'Severa', system: 'severa' }}
        required={false}
      />
    </AskingProvider>,
  );
  expect(asked()).toEqual([]);
  const field = document.querySelector('input');
  if (!field) throw new Error('no field');
  await settle(() => field.click());
  await settle();
  expect(options()).toEqual(['Audit', 'Portal', 'Portal, care']);
  return field;
}

beforeEach(() => onPick.mockReset());

describe('while a text is searched for', () => {
  const never = () => new Promise<never>(() => undefined);

  it('Enter takes what fits it, and not what stood first before', async () => {
    const field = await open(never);
    await type(field, 'care');
    await press(field, 'Enter');
    expect(picked()).toEqual(['Portal, care']);
  });

  it('Enter takes nothing where nothing shown fits it', async () => {
    const field = await open(never);
    await type(field, 'Migration');
    expect([options(), message()]).toEqual([[], 'Searching']);
    await pause();
    expect([options(), message()]).toEqual([[], 'Searching']);
    await press(field, 'Enter');
    expect(picked()).toEqual([]);
  });

  it('what fits it stays where it is when more is found', async () => {
    const { promise, resolve } = Promise.withResolvers<Project[]>();
    const field = await open(() => promise);
    await type(field, 'portal');
    expect(options()).toEqual(['Portal', 'Portal, care']);
    await pause();
    expect(asked()).toHaveLength(2);
    await settle(() => resolve(['A portal', 'Portal, care'].map(project)));
    await settle();
    expect(options()).toEqual(['Portal', 'Portal, care', 'A portal']);
    expect(message()).toBeUndefined();
  });
});

describe('what stands below the rows', () => {
  it.each([
    ['that nothing was', [], 'Nothing found.'],
    ['why it failed', { kind: 'unreachable', side: 'psa' } as Problem, 'Severa can’t be reached.'],
  ])('is %s', async (_, answer, expected) => {
    const field = await open(() => answer);
    await type(field, 'Migration');
    await pause();
    expect(message()).toBe(expected);
  });

  it('is why it failed also below what was found before', async () => {
    const field = await open(() => ({ kind: 'unreachable', side: 'psa' }));
    await type(field, 'portal');
    expect(message()).toBeUndefined();
    await pause();
    expect(options()).toEqual(['Portal', 'Portal, care']);
    expect(message()).toBe('Severa can’t be reached.');
  });

  it('is that one letter is too few', async () => {
    const field = await open(() => []);
    await type(field, 'p');
    expect([options(), message()]).toEqual([[], 'Type at least two characters.']);
  });
});
