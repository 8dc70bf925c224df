import type { Condition, ConditionKind } from '@/lib/domain/rule';
import { type Facts, plain } from '@/lib/rules/facts';

/** Whether something holds of an event. */
export type Test = (facts: Facts) => boolean;

/** All of the conditions as one test. What does not depend on the event is worked out once. */
export function compile(conditions: readonly Condition[]): Test {
  const tests = conditions.map(compileOne);
  return (facts) => tests.every((test) => test(facts));
}

function compileOne<K extends ConditionKind>(condition: Extract<Condition, { kind: K }>): Test {
  const make = makers[condition.kind as K];
  return make(condition);
}

type Makers = {
  readonly [K in ConditionKind]: (condition: Extract<Condition, { kind: K }>) => Test;
};

const makers: Makers = {
  title: ({ any }) => wordsIn(any, 'title'),
  location: ({ any }) => wordsIn(any, 'location'),
  calendar: ({ any }) => oneOf(any, 'calendarId'),
  organizer: ({ any }) => organizedBy(any.map(plain)),
  series:
    ({ is }) =>
    ({ isRepeating }) =>
      isRepeating === (is === 'repeating'),
  'event-kind': ({ any }) => oneOf(any, 'eventType'),
  weekday: ({ any }) => oneOf(any, 'weekday'),
  time: ({ from, until }) => startsBetween(minuteOf(from), minuteOf(until)),
  duration: (bounds) => within(bounds, 'minutes'),
  response: ({ any }) => oneOf(any, 'response'),
  visibility:
    ({ is }) =>
    ({ isPrivate }) =>
      isPrivate === (is === 'private'),
  guests:
    ({ is }) =>
    ({ hasOtherGuests }) =>
      hasOtherGuests === (is === 'others'),
  'guest-count': (bounds) => within(bounds, 'guestCount'),
  'guest-domain': ({ any }) => hasGuestOf(any.map(domainOf)),
  colour: ({ any, asSeen }) => {
    const isOwn = oneOf<'colour'>(any, 'colour');
    const isSeen = oneOf<'seenColour'>(any, 'seenColour');
    return asSeen ? (facts) => isOwn(facts) || isSeen(facts) : isOwn;
  },
};

interface Bounds {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

function within(
  { atLeast = 0, atMost = Number.POSITIVE_INFINITY }: Bounds,
  fact: 'minutes' | 'guestCount',
): Test {
  return ({ [fact]: value }) => value !== undefined && value >= atLeast && value <= atMost;
}

/** "@acme.com" and "maria@acme.com" mean the domain as well: whose a guest's address is, is not known. */
function domainOf(text: string): string {
  return plain(text.slice(text.lastIndexOf('@') + 1));
}

function hasGuestOf(domains: readonly string[]): Test {
  return ({ guestDomains }) =>
    guestDomains.some((own) => domains.some((domain) => isWithinDomain(own, domain)));
}

function isWithinDomain(domain: string, wanted: string): boolean {
  return domain === wanted || domain.endsWith(`.${wanted}`);
}

function oneOf<F extends keyof Facts>(values: readonly Facts[F][], fact: F): Test {
  const wanted = new Set(values);
  return (facts) => wanted.has(facts[fact]);
}

function wordsIn(wanted: readonly string[], fact: 'title' | 'location'): Test {
  const words = wanted.map(plain).filter((word) => word !== '');
  return (facts) => words.some((word) => hasWord(facts[fact], word));
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** Where a word begins: "palaveri" is in "Viikkopalaverit ja palaverit", and "hr" is not in "Chris". */
function hasWord(text: string, word: string): boolean {
  const isWord = wordCharacter.test([...word][0] ?? '');
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWord || !wordCharacter.test(characterBefore(text, at))) return true;
  return false;
}

/** Whole, where it takes two code units. */
function characterBefore(text: string, at: number): string {
  return [...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '';
}

function organizedBy(wanted: readonly string[]): Test {
  const addresses = new Set(wanted.filter((one) => one.includes('@')));
  const domains = wanted.filter((one) => !one.includes('@'));
  return ({ organizer }) => {
    if (addresses.has(organizer)) return true;
    const domain = organizer.slice(organizer.lastIndexOf('@') + 1);
    return organizer !== '' && domains.some((one) => isWithinDomain(domain, one));
  };
}

function startsBetween(from: number, until: number): Test {
  return ({ startMinute }) => {
    if (startMinute === undefined) return false;
    return from < until
      ? startMinute >= from && startMinute < until
      : startMinute >= from || startMinute < until;
  };
}

function minuteOf(clockTime: string): number {
  const [hours = 0, minutes = 0] = clockTime.split(':').map(Number);
  return hours * 60 + minutes;
}
