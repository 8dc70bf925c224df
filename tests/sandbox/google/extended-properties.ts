import { invalid } from './api-error.ts';
import type { EventBody } from './resource.ts';
import type { Calendar, World } from './world.ts';

type Groups = NonNullable<EventBody['extendedProperties']>;

/** Google's limits, from its guide to extended properties; the first two are kept without a word. */
const longestKey = 44;
const longestValue = 1024;
const mostProperties = 300;
const mostBytes = 32 * 1024;

/** The properties as Google takes them: one with an over-long key is dropped, an over-long value cut. */
export function limitProperties(groups: Groups): Groups {
  const limited = Object.entries(groups).map(([kind, properties]) => {
    const kept = Object.entries(properties ?? {}).filter(([name]) => name.length <= longestKey);
    const cut = kept.map(([name, value]) => [
      name,
      value === null ? null : value.slice(0, longestValue),
    ]);
    return [kind, Object.fromEntries(cut)];
  });
  return Object.fromEntries(limited);
}

/**
 * Refuses an event with too many properties, or too large ones, counted over private and shared ones and over every
 * copy of the event. What Google answers then is not documented; it refuses other over-long values in these words.
 */
export function checkPropertyLimits(
  world: World,
  calendar: Calendar,
  id: string,
  body: EventBody,
): void {
  const copies = [...world.calendars.values()].filter((each) => each !== calendar);
  const groups = [
    body.extendedProperties?.private,
    body.extendedProperties?.shared,
    ...copies.map((copy) => copy.events.get(id)?.body.extendedProperties?.private),
  ];
  const pairs = groups.flatMap((group) => Object.entries(group ?? {}));
  const bytes = pairs.reduce((sum, pair) => sum + Buffer.byteLength(pair.join('')), 0);
  if (pairs.length > mostProperties || bytes > mostBytes) {
    throw invalid('A provided value exceeds the allowed size limit.', 'extendedProperties');
  }
}
