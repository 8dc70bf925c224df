import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createAttention } from '@/entrypoints/background/attention';
import { createGoogleSide } from '@/entrypoints/background/google-side';
import { createItems } from '@/entrypoints/background/items';
import { createPsaSide } from '@/entrypoints/background/psa-side';
import { createTools } from '@/entrypoints/background/tools';
import { type CalendarEvent, itemKeyOf } from '@/lib/domain/calendar-event';
import { decodeEid, encodeEid } from '@/lib/domain/event-identity';
import { withMark } from '@/lib/domain/event-mark';
import type { Link } from '@/lib/domain/link';
import { commit } from '@/lib/store/commit';
import { putEvents } from '@/lib/store/events';
import { touchAll } from '@/lib/store/touched-links';
import { createConsultant } from './consultant';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});

/** Another life of the worker over the same database, which counts the links and events it loads. */
function nextLife() {
  const tools = createTools();
  const loaded = { links: 0, events: 0 };
  for (const table of ['links', 'events'] as const) {
    tools.db.table(table).hook('reading', (row) => {
      loaded[table] += 1;
      return row;
    });
  }
  const psa = createPsaSide(tools);
  const items = createItems(tools, createGoogleSide(tools), psa);
  return { tools, loaded, attention: createAttention({ tools, psa, items }) };
}

/** As many sent and unchanged events as asked for, all of them judged. */
async function sentMany(count: number): Promise<CalendarEvent[]> {
  const { eid } = await consultant.sent();
  const [link] = await worker.db.links.toArray();
  const row = await worker.db.events.get([anna, decodeEid(eid)?.eventId ?? '']);
  const [tagged] = await worker.db.tags.toArray();
  if (!link || !row || !tagged) throw new Error('nothing was sent');
  const events = Array.from({ length: count }, (_, index) => {
    const eventId = `copy${index}00000`;
    const names = { eventId, iCalUid: `${eventId}@google.com` };
    return { ...row.event, ...names, eid: encodeEid({ eventId, calendarId: anna }) };
  });
  const links = events.map((event): Link => {
    const { eventId } = event;
    const sent = { ...link.agreement.sent, notes: withMark('', event.eid) };
    const names = { id: eventId, activityId: eventId, itemKey: itemKeyOf(event) };
    return { ...link, ...names, eid: event.eid, eventId, agreement: { ...link.agreement, sent } };
  });
  await worker.db.tags.bulkAdd(events.map((event) => ({ ...tagged, key: itemKeyOf(event) })));
  await worker.db.links.bulkAdd(links);
  await worker.db.events.bulkAdd(
    events.map((event) => ({ ...row, eventId: event.eventId, itemKey: itemKeyOf(event), event })),
  );
  return events;
}

describe('what needs the person, asked again', () => {
  it('loads none of 5 000 unchanged links, also after all were read once more', async () => {
    const events = await sentMany(5000);
    await nextLife().attention();
    await putEvents(worker.db, events, Date.now());
    const { attention, loaded } = nextLife();
    expect(await attention()).toEqual([]);
    expect(loaded).toEqual({ links: 0, events: 0 });
  });

  it('loads what may have changed, once, and goes on with the one that did', async () => {
    const events = await sentMany(50);
    await nextLife().attention();
    await touchAll(worker.db);
    const changed = events.slice(0, 1).map((event) => ({ ...event, location: 'Elsewhere' }));
    await putEvents(worker.db, [...changed, ...events.slice(1)], Date.now());
    for (const expected of [51, 1]) {
      const { attention, loaded } = nextLife();
      expect(await attention()).toHaveLength(1);
      expect(loaded.events).toBe(expected);
    }
  });

  it('goes on telling what it has told, until it is settled', async () => {
    const { id, eid } = await consultant.sent();
    worker.google.patch(anna, id, { summary: 'Renamed' });
    await worker.askAsExtension('checkNow', {});
    for (let life = 0; life < 3; life += 1)
      expect(await nextLife().attention()).toMatchObject([{ eid, title: 'Renamed' }]);
    await worker.ask('updateActivity', { eid, consented: false });
    await consultant.becomes(eid, 'sent');
    expect(await nextLife().attention()).toEqual([]);
    await vi.waitFor(async () => expect(await worker.db.touched.count()).toBe(0));
  });

  it('hears of a tag, and of a setting, that makes a sent event differ', async () => {
    const { eid } = await consultant.sent();
    await nextLife().attention();
    await worker.view('tagEvent', { eid, change: { note: 'Agenda' } });
    expect(await nextLife().attention()).toMatchObject([{ state: { changes: ['tag'] } }]);
    await worker.view('tagEvent', { eid, change: { note: '' } });
    expect(await nextLife().attention()).toEqual([]);
    await worker.db.events.toCollection().modify((row) => {
      Object.assign(row.event, { isPrivate: true });
    });
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    expect(await nextLife().attention()).toMatchObject([
      { state: { changes: ['became-private'] } },
    ]);
  });

  it('hears of an event that changed while it was being sent', async () => {
    await consultant.sent();
    const [link] = await worker.db.links.toArray();
    if (!link) throw new Error('nothing was sent');
    await nextLife().attention();
    const sent = { ...link.agreement.sent, title: 'As it was before' };
    const putLink = { ...link, agreement: { ...link.agreement, sent } };
    await commit(worker.db, { putLink }, Date.now());
    expect(await nextLife().attention()).toMatchObject([{ state: { changes: ['title'] } }]);
  });

  it('forgets nothing that is written while it judges', async () => {
    const { eid } = await consultant.sent();
    const { attention } = nextLife();
    await worker.view('tagEvent', { eid, change: { note: 'One' } });
    await worker.view('tagEvent', { eid, change: { note: '' } });
    const judging = attention();
    await worker.view('tagEvent', { eid, change: { note: 'Two' } });
    await judging;
    expect(await nextLife().attention()).toMatchObject([{ eid }]);
  });
});

describe('an event that was deleted before it could be sent', () => {
  it('is told of, though nothing here knows it any more, until it is given up', async () => {
    const { id, eid } = await consultant.tagged();
    worker.google.delete(anna, id);
    worker.wait(120_000);
    await worker.ask('sendEvent', { eid, anyway: false });
    await consultant.becomes(eid, 'failed');
    const problem = { kind: 'event-gone' };
    expect(await nextLife().attention()).toMatchObject([{ eid, state: { problem } }]);
    await worker.ask('dismissChange', { eid });
    expect(await nextLife().attention()).toEqual([]);
  });
});
