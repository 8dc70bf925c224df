import { addMinutes, formatISO, parseISO } from 'date-fns';
import type { Sandbox } from '../sandbox.ts';
import { anna } from './sample-week.ts';

const count = 5;
const lengthMinutes = 15;

/**
 * Puts so many short events after another one that no month has room for all of that day, however few weeks it has.
 * Answers what the last one is called.
 */
export function crowdDay({ google }: Sandbox, endOfOther: string): string {
  const names = Array.from({ length: count }, (_, index) => `Puhelu ${index + 1}`);
  for (const [index, summary] of names.entries()) {
    const at = (minutes: number) => ({
      dateTime: formatISO(addMinutes(parseISO(endOfOther), minutes)),
    });
    const start = at(30 + index * lengthMinutes);
    google.create(anna.email, { summary, start, end: at(30 + (index + 1) * lengthMinutes) });
  }
  return names.at(-1) ?? '';
}
