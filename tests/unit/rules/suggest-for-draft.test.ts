import { describe, expect, it } from 'vitest';
import type { ActivityType } from '@/lib/domain/activity';
import { eventOfDraft } from '@/lib/domain/draft';
import type { Rule } from '@/lib/domain/rule';
import { emptyTag, type Tag } from '@/lib/domain/tag';
import { suggestForDraft } from '@/lib/rules/suggest-for-draft';
import { makeEvent, monday } from '@/tests/model/make-event';

const activityTypes = ['meeting', 'workshop'].map(
  (id): ActivityType => ({
    ...{ id, name: id, category: 'CalendarEntry', isDefault: false, requires: [] },
  }),
);
const acme = { id: 'acme', name: 'Acme' };

const rule = (name: string, when: Rule['when'], tag: Rule['tag']): Rule => ({
  ...{ id: name, name, when, tag },
});
const called = (...any: string[]) => ({ kind: 'title', any }) as const;
const isWorkshop = { activityTypeId: 'workshop', customer: acme };
const workshops = rule('Workshops', [called('workshop')], isWorkshop);
const onFridays: Rule['when'][number] = { kind: 'weekday', any: [5] };

/** Two events of this title, tagged as meetings. */
const likeOnes = (title: string) =>
  ['a', 'b'].map((eventId) => ({
    event: makeEvent({ eventId, iCalUid: eventId, title }),
    tag: { ...emptyTag, activityTypeId: 'meeting' },
  }));

function suggested(title: string, rules: readonly Rule[] = [], tag: Tag = emptyTag) {
  const event = eventOfDraft(title, monday);
  return suggestForDraft({ event, tag, rules, examples: likeOnes('Acme: status'), activityTypes });
}

describe('what an event in the making is most likely tagged with', () => {
  it('is what others of its title are, and why', () => {
    expect(suggested('acme – Status 12')).toEqual({
      tag: { activityTypeId: 'meeting' },
      reasons: [{ kind: 'title', count: 2 }],
    });
    expect(suggested('acme')).toBeUndefined();
    expect(suggested('')).toBeUndefined();
  });

  it('is what the rule says that will speak of it, before what others are', () => {
    const byRule = { tag: isWorkshop, reasons: [{ kind: 'rule', name: 'Workshops' }] };
    expect(suggested('Workshop 3', [workshops])).toEqual(byRule);
    const ofAcme = rule('Acme', [called('acme')], isWorkshop);
    expect(suggested('Acme: status', [workshops, ofAcme])).toMatchObject({
      reasons: [{ kind: 'rule', name: 'Acme' }],
    });
  });

  it.each<[string, Rule]>([
    ['asks for more than the title', rule('Fridays', [called('acme'), onFridays], isWorkshop)],
    ['asks for something else', rule('Fridays', [onFridays], isWorkshop)],
    ['keeps it back', rule('Never', [called('acme')], { sending: 'never' })],
    ['names a type that is gone', rule('Old', [called('acme')], { activityTypeId: 'old' })],
    ['names no type', rule('Customer', [called('acme')], { customer: acme })],
  ])('is nothing where the first rule that may speak %s', (_, first) => {
    const second = rule('Second', [called('acme')], isWorkshop);
    expect(suggested('Acme: status', [first, second])).toBeUndefined();
  });

  it('is nothing once something is chosen', () => {
    const chosen: Tag[] = [
      { ...emptyTag, customer: acme },
      { ...emptyTag, activityTypeId: 'meeting' },
    ];
    for (const tag of chosen) {
      expect(suggested('Workshop', [workshops], tag)).toBeUndefined();
      expect(suggested('Acme: status', [], tag)).toBeUndefined();
    }
    expect(suggested('Workshop', [workshops], { ...emptyTag, note: 'Agenda' })).toBeDefined();
  });
});
