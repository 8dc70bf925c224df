import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionKinds, emptyCondition } from '@/entrypoints/options/rules/condition-draft';
import {
  draftOfRule,
  moved,
  newDraft,
  ruleOfDraft,
  withRule,
} from '@/entrypoints/options/rules/rule-draft';
import type { Rule } from '@/lib/domain/rule';
import { arbitraryRules } from '@/tests/property/arbitrary-rule';
import { numRuns } from '@/tests/property/num-runs';

const rule = (id: string): Rule => ({
  ...{ id, name: id, when: [{ kind: 'title', any: [id] }], tag: { sending: 'auto' } },
});
const draft = { ...newDraft(), name: 'Sprints' };
const titled = { ...emptyCondition('title'), text: ' sprint,, retro ,' };
const auto = { note: '', sending: 'auto' } as const;

describe('a rule that is filled in', () => {
  it('is the rule that it was, whatever that says', () => {
    fc.assert(
      fc.property(arbitraryRules, (rules) => {
        for (const one of rules) {
          const said = one.tag.sending === 'never' ? { ...one, tag: { sending: 'never' } } : one;
          expect(ruleOfDraft(draftOfRule(one))).toEqual(said);
        }
      }),
      { numRuns },
    );
  });

  it('has the words between the commas', () => {
    const made = ruleOfDraft({ ...draft, when: [titled], tag: auto });
    expect(made?.when).toEqual([{ kind: 'title', any: ['sprint', 'retro'] }]);
  });

  it.each([
    ['no name', { name: '  ' }],
    ['no condition', { when: [] }],
    ['a condition without words', { when: [emptyCondition('title')] }],
    ['nothing to say', { tag: { note: ' ', sending: 'manual' } }],
  ] as const)('is none with %s', (_, change) => {
    const whole = { ...draft, when: [titled], tag: auto };
    expect(ruleOfDraft(whole)).toBeDefined();
    expect(ruleOfDraft({ ...whole, ...change })).toBeUndefined();
  });

  it('begins each kind such that only what has no default is missing', () => {
    const whole = conditionKinds.filter((kind) =>
      ruleOfDraft({ ...draft, when: [emptyCondition(kind)], tag: auto }),
    );
    expect(whole).toEqual(['guests', 'series', 'visibility']);
  });
});

describe('the list', () => {
  const rules = [rule('a'), rule('b'), rule('c')];
  const ids = (list: readonly Rule[]) => list.map(({ id }) => id).join('');

  it('takes a new rule at its end, and a changed one in its place', () => {
    expect(ids(withRule(rules, rule('d')))).toBe('abcd');
    expect(withRule(rules, { ...rule('b'), name: 'B' }).map(({ name }) => name)).toEqual([
      ...['a', 'B', 'c'],
    ]);
  });

  it('moves one past its neighbour, and none past an end', () => {
    expect(ids(moved(rules, 'b', -1))).toBe('bac');
    expect(ids(moved(rules, 'b', 1))).toBe('acb');
    expect(ids(moved(rules, 'a', -1))).toBe('abc');
    expect(ids(moved(rules, 'c', 1))).toBe('abc');
    expect(ids(moved(rules, 'x', 1))).toBe('abc');
  });
});
