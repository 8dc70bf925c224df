import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { coloursOf } from '@/lib/domain/event-colour';
import { type Rule, rulesSchema } from '@/lib/domain/rule';
import { emptyTag } from '@/lib/domain/tag';
import { createFindRule, tagOfRule } from '@/lib/rules/match-rules';
import { assembleItem } from '@/lib/sync/item';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { arbitraryRules } from '@/tests/property/arbitrary-rule';
import { numRuns } from '@/tests/property/num-runs';

const arbitraryEvent = fc
  .record({
    day: fc.integer({ min: -9, max: 9 }),
    hours: fc.integer({ min: 0, max: 9 }),
    seriesId: fc.constantFrom(undefined, 'weekly'),
    title: fc.constantFrom('Weekly', 'Lunch with Acme', 'Kick-off', ''),
    location: fc.constantFrom('', 'Acme, lobby'),
    organizer: fc.constantFrom('me@own.example', 'maria@acme.example'),
    calendarId: fc.constantFrom('work', 'home'),
    isPrivate: fc.boolean(),
    guests: fc.constantFrom<CalendarEvent['guests'][]>(
      undefined,
      { count: 1, domains: ['acme.example'] },
      { count: 5, domains: ['fi.acme.example', 'own.example'] },
    ),
    colorId: fc.constantFrom(undefined, '5', '11'),
    response: fc.constantFrom('none' as const, 'accepted' as const, 'declined' as const),
  })
  .map(({ day, hours, seriesId, guests, colorId, ...rest }): CalendarEvent => {
    const startAt = monday + day * 7 * hourMs;
    return makeEvent({
      ...rest,
      when: { kind: 'timed', startAt, endAt: startAt + hours * hourMs },
      ...(seriesId && { seriesId }),
      hasOtherGuests: guests !== undefined,
      ...(guests && { guests }),
      ...(colorId && { colorId }),
    });
  });

const privacies = fc.constantFrom(
  'dont-send' as const,
  'neutral-title' as const,
  'in-full' as const,
);
const scenes = fc.record({
  rules: arbitraryRules,
  event: arbitraryEvent,
  privateEvents: privacies,
});
type Scene = typeof scenes extends fc.Arbitrary<infer S> ? S : never;

const timeZone = 'Europe/Helsinki';
const calendarColours = coloursOf([{ id: 'work', colour: '#0b8043' }]);
const find = (rules: readonly Rule[], { event, privateEvents }: Omit<Scene, 'rules'>) =>
  createFindRule(rules, { timeZone, privateEvents, calendarColours })(event);
const holds = (claim: (scene: Scene) => void) => fc.assert(fc.property(scenes, claim), { numRuns });

describe('rules', () => {
  it('are such as can be stored, and speak of many of these events', () => {
    holds(({ rules }) => {
      expect(rulesSchema.safeParse(rules).success).toBe(true);
    });
    const found = fc
      .sample(scenes, { numRuns: 300, seed: 1 })
      .filter((scene) => find(scene.rules, scene));
    expect(found.length).toBeGreaterThan(60);
  });

  it('speak in their order: the first that would speak alone', () => {
    holds((scene) => {
      const alone = scene.rules.filter((rule) => find([rule], scene));
      expect(find(scene.rules, scene)).toEqual(alone[0]);
    });
  });

  it('let the others speak as before when one goes that did not', () => {
    holds((scene) => {
      const spoke = find(scene.rules, scene);
      const [silent] = scene.rules.filter(({ id }) => id !== spoke?.id);
      const others = scene.rules.filter((rule) => rule !== silent);
      expect(find(others, scene)).toEqual(spoke);
    });
  });

  it('let nothing of a private event leave that the setting keeps', () => {
    holds(({ rules, event, privateEvents }) => {
      const hidden = { ...event, isPrivate: true };
      const rule = find(rules, { event: hidden, privateEvents });
      const item = assembleItem({
        event: hidden,
        calendar: {
          ...{ id: event.calendarId, name: '', primary: true, role: 'owner', mine: true },
          ...{ shown: true, timeZone },
        },
        tag: rule ? tagOfRule(rule) : emptyTag,
        rule,
        activityTypes: [],
        wording: {
          capabilities: { maxTitle: 200, maxLocation: 200 },
          ...{ privateEvents, neutralTitle: 'Private' },
        },
      });
      if (privateEvents === 'dont-send') expect(item.notSendable).toBeDefined();
      if (privateEvents === 'in-full' || !item.desired) return;
      const { title, location, notes } = item.desired;
      expect({ title, location }).toEqual({ title: 'Private', location: '' });
      expect(notes).not.toContain(rule?.tag.note ?? 'a note');
    });
  });

  it('say the same of a private event whatever its words are, where these stay here', () => {
    holds(({ rules, event, privateEvents }) => {
      if (privateEvents === 'in-full') return;
      const hidden = { ...event, isPrivate: true };
      const others = { title: 'Acme', location: 'Acme', organizer: 'someone@acme.example' };
      const renamed = { ...hidden, ...others };
      expect(find(rules, { event: renamed, privateEvents })).toEqual(
        find(rules, { event: hidden, privateEvents }),
      );
    });
  });
});
