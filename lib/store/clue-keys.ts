import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { type Clue, type ClueKind, cluesOf } from '@/lib/domain/clue';
import { spanKeysOf } from '@/lib/store/span-keys';

/** A clue of an event with when that starts, epoch milliseconds: in the index those alike stand by their starts. */
export type ClueKey = readonly [kind: ClueKind, value: string, startAt: number];

/** What a cached event is found alike by; no property for one without clues, which the index then leaves out. */
export function clueKeysOf(event: CalendarEvent): { readonly clues?: ClueKey[] } {
  const { startAt } = spanKeysOf(event.when);
  const clues = cluesOf(event).map((clue) => clueKey(clue, startAt));
  return clues.length > 0 ? { clues } : {};
}

export function clueKey({ kind, value }: Clue, startAt: number): ClueKey {
  return [kind, value, startAt];
}
