import { describe, expect, it } from 'vitest';
import type { Activity } from '@/lib/domain/activity';
import { encodeEid } from '@/lib/domain/event-identity';
import { markLine } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import type { Known } from '@/lib/domain/stores';
import { releaseLinks } from '@/lib/sync/release';
import { monday } from '@/tests/model/make-event';
import { sampleActivity, sampleLink, sampleTombstone } from '@/tests/model/plan-samples';

const { calendarId } = sampleLink();
const home = { calendarId, eventId: 'weekly_20261124T070000Z' };
const place = { calendarId, eventId: 'split_20261124T080000Z' };
const marked = (event: typeof home) => ({ notes: markLine(encodeEid(event)) });

/** A link that followed its event from home to another place, and what is known of it and of another activity. */
function known({
  link = {},
  own = marked(home),
  other = marked(place),
  tombstones = [],
}: {
  link?: Partial<Link>;
  own?: Partial<Activity>;
  other?: Partial<Activity>;
  tombstones?: Known['tombstones'];
} = {}): Known {
  const at = { ...place, eid: encodeEid(home), itemKey: 'split@google.com#2026-11-24T07:00:00Z' };
  return {
    links: [sampleLink({ ...at, seriesId: 'split', activityId: 'a1', ...link })],
    events: [],
    linkedItemKeys: new Set(),
    newItemKeys: new Map(),
    activities: [
      { key: 'a1', activity: sampleActivity({ id: 'a1', ...own }), seenAt: monday },
      { key: 'a2', activity: sampleActivity({ id: 'a2', ...other }), seenAt: monday + 5 },
    ],
    rows: [],
    tombstones,
    tags: new Map(),
  };
}

describe('a link to an event that another activity names', () => {
  it('goes back to the event that its own activity names, which is gone since then', () => {
    expect(releaseLinks(known())).toMatchObject([
      {
        ...home,
        id: sampleLink().id,
        itemKey: `event:${calendarId}/${home.eventId}`,
        activityId: 'a1',
        seriesId: 'weekly',
        eventGone: true,
        eventGoneAt: monday + 5,
      },
    ]);
  });

  it('goes back to the event it was made for when its activity has no mark any more', () => {
    expect(releaseLinks(known({ own: { notes: '' } }))).toMatchObject([home]);
  });

  it.each<[string, Parameters<typeof known>[0]]>([
    ['when both name the event: they are twins', { own: marked(place) }],
    ['when the other names the former event', { other: marked(home) }],
    ['when the other names nothing', { other: { notes: '' } }],
    ['when the other is somebody else’s', { other: { ...marked(place), ownerId: 'bo' } }],
    ['when its event is gone anyway', { link: { eventGone: true } }],
    [
      'when the other’s mark means nothing any more',
      { tombstones: [sampleTombstone({ activityKey: 'a2' })] },
    ],
  ])('stays %s', (_name, circumstances) => {
    expect(releaseLinks(known(circumstances))).toEqual([]);
  });
});
