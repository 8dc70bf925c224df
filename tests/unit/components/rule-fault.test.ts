import { expect, it } from 'vitest';
import { type ConditionDraft, emptyCondition } from '@/entrypoints/options/rules/condition-draft';
import { newDraft } from '@/entrypoints/options/rules/rule-draft';
import { faultIn } from '@/entrypoints/options/rules/rule-fault';
import type { ConditionKind } from '@/lib/domain/rule';

const fault = (kind: ConditionKind, change: Partial<ConditionDraft>) =>
  faultIn({ ...newDraft(), when: [{ ...emptyCondition(kind), ...change }] });

it.each<[ConditionKind, Partial<ConditionDraft>, string | undefined]>([
  ['title', {}, undefined],
  ['title', { text: 'x'.repeat(200) }, undefined],
  ['title', { text: 'x'.repeat(201) }, 'words'],
  ['guest-domain', { text: 'a,'.repeat(21) }, 'words'],
  ['duration', { from: '30', until: '60' }, undefined],
  ['duration', { from: '60', until: '30' }, 'order'],
  ['duration', {}, undefined],
  ['duration', { from: '86400' }, undefined],
  ['duration', { until: '0' }, undefined],
  ['duration', { until: '86400' }, undefined],
  ['duration', { until: '86401' }, 'number'],
  ['duration', { from: '-1' }, 'number'],
  ['duration', { from: '1.5' }, 'number'],
  ['guest-count', { from: '10001' }, 'number'],
  ['time', { from: '09:00', until: '08:00' }, undefined],
])('%s with %j has the fault %s', (kind, change, expected) => {
  expect(fault(kind, change)?.kind).toBe(expected);
});
