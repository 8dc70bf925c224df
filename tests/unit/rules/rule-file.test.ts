import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rule } from '@/lib/domain/rule';
import { readRuleFile, withImported, writeRuleFile } from '@/lib/rules/rule-file';
import { arbitraryRules } from '@/tests/property/arbitrary-rule';
import { numRuns } from '@/tests/property/num-runs';

const types = new Set(['meeting', 'workshop']);
const rule = (id: string, tag: Rule['tag'] = { sending: 'never' }): Rule => ({
  ...{ id, name: id, when: [{ kind: 'title', any: [id] }], tag },
});
const head = '{"merkki":"rules","version":1}';
const line = (one: object) => JSON.stringify(one);
const read = (...lines: string[]) => readRuleFile(lines.join('\n'), types);

describe('a file of rules', () => {
  it('reads as the rules it was written of', () => {
    fc.assert(
      fc.property(arbitraryRules, (rules) => {
        expect(readRuleFile(writeRuleFile(rules), types)).toEqual({ rules });
      }),
      { numRuns },
    );
  });

  it('may have been through another editor', () => {
    const text = `\uFEFF${writeRuleFile([rule('a'), rule('b')]).replaceAll('\n', '\r\n\r\n')}`;
    expect(readRuleFile(text, types)).toEqual({ rules: [rule('a'), rule('b')] });
  });

  it('names each line that is wrong, and is not taken in part', () => {
    const broken = { ...rule('c'), when: [{ kind: 'title', any: [] }] };
    const lines = [line(rule('a')), '{"id":', line(broken), line(rule('a'))];
    expect(read(head, ...lines, line(rule('d', { activityTypeId: 'gone' })))).toEqual({
      problems: [
        { line: 3, kind: 'not-json' },
        { line: 4, kind: 'not-a-rule', part: 'when.0.any' },
        { line: 5, kind: 'same-id' },
        { line: 6, kind: 'unknown-type' },
      ],
    });
  });

  it.each([
    ['nothing', ''],
    ['a table', 'name;word'],
    ['rules without a head', line(rule('a'))],
    ['a later version', '{"merkki":"rules","version":2}'],
  ])('is none when it is %s', (_, text) => {
    expect(read(text)).toEqual({ problems: [{ line: 1, kind: 'not-ours' }] });
  });
});

describe('the rules of a file', () => {
  it('take the place of those with their ids, and come after the others', () => {
    const changed = rule('a', { activityTypeId: 'meeting' });
    expect(withImported([rule('a'), rule('b')], [rule('c'), changed])).toEqual([
      ...[changed, rule('b'), rule('c')],
    ]);
  });

  it('are not taken when they are too many together', () => {
    const many = (prefix: string) => Array.from({ length: 60 }, (_, at) => rule(`${prefix}${at}`));
    expect(withImported(many('a'), many('b'))).toBeUndefined();
    expect(withImported(many('a'), many('a'))).toHaveLength(60);
  });
});
