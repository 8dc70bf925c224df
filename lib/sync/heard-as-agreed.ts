import type { ActivityFields } from '@/lib/domain/activity';
import { withoutMark } from '@/lib/domain/event-mark';
import type { Agreement } from '@/lib/domain/link';
import { wordsWithin } from '@/lib/domain/template';
import { heard, type Phrasing } from '@/lib/sync/phrasing';

/**
 * As {@link heard}, of an activity that may still speak as it did when the sides agreed: the mapping, or what its
 * templates name, may have changed before the PSA's edit was seen.
 */
export function heardAsAgreed<T extends Pick<ActivityFields, 'title' | 'location' | 'notes'>>(
  said: T,
  phrasing: Phrasing | undefined,
  { sent, eventTitle, note }: Pick<Agreement, 'sent' | 'eventTitle' | 'note'>,
): T {
  const now = heard(said, phrasing);
  const title = wordsOf(said.title, sent.title, eventTitle);
  const notes = wordsOf(withoutMark(said.notes), withoutMark(sent.notes), note);
  return {
    ...now,
    title: shorter(now.title, title),
    notes: shorter(withoutMark(now.notes), notes),
  };
}

/** What stands where these words stood in what was sent; undefined where that cannot be told. */
function wordsOf(said: string, sent: string, words: string | undefined): string | undefined {
  const [before, after, ...more] = words ? sent.split(words) : [];
  if (before === undefined || after === undefined || more.length > 0) return undefined;
  return wordsWithin(said, { before, after });
}

/** Of two readings the one that takes less for the person's own words. */
function shorter(now: string, former: string | undefined): string {
  return former !== undefined && former.length < now.length ? former : now;
}
