import { expect, it } from 'vitest';
import { defaultMapping } from '@/lib/domain/mapping';
import { emptyTag } from '@/lib/domain/tag';
import { heardAsAgreed } from '@/lib/sync/heard-as-agreed';
import { createPhrasing } from '@/lib/sync/phrasing';
import { makeEvent } from '@/tests/model/make-event';

/** How a mapping of now hears a title that the PSA edited when another one had said the former. */
function titleHeard(title: string, sent: string, eventTitle: string, template: string): string {
  const phrasing = createPhrasing({ ...defaultMapping, title: template })?.({
    ...{ event: makeEvent(), tag: emptyTag, calendar: undefined, type: undefined },
  });
  const words = { location: '', notes: '' };
  const fields = { ...words, when: makeEvent().when, activityTypeId: 'meeting', title: sent };
  return heardAsAgreed({ title, ...words }, phrasing, { sent: fields, eventTitle }).title;
}

it.each([
  ['as it was said then', 'A: New', 'A: Old', 'Old', 'B: {title}', 'New'],
  ['though nothing is added now', 'A: New', 'A: Old', 'Old', '{title}', 'New'],
  ['as it is said now', 'B: New!', 'Old!', 'Old', 'B: {title}!', 'New'],
  ['in other words altogether', 'New', 'A: Old', 'Old', 'B: {title}', 'New'],
  ['whole, where its place is not known', 'A, A: New', 'A: A', 'A', '{title}', 'A, A: New'],
])('a title is heard %s', (_, title, sent, eventTitle, template, expected) => {
  expect(titleHeard(title, sent, eventTitle, template)).toBe(expected);
});
