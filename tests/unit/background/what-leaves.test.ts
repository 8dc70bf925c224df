import { beforeEach, describe, expect, it } from 'vitest';
import { createConsultant } from './consultant';
import { createWorker, type Worker } from './worker';

let worker: Worker;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  consultant = createConsultant(worker);
});

const onDay = (day: string) => ({
  start: { dateTime: `2026-11-${day}T14:00:00+02:00` },
  end: { dateTime: `2026-11-${day}T15:00:00+02:00` },
});
const told = async () => (await worker.askAsExtension('whatLeaves', {})).events;

describe('what leaves', () => {
  it('is told of each of the next events, the soonest first', async () => {
    worker.add('Dentist', { ...onDay('28'), visibility: 'private' });
    worker.add('Review', onDay('27'));
    worker.add('Declined', {
      ...onDay('26'),
      attendees: [{ email: 'anna@konsultti.example', self: true, responseStatus: 'declined' }],
    });
    worker.add('Last week', onDay('18'));
    await consultant.sent();
    expect(await told()).toMatchObject([
      { title: 'Kick-off', fate: 'left', sends: { title: 'Kick-off' } },
      { title: 'Declined', fate: 'stays', reason: 'declined' },
      { title: 'Review', fate: 'could', sends: { title: 'Review' } },
      { title: 'Dentist', fate: 'stays', reason: 'private' },
    ]);
  });

  it('is word for word what the panel tells before sending', async () => {
    const { eid } = worker.add('Review', { ...onDay('27'), location: 'Helsinki' });
    await worker.connect();
    await worker.view('tagEvent', {
      eid,
      change: { activityTypeId: 'client-meeting', note: 'Agenda' },
    });
    const { sends } = await worker.view('describeEvent', { eid });
    expect((await told()).map((event) => event.sends)).toEqual([sends]);
    expect(sends?.notes).toContain('Agenda');
  });

  it('of a private event is what its setting leaves of it', async () => {
    worker.add('Dentist', { ...onDay('28'), visibility: 'private', location: 'Clinic' });
    await worker.connect();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    const [event] = await told();
    expect(event).toMatchObject({ title: 'Dentist', fate: 'could' });
    expect(JSON.stringify(event?.sends)).not.toMatch(/Dentist|Clinic/);
  });

  it('goes by itself where the settings say so, and stays where its tag does', async () => {
    const { eid } = worker.add('Secret', onDay('27'));
    worker.add('Review', onDay('28'));
    await worker.connect();
    await worker.view('tagEvent', { eid, change: { sending: 'never' } });
    const { settings } = await worker.askAsExtension('readSync', { connectionId: 'practice' });
    const outgoing = {
      ...settings.outgoing,
      ...{ select: 'calendars', calendarIds: ['anna@konsultti.example'] },
    } as const;
    const sync = { practice: { ...settings, automatic: true, outgoing } };
    // Saved by hand: saved as people do, it would be sent at once.
    await worker.db.memory.where({ key: 'settings' }).modify((row) => {
      Object.assign(row, { value: { ...(row.value as object), sync } });
    });
    expect(await told()).toMatchObject([
      { title: 'Secret', fate: 'stays', reason: 'set-aside' },
      { title: 'Review', fate: 'goes' },
    ]);
  });
});
