import { describe, expect, it } from 'vitest';
import { coloursOf } from '@/lib/domain/event-colour';
import { type Rule, ruleSchema } from '@/lib/domain/rule';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import { type PastEvent, tryRule } from '@/lib/rules/try-rules';
import { makeEvent } from '@/tests/model/make-event';

const acme = { id: 'acme', name: 'Acme' };
const rule = (id: string, word: string, tag: Rule['tag']): Rule =>
  ruleSchema.parse({ id, name: id, when: [{ kind: 'title', any: [word] }], tag });
const tried = rule('tried', 'kick', { activityTypeId: 'workshop', customer: acme });
const reading = {
  ...({ timeZone: 'Europe/Helsinki', privateEvents: 'in-full' } as const),
  calendarColours: coloursOf([{ id: 'green', colour: '#0b8043' }]),
};

const past = (tag: Partial<Tag> = {}, more: Partial<PastEvent> = {}): PastEvent => ({
  ...{ event: makeEvent(), tag: { ...emptyTag, ...tag }, isSent: false, notSendable: undefined },
  ...more,
});
const outcome = (one: PastEvent, rules: readonly Rule[] = [tried], id = 'tried') =>
  tryRule(rules, id, [one], reading).map((trial) => trial.outcome);

describe('what a rule would have done', () => {
  const workshop = { activityTypeId: 'workshop', customer: acme };
  it.each<[string, PastEvent, string]>([
    ['tags what nobody tagged', past(), 'open'],
    ['agrees with the person', past(workshop), 'same'],
    ['agrees whatever the note is', past({ ...workshop, note: 'Mine' }), 'same'],
    ['gives way to another type', past({ ...workshop, activityTypeId: 'meeting' }), 'other'],
    ['gives way to another customer', past({ activityTypeId: 'workshop' }), 'other'],
    ['gives way where nothing is to go', past({ ...workshop, sending: 'never' }), 'other'],
    ['gives way to what was sent', past({}, { isSent: true }), 'other'],
    ['sends nothing that may not go', past({}, { notSendable: 'private' }), 'kept-back'],
  ])('%s', (_, one, expected) => {
    expect(outcome(one)).toEqual([expected]);
  });

  it('is nothing where it does not hold', () => {
    expect(outcome(past({}, { event: makeEvent({ title: 'Lunch' }) }))).toEqual([]);
    expect(outcome(past(), [tried], 'unknown')).toEqual([]);
  });

  it('goes by the colour of the calendar, where it is to', () => {
    const green = past({}, { event: makeEvent({ calendarId: 'green' }) });
    const byColour = (asSeen?: true) =>
      ruleSchema.parse({ ...tried, when: [{ kind: 'colour', any: ['10'], asSeen }] });
    expect(outcome(green, [byColour(true)])).toEqual(['open']);
    expect(outcome(green, [byColour()])).toEqual([]);
    expect(outcome(past(), [byColour(true)])).toEqual([]);
  });

  it('depends on the rules before it alone', () => {
    const other = rule('other', 'kick', { activityTypeId: 'meeting' });
    expect(outcome(past(), [other, tried])).toEqual(['earlier']);
    expect(outcome(past(), [tried, other])).toEqual(['open']);
    expect(outcome(past(), [rule('lunch', 'lunch', { sending: 'never' }), tried])).toEqual([
      'open',
    ]);
  });

  it('agrees to keep back what the person kept back', () => {
    const never = rule('tried', 'kick', { sending: 'never' });
    expect(outcome(past({ sending: 'never' }), [never])).toEqual(['same']);
    expect(outcome(past(workshop), [never])).toEqual(['other']);
  });
});
