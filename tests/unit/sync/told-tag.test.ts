import { expect, it } from 'vitest';
import { hidesWords } from '@/lib/domain/redacted';
import type { Tag } from '@/lib/domain/tag';
import { writeCarriedTag } from '@/lib/sync/carried-tag';
import { type TellingTags, toldCarrying } from '@/lib/sync/told-tag';
import { makeEvent } from '@/tests/model/make-event';
import { sampleTag, space } from '@/tests/model/plan-samples';

const telling: TellingTags = {
  space,
  activityTypes: [],
  neutralTitle: 'Private event',
  hidesWords: (event, tag) => hidesWords(event, tag, 'in-full'),
};
const open: Tag = { ...sampleTag, note: 'Knee' };
const ticked: Tag = { ...open, isPrivate: true };
const carrying = (former: Tag, tag: Tag) => {
  const event = makeEvent({ carriedTag: writeCarriedTag(former, 'uid', space) ?? '' });
  return toldCarrying({ event, text: '', tag }, 'event', telling);
};

it('of a tag that became private the history tells neither note nor title', () => {
  const told = carrying(open, ticked);
  expect(told).toMatchObject({ title: 'Private event', tags: { after: { isPrivate: true } } });
  expect(JSON.stringify(told)).not.toContain('Knee');
});

it('of one that is private no more it tells the note from then on', () => {
  const { title, tags } = carrying(ticked, open);
  expect(title).toBe(makeEvent().title);
  expect(tags?.before).not.toHaveProperty('note');
  expect(tags?.after).toMatchObject({ note: 'Knee' });
});
