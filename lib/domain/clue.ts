import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { seriesBaseOf } from '@/lib/domain/event-identity';

/** In what events can be alike that are tagged alike, the most telling first. */
export const clueKinds = ['series', 'title', 'organizer', 'domain'] as const;
export type ClueKind = (typeof clueKinds)[number];

/** What an event shares with each other event that has the same clue. */
export interface Clue {
  readonly kind: ClueKind;
  readonly value: string;
}

/**
 * By what an event can be found alike with others, the most telling clue first. A private event has no clues: it
 * neither lends its tag to others nor borrows one.
 */
export function cluesOf(event: CalendarEvent): Clue[] {
  if (event.isPrivate || event.status === 'cancelled') return [];
  return clueKinds.flatMap((kind) => {
    const value = sharedBy[kind](event);
    return value === '' ? [] : [{ kind, value }];
  });
}

/** Empty where an event has none. */
const sharedBy: Readonly<Record<ClueKind, (event: CalendarEvent) => string>> = {
  series: ({ seriesId, iCalUid }) => (seriesId === undefined ? '' : seriesBaseOf(iCalUid)),
  title: ({ title }) => wordsOf(title),
  // Who organises everything themselves shares that with all their events.
  organizer: ({ organizer, organizedByMe }) => (organizedByMe ? '' : organizer.toLowerCase()),
  domain: (event) => domainOf(sharedBy.organizer(event)),
};

/** "Sprint 14: review" and "sprint 15 – Review" are one title; one of numbers alone is none. */
function wordsOf(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}]+/gu, ' ')
    .trim();
}

/** Nothing for a calendar that organises: its domain is Google's. */
function domainOf(address: string): string {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return domain.endsWith('calendar.google.com') ? '' : domain;
}
