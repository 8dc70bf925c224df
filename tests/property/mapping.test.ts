import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { readMark, withoutMark } from '@/lib/domain/event-mark';
import { defaultMapping, type Mapping } from '@/lib/domain/mapping';
import { changeSettings } from '@/lib/store/settings';
import type { SyncInstallation } from '@/tests/model/sync-installation';
import { bothWays } from '@/tests/model/sync-settings';
import { type LinkedPair, SyncWorld } from '@/tests/model/sync-world';
import { numRuns } from './num-runs';

/** What templates alone say is marked by `«`, which nobody types. */
const mappings = fc.record({
  title: fc.constantFrom('{title}', '«A {title}', '{title} «{calendar}', '[«{note} ]{title}', '«B'),
  note: fc.constantFrom('{note}', '', '«{title}\n{note}', '{note}\n[«{location}]'),
  location: fc.boolean(),
});

/** Words of either side are told apart by how they begin. */
const ofCalendar = fc.stringMatching(/^C[a-z]{3,8}$/);
const ofPsa = fc.stringMatching(/^P[a-z]{3,8}$/);
const step = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), title: ofCalendar, location: ofCalendar }),
  fc.record({ kind: fc.constant('tag' as const), note: ofCalendar }),
  fc.record({ kind: fc.constant('psa' as const), text: ofPsa, isWhole: fc.boolean() }),
  fc.record({ kind: fc.constant('privacy' as const), isPrivate: fc.boolean() }),
  fc.record({ kind: fc.constant('mapping' as const), mapping: mappings }),
);
type Step = typeof step extends fc.Arbitrary<infer One> ? One : never;

interface Scene {
  readonly world: SyncWorld;
  readonly browser: SyncInstallation;
  readonly pair: LinkedPair;
}

const eventIn = ({ world, pair }: Scene): CalendarEvent => {
  const event = world.google.find(pair.event);
  if (!event) throw new Error('the event is gone');
  return event;
};
const activityIn = ({ world, pair }: Scene) => {
  const activity = world.activityNow(pair.activity);
  if (!activity) throw new Error('the activity is gone');
  return activity;
};

async function take(scene: Scene, one: Step): Promise<void> {
  const { world, browser, pair } = scene;
  switch (one.kind) {
    case 'event':
      world.google.edit(eventIn(scene), { title: one.title, location: one.location });
      return;
    case 'tag':
      await browser.tag(pair.event, { ...(await browser.tagOf(pair.event)), note: one.note });
      return;
    case 'privacy':
      world.google.edit(eventIn(scene), { isPrivate: one.isPrivate });
      return;
    case 'mapping':
      browser.mapping = { ...defaultMapping, ...one.mapping };
      await changeSettings(browser.db, { mapping: { fake: browser.mapping satisfies Mapping } });
      return;
    case 'psa': {
      const { title, notes } = activityIn(scene);
      const edited = one.isWhole ? one.text : withLast(title, eventIn(scene).title, one.text);
      world.psa.edit(pair.activity.id, { title: edited, notes: `${one.text}\n${notes}` });
    }
  }
}

/** The note, which may say the same, stands before the title. */
function withLast(text: string, part: string, other: string): string {
  const at = text.lastIndexOf(part);
  return at < 0 ? text : text.slice(0, at) + other + text.slice(at + part.length);
}

it('whatever is edited where, both sides come to rest, and neither gets the other’s words twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 6 }), async (steps) => {
      const world = new SyncWorld();
      try {
        const browser = world.install(bothWays(), { privateEvents: 'neutral-title' });
        const pair = await world.linked({ title: 'Ckick', location: 'Chere' });
        const scene = { world, browser, pair };
        for (const one of steps) {
          await take(scene, one);
          await world.settle();
        }
        await world.expectQuiet();
        const [event, activity] = [eventIn(scene), activityIn(scene)];
        expect(event.title).not.toContain('«');
        expect(event.location).not.toContain('«');
        expect(readMark(activity.notes)?.eventId).toBe(event.eventId);
        for (const text of [activity.title, activity.notes])
          expect(text.split('«').length).toBeLessThanOrEqual(2);
        const { title, location, notes } = activity;
        if (event.isPrivate)
          expect([title, location, withoutMark(notes)].join()).not.toMatch(/C[a-z]/);
      } finally {
        await world.end();
      }
    }),
    { numRuns: Math.ceil(numRuns / 20) },
  );
}, 600_000);
