import { describe, expect, it } from 'vitest';
import type { ActivityType, Project } from '@/lib/domain/activity';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import type { Suggestion } from '@/lib/domain/suggestion';
import { emptyTag, type Tag, withoutPsaParts } from '@/lib/domain/tag';
import { type Example, type SuggestParts, suggest } from '@/lib/rules/suggest';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';

const dayMs = 24 * hourMs;
const type = (id: string): ActivityType => ({
  ...{ id, name: id, category: 'CalendarEntry', isDefault: false, requires: [] },
});
const activityTypes = ['meeting', 'workshop', 'training'].map(type);
const acme = { id: 'acme', name: 'Acme' };
const birch = { id: 'birch', name: 'Birch' };
const rollout: Project = {
  ...{ id: 'p1', phaseName: 'Phase 1', projectName: 'Rollout' },
  ...{ customer: acme, standing: 'open' },
};
const later: Project = { ...rollout, id: 'p2', phaseName: 'Phase 2' };

const meeting: Tag = { ...emptyTag, activityTypeId: 'meeting' };
const workshop: Tag = { ...emptyTag, activityTypeId: 'workshop' };
const forAcme: Tag = { ...meeting, customer: acme };
const never: Tag = { ...emptyTag, sending: 'never' };

let serial = 0;
/** An event so many days from Monday. */
function on(day: number, change: Partial<CalendarEvent> = {}): CalendarEvent {
  const startAt = monday + day * dayMs;
  serial += 1;
  return makeEvent({
    eventId: `e${serial}`,
    title: `Untold ${'abcdefghijklmnopqrstuvwxyz'[serial % 26]}${'x'.repeat(serial)}`,
    when: { kind: 'timed', startAt, endAt: startAt + hourMs },
    ...change,
  });
}
const weekly = (day: number, change: Partial<CalendarEvent> = {}) =>
  on(day, {
    ...{ seriesId: 'weekly', iCalUid: 'weekly@google.com', title: 'Weekly' },
    originalStart: `day ${day}`,
    ...change,
  });
const called = (title: string) => (day: number) => on(day, { title });
const maria = (day: number, organizer = 'maria@acme.example') =>
  on(day, { organizer, organizedByMe: false });

type Suggested = ReturnType<typeof suggest>;
const tagged = (event: CalendarEvent, tag: Tag): Example => ({ event, tag });
const suggested = (
  event: CalendarEvent,
  examples: readonly Example[],
  more: Partial<SuggestParts> = {},
): Suggested => suggest({ event, tag: emptyTag, examples, activityTypes, ...more });
const reasons = (suggestion: Suggested) =>
  suggestion?.reasons.map(({ kind, count }) => `${kind} ${count}`);

describe('what a new event is most likely tagged with', () => {
  const acmeTitle = called('Acme planning');
  it.each<[string, CalendarEvent, Example[], Suggestion['tag'], string[]]>([
    [
      'one more of its series',
      weekly(0),
      [tagged(weekly(-7), forAcme)],
      { activityTypeId: 'meeting', customer: acme },
      ['series 1'],
    ],
    [
      'the part of its series before a split',
      weekly(0, { iCalUid: 'weekly_R20261123T070000@google.com' }),
      [tagged(weekly(-7), meeting), tagged(weekly(-14), meeting)],
      { activityTypeId: 'meeting' },
      ['series 2'],
    ],
    [
      'the nearest of its series, where the habit changed',
      weekly(0),
      [-7, -14, -21].map((day) => tagged(weekly(day), day === -7 ? workshop : meeting)),
      { activityTypeId: 'workshop' },
      ['series 1'],
    ],
    [
      'those that come later too',
      weekly(0),
      [tagged(weekly(7), meeting), tagged(weekly(-7), meeting)],
      { activityTypeId: 'meeting' },
      ['series 2'],
    ],
    [
      'two of its title, whatever their numbers, case and punctuation',
      called('Acme: sprint 14')(0),
      [called('ACME sprint 13')(-7), called('Acme – Sprint 12.')(-14)].map((one) =>
        tagged(one, forAcme),
      ),
      { activityTypeId: 'meeting', customer: acme },
      ['title 2'],
    ],
    [
      'what they share when the phases differ',
      acmeTitle(0),
      [rollout, later].map((project, index) =>
        tagged(acmeTitle(-1 - index), { ...forAcme, project }),
      ),
      { activityTypeId: 'meeting', customer: acme },
      ['title 2'],
    ],
    [
      'the type alone when the customers differ',
      acmeTitle(0),
      [acme, birch].map((customer, index) =>
        tagged(acmeTitle(-1 - index), { ...meeting, customer }),
      ),
      { activityTypeId: 'meeting' },
      ['title 2'],
    ],
    [
      'three that the same person organises',
      maria(0),
      [-1, -2, -3].map((day) => tagged(maria(day, 'Maria@acme.example'), forAcme)),
      { activityTypeId: 'meeting', customer: acme },
      ['organizer 3'],
    ],
    [
      'three from the organizer’s company',
      maria(0),
      ['ada', 'ben', 'cem'].map((name, index) =>
        tagged(maria(-1 - index, `${name}@acme.example`), forAcme),
      ),
      { activityTypeId: 'meeting', customer: acme },
      ['domain 3'],
    ],
    [
      'its series more than its title',
      weekly(0),
      [
        tagged(weekly(-7), meeting),
        tagged(called('Weekly')(-1), workshop),
        tagged(called('Weekly')(-2), workshop),
      ],
      { activityTypeId: 'meeting' },
      ['series 1'],
    ],
    [
      'for more reasons than one, each by other events',
      weekly(0),
      [
        tagged(weekly(-7), meeting),
        tagged(called('Weekly')(-1), meeting),
        tagged(called('Weekly')(-2), meeting),
      ],
      { activityTypeId: 'meeting' },
      ['series 1', 'title 2'],
    ],
  ])('is taken from %s', (_, event, examples, tag, expected) => {
    const suggestion = suggested(event, examples);
    expect(suggestion?.tag).toEqual(tag);
    expect(reasons(suggestion)).toEqual(expected);
  });

  it('is counted no further than habits reach', () => {
    const examples = Array.from({ length: 20 }, (__, week) =>
      tagged(weekly(-7 * (week + 1)), meeting),
    );
    expect(reasons(suggested(weekly(0), examples))).toEqual(['series 8']);
  });

  it('names no project that was closed when it was chosen last', () => {
    const closed = { ...rollout, standing: 'closed' as const };
    const { tag } =
      suggested(weekly(0), [tagged(weekly(-7), { ...forAcme, project: closed })]) ?? {};
    expect(tag).toEqual({ activityTypeId: 'meeting', customer: acme });
  });

  it('has neither the note nor the way of sending of the others', () => {
    const { tag } =
      suggested(weekly(0), [tagged(weekly(-7), { ...meeting, note: 'Agenda', sending: 'auto' })]) ??
      {};
    expect(tag).toEqual({ activityTypeId: 'meeting' });
  });
});

describe('nothing is suggested', () => {
  const lunch = called('Lunch');
  const copy = weekly(0, { calendarId: 'other@konsultti.example' });
  it.each<[string, CalendarEvent, Example[]]>([
    ['without examples', weekly(0), []],
    ['by what is like it in nothing', on(0), [tagged(on(-1), meeting), tagged(on(-2), meeting)]],
    ['by one event of its title', lunch(0), [tagged(lunch(-1), meeting)]],
    [
      'by numbers alone',
      called('2026')(0),
      [1, 2, 3].map((day) => tagged(called('7')(day), meeting)),
    ],
    ['by two of an organizer', maria(0), [-1, -2].map((day) => tagged(maria(day), meeting))],
    ['by what I organise myself', on(0), [-1, -2, -3].map((day) => tagged(on(day), meeting))],
    [
      'by what a shared calendar organises',
      maria(0, 'c_1@group.calendar.google.com'),
      [1, 2, 3].map((one) => tagged(maria(-one, `c_x${one}@group.calendar.google.com`), meeting)),
    ],
    [
      'where the nearest contradict each other',
      lunch(0),
      [tagged(lunch(-1), workshop), tagged(lunch(-2), meeting), tagged(lunch(-3), meeting)],
    ],
    [
      'where such events were not sent lately',
      weekly(0),
      [tagged(weekly(-7), never), tagged(weekly(-14), meeting)],
    ],
    ['by a tag without a type', weekly(0), [tagged(weekly(-7), { ...emptyTag, note: 'Agenda' })]],
    [
      'by a type that the PSA has no more',
      weekly(0),
      [tagged(weekly(-7), { ...emptyTag, activityTypeId: 'gone' })],
    ],
    [
      'by what was tagged for another PSA',
      weekly(0),
      [tagged(weekly(-7), withoutPsaParts(forAcme))],
    ],
    ['by its own copy on another calendar', weekly(0), [tagged(copy, meeting)]],
    ['by a private event', weekly(0), [tagged(weekly(-7, { isPrivate: true }), meeting)]],
    ['for a private event', weekly(0, { isPrivate: true }), [tagged(weekly(-7), meeting)]],
    ['by a cancelled event', weekly(0), [tagged(weekly(-7, { status: 'cancelled' }), meeting)]],
  ])('%s', (_, event, examples) => {
    expect(suggested(event, examples)).toBeUndefined();
  });

  it.each<[string, Partial<SuggestParts>]>([
    ['to what has a type', { tag: workshop }],
    ['to what has a customer', { tag: { ...emptyTag, customer: acme } }],
    ['to what has a project', { tag: { ...emptyTag, project: rollout } }],
    ['to what is not to be sent', { tag: never }],
    ['while no activity types are known', { activityTypes: [] }],
    ['that the default proposes anyway', { defaultTypeId: 'meeting' }],
  ])('%s', (_, more) => {
    expect(suggested(weekly(0), [tagged(weekly(-7), meeting)])).toBeDefined();
    expect(suggested(weekly(0), [tagged(weekly(-7), meeting)], more)).toBeUndefined();
  });

  it('is not so where it says more than the default', () => {
    const examples = [tagged(weekly(-7), forAcme)];
    expect(suggested(weekly(0), examples, { defaultTypeId: 'meeting' })).toBeDefined();
  });
});
