import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { anna, type Installation, meeting } from '@/tests/model/installation';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { SmallWorld } from '@/tests/model/small-world';

let world: SmallWorld;
let browser: Installation;
const [first, second] = ['first', 'second'].map((title) =>
  makeEvent({ eventId: `${title}000000`, title }),
) as [CalendarEvent, CalendarEvent];
const titles = () => [...world.psa.activities.values()].map(({ title }) => title);

beforeEach(async () => {
  world = new SmallWorld();
  browser = world.install();
  for (const event of [first, second]) {
    world.put(event);
    await browser.tag(event);
    await browser.send(event);
    world.wait(1);
  }
});

afterEach(() => world.end());

/** Lets the second event change once the first one is sent: both were looked for at once. */
function changeInBetween(change: Partial<CalendarEvent>): void {
  browser.checkpoint = async (name) => {
    if (name === 'after create') world.put({ ...second, ...change });
  };
}

describe('an event that changes while those before it in line are sent', () => {
  it('is not sent when it became private', async () => {
    changeInBetween({ isPrivate: true, title: 'Doctor' });
    await browser.run();
    expect(titles()).toEqual(['first']);
    expect(await browser.state({ ...second, isPrivate: true })).toMatchObject({ kind: 'failed' });
  });

  it('is not sent when it was declined', async () => {
    changeInBetween({ response: 'declined' });
    await browser.run();
    expect(titles()).toEqual(['first']);
  });

  it('is sent as it is by now, once what may be it already was looked for there', async () => {
    const startAt = monday + 50 * hourMs;
    const when = { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
    const fields = { title: 'second', when, location: '', notes: '', activityTypeId: meeting.id };
    world.psa.add(fields, anna);
    changeInBetween({ when });
    await browser.run();
    browser.checkpoint = async () => undefined;
    expect(titles()).toEqual(['second', 'first']);
    await browser.run();
    expect(await browser.state({ ...second, when })).toMatchObject({ kind: 'already-there' });
  });
});
