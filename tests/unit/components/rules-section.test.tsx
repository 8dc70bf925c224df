// @vitest-environment happy-dom
import { beforeEach, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { RulesSection } from '@/entrypoints/options/rules/RulesSection';
import type { Rule } from '@/lib/domain/rule';
import type { QuestionName } from '@/lib/messages/questions';
import type { FakeBackground } from './fake-background';
import { click, render, settle, type } from './render';
import { severa } from './sample-overview';

const background = vi.hoisted(() => ({}) as { fake: FakeBackground });
vi.mock('@/lib/messages/client', async () => {
  const { FakeBackground: Fake } = await import('./fake-background');
  background.fake = new Fake();
  return { ask: background.fake.ask, onChanged: () => () => undefined };
});

const rule = (id: string, more: Partial<Rule> = {}): Rule => ({
  ...{ id, name: id, when: [{ kind: 'title', any: [id] }], tag: { sending: 'never' } },
  ...more,
});
let rules: Rule[];
/** The question that is answered only once the test lets it. */
let slow: QuestionName | undefined;
let held: (() => void)[];
const pass = async (name: QuestionName) => {
  if (name === slow) await new Promise<void>((resolve) => held.push(resolve));
};
const letGo = async () => {
  for (let turn = 0; turn < 6; turn += 1)
    await settle(() => {
      for (const go of held.splice(0)) go();
    });
};
const problems = Array.from({ length: 20 }, (_, at) => ({
  ...{ line: at + 2, kind: 'not-json' as const },
}));

beforeEach(() => {
  slow = undefined;
  held = [];
  rules = [rule('Lunch'), rule('Green', { when: [{ kind: 'colour', any: ['10'], asSeen: true }] })];
  const view = () => ({
    ...{ rules, activityTypes: [], sendsByTag: false },
    calendars: [
      { id: 'work', name: 'Work', colour: '#7cb342' },
      { id: 'home', name: 'Home' },
    ],
  });
  background.fake.start({
    readRules: async () => {
      await pass('readRules');
      return view();
    },
    tryRule: () => ({ known: 3, counts: {}, examples: [] }),
    saveRules: async (ask) => {
      await pass('saveRules');
      rules = [...ask.rules];
      return view();
    },
    importRules: () => ({ imported: 0, problems, more: 5 }),
  });
});

async function show(): Promise<void> {
  await render(
    <AskingProvider cache={createCache()}>
      <RulesSection connections={[severa]} named={undefined} />
    </AskingProvider>,
  );
  for (let turn = 0; turn < 3; turn += 1) await settle();
}

const text = () => document.body.textContent ?? '';
const button = (name: string, at = 0) => {
  const all = [...document.querySelectorAll('button')];
  const found = all.filter((one) => one.textContent === name)[at];
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const press = async (name: string, at = 0) => {
  await click(button(name, at));
  for (let turn = 0; turn < 3; turn += 1) await settle();
};
const field = (label: string) => {
  const named = document.querySelector<HTMLInputElement>(`input[aria-label="${label}"]`);
  const labels = [...document.querySelectorAll('label')];
  const id = labels.find(({ textContent }) => textContent === label)?.htmlFor ?? '';
  const found = named ?? document.getElementById(id);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return found;
};
const focusedName = () => document.activeElement?.getAttribute('aria-label');

it('says which colours the calendars count as, and that they count', async () => {
  await show();
  expect(text()).toContain('Basil (also by the calendar’s colour)');
  await press('Change', 1);
  expect(text()).toContain('Work: Sage');
  expect(text()).not.toContain('Home:');
});

it('takes long names, and says what is too long instead of being silent', async () => {
  await show();
  await press('Add a rule');
  await type(field('Title'), 'lounas');
  await click([...document.querySelectorAll('input[type="radio"]')][2] as Element);
  await type(field('Name of the rule'), 'x'.repeat(121));
  expect(text()).toContain('At most 120 characters fit here.');
  expect(button('Save the rule').disabled).toBe(true);
  await type(field('Name of the rule'), 'x'.repeat(90));
  expect(button('Save the rule').disabled).toBe(false);
  const words = Array.from({ length: 21 }, (_, at) => `w${at}`).join(', ');
  await type(field('Title'), words);
  expect(text()).toContain('Title: at most 20 words fit, none of them longer than 200 characters.');
  expect(text()).not.toContain('Give the rule a name and conditions');
});

it('goes back to the rule that was open, or to where rules are added', async () => {
  await show();
  await press('Change', 1);
  await press('Cancel');
  expect(focusedName()).toBe('Change “Green”');
  await press('Add a rule');
  await press('Cancel');
  expect(document.activeElement?.textContent).toBe('Add a rule');
});

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('.rule')].map(({ dataset }) => dataset.rule);
const up = (name: string) => {
  const found = document.querySelector(`[data-rule="${name}"] .rule-moves button`);
  if (!found) throw new Error(`no rule ${name}`);
  return found;
};

it('moves a rule twice when it is pressed twice, also while the first move is being saved', async () => {
  rules = [rule('a'), rule('b'), rule('c')];
  slow = 'saveRules';
  await show();
  await click(up('c'));
  expect(shown()).toEqual(['a', 'c', 'b']);
  await click(up('c'));
  expect(shown()).toEqual(['c', 'a', 'b']);
  await letGo();
  expect(rules.map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  expect(shown()).toEqual(['c', 'a', 'b']);
});

it('shows the order that holds when another could not be saved', async () => {
  await show();
  const refused = () => ({ kind: 'storage-full' as const });
  background.fake.answers = { ...background.fake.answers, saveRules: refused };
  await click(up('Green'));
  await letGo();
  expect(shown()).toEqual(['Lunch', 'Green']);
  expect(document.querySelector('.note')).not.toBeNull();
});

it('builds on a rule that was just saved', async () => {
  await show();
  await press('Change', 0);
  await type(field('Name of the rule'), 'Lounas');
  slow = 'readRules';
  await press('Save the rule');
  await click(up('Green'));
  await letGo();
  expect(rules.map(({ name }) => name)).toEqual(['Green', 'Lounas']);
});

it('names the first lines of a file that are wrong, and how many there are besides', async () => {
  await show();
  const input = document.querySelector<HTMLInputElement>('input[type="file"]');
  const file = new File(['x'], 'rules.jsonl');
  await settle(() => {
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
  });
  for (let turn = 0; turn < 3; turn += 1) await settle();
  expect(text()).toContain('Line 21: This line isn’t JSON.');
  expect(text()).not.toContain('Line 22');
  expect(text()).toContain('And 5 more lines');
});
