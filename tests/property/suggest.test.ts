import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityType } from '@/lib/domain/activity';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { emptyTag, type Tag, withoutPsaParts } from '@/lib/domain/tag';
import { type Example, suggest } from '@/lib/rules/suggest';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { numRuns } from '@/tests/property/num-runs';

const customers = ['acme', 'birch'].map((id) => ({ id, name: id }));
const typeIds = ['meeting', 'meeting', 'workshop', 'gone'];
const arbitraryTypes = fc
  .constantFrom([], ['meeting'], ['meeting', 'workshop'], ['meeting', 'workshop'])
  .map((ids) =>
    ids.map(
      (id): ActivityType => ({
        ...{ id, name: id, category: 'Task', isDefault: false, requires: [] },
      }),
    ),
  );

/** Of few worlds, so that many are alike. */
const arbitraryEvent = fc
  .record({
    place: fc.integer({ min: 0, max: 99 }),
    day: fc.integer({ min: -5, max: 5 }),
    seriesId: fc.constantFrom(undefined, 'weekly', 'weekly'),
    title: fc.constantFrom('Weekly', 'Weekly 2', 'Lunch', ''),
    organizer: fc.constantFrom('me@own.example', 'maria@acme.example', 'ben@acme.example'),
    isPrivate: fc.constantFrom(false, false, true),
  })
  .map(({ place, day, seriesId, title, organizer, isPrivate }): CalendarEvent => {
    const startAt = monday + day * 24 * hourMs;
    const eventId = `e${place}`;
    return makeEvent({
      ...{ eventId, title, organizer, isPrivate, organizedByMe: organizer.startsWith('me@') },
      when: { kind: 'timed', startAt, endAt: startAt + hourMs },
      ...(seriesId && { seriesId, iCalUid: `${seriesId}@google.com`, originalStart: eventId }),
    });
  });

const arbitraryTag: fc.Arbitrary<Tag> = fc
  .record({
    activityTypeId: fc.constantFrom(undefined, ...typeIds),
    customer: fc.constantFrom(undefined, ...customers),
    sending: fc.constantFrom(
      'manual' as const,
      'manual' as const,
      'auto' as const,
      'never' as const,
    ),
  })
  .map(({ activityTypeId, customer, sending }) => ({
    ...{ note: 'a note', sending },
    ...(activityTypeId && { activityTypeId }),
    ...(customer && { customer }),
  }));

const arbitraryExamples: fc.Arbitrary<Example[]> = fc.uniqueArray(
  fc.record({ event: arbitraryEvent, tag: arbitraryTag }),
  { selector: ({ event }) => event.eid, maxLength: 25, size: 'max' },
);

const scenes = fc.record({
  event: arbitraryEvent,
  examples: arbitraryExamples,
  activityTypes: arbitraryTypes,
});
type Scene = typeof scenes extends fc.Arbitrary<infer S> ? S : never;

const suggestIn = (scene: Scene) => suggest({ ...scene, tag: emptyTag });
const holds = (claim: (scene: Scene) => void) => fc.assert(fc.property(scenes, claim), { numRuns });

describe('a suggestion', () => {
  it('comes about at all, in many of these scenes', () => {
    const found = fc.sample(scenes, { numRuns: 300, seed: 1 }).filter(suggestIn);
    expect(found.length).toBeGreaterThan(45);
  });

  it('names only a type that the PSA has, and a choice that the person made for another event', () => {
    holds((scene) => {
      const { tag, reasons } = suggestIn(scene) ?? {};
      if (!tag) return;
      expect(scene.activityTypes.map(({ id }) => id)).toContain(tag.activityTypeId);
      expect(reasons?.length).toBeGreaterThan(0);
      const source = scene.examples.find(
        ({ event, tag: { activityTypeId, customer, sending } }) =>
          itemKeyOf(event) !== itemKeyOf(scene.event) &&
          sending !== 'never' &&
          activityTypeId === tag.activityTypeId &&
          (!tag.customer || customer?.id === tag.customer.id),
      );
      expect(source).toBeDefined();
    });
  });

  it('does not depend on the order in which the others are known', () => {
    fc.assert(
      fc.property(
        scenes.chain((scene) =>
          fc
            .shuffledSubarray(scene.examples, { minLength: scene.examples.length })
            .map((shuffled) => ({ scene, shuffled })),
        ),
        ({ scene, shuffled }) => {
          expect(suggestIn({ ...scene, examples: shuffled })).toEqual(suggestIn(scene));
        },
      ),
      { numRuns },
    );
  });

  it('is the same without the private events, and none for one of them', () => {
    holds((scene) => {
      const open = scene.examples.filter(({ event }) => !event.isPrivate);
      expect(suggestIn({ ...scene, examples: open })).toEqual(suggestIn(scene));
      expect(suggestIn({ ...scene, event: { ...scene.event, isPrivate: true } })).toBeUndefined();
    });
  });

  it('learns nothing of what was tagged for another connection', () => {
    holds((scene) => {
      const foreign = scene.examples.map(({ event, tag }) => ({
        event,
        tag: withoutPsaParts(tag),
      }));
      expect(suggestIn({ ...scene, examples: foreign })).toBeUndefined();
    });
  });

  it('counts no event for two reasons', () => {
    holds((scene) => {
      const counted = (suggestIn(scene)?.reasons ?? []).reduce((sum, { count }) => sum + count, 0);
      const items = new Set(scene.examples.map(({ event }) => itemKeyOf(event)));
      expect(counted).toBeLessThanOrEqual(items.size);
    });
  });
});
