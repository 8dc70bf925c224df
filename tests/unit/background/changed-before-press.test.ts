import { beforeEach, describe, expect, it } from 'vitest';
import { createConsultant } from './consultant';
import { createTwoWay, type TwoWay } from './two-way';
import { anna, createWorker, type Worker } from './worker';

let worker: Worker;
let both: TwoWay;
let consultant: ReturnType<typeof createConsultant>;
beforeEach(() => {
  worker = createWorker();
  both = createTwoWay(worker);
  consultant = createConsultant(worker);
});

/** In Google, half a minute after the last reading, and so shortly before the press that nothing has told of it. */
function justBefore(change: () => void): void {
  worker.wait(20_000);
  change();
  worker.wait(5_000);
}

async function send(eid: string): Promise<void> {
  await worker.ask('sendEvent', { eid, anyway: false });
  await both.settled();
}

const told = async () => JSON.stringify(await worker.activities());

describe('an event that changed in Google just before a press of Send', () => {
  it.each(['dont-send', 'neutral-title'] as const)(
    'keeps its words here when it became private (%s)',
    async (privateEvents) => {
      const { id, eid } = await consultant.tagged();
      await worker.askAsExtension('saveSettings', { privateEvents });
      justBefore(() => worker.google.makePrivate(anna, id));
      await send(eid);
      expect(await told()).not.toContain('Kick-off');
      expect(await worker.activities()).toHaveLength(privateEvents === 'dont-send' ? 0 : 1);
    },
  );

  it('is not sent when it was deleted', async () => {
    const { id, eid } = await consultant.tagged();
    justBefore(() => worker.google.delete(anna, id));
    await send(eid);
    expect(await worker.activities()).toEqual([]);
    const problem = { kind: 'event-gone' };
    expect(await consultant.state(eid)).toMatchObject({ kind: 'failed', problem });
  });

  it('is not sent when it was declined', async () => {
    const mikko = { email: 'mikko@asiakas.example', responseStatus: 'accepted' };
    const { id, eid } = await consultant.tagged('client-meeting', {
      organizer: { email: mikko.email },
      attendees: [
        { email: anna, self: true, responseStatus: 'accepted' },
        { ...mikko, organizer: true },
      ],
    });
    justBefore(() => worker.google.respond(anna, id, 'declined'));
    await send(eid);
    expect(await worker.activities()).toEqual([]);
  });

  it('is read once for the press', async () => {
    const { id, eid } = await consultant.tagged();
    worker.wait(20_000);
    worker.requests.length = 0;
    await send(eid);
    expect(worker.calendarRequests()).toEqual([expect.stringContaining(id)]);
    expect(await worker.activities()).toHaveLength(1);
  });
});

describe('an event that became private just before a press of Update', () => {
  it('keeps its new words here', async () => {
    const { id, eid } = await consultant.sent();
    await worker.askAsExtension('saveSettings', { privateEvents: 'neutral-title' });
    worker.google.patch(anna, id, { summary: 'Surgery' });
    await both.later();
    await consultant.becomes(eid, 'changed');
    justBefore(() => worker.google.makePrivate(anna, id));
    await worker.ask('updateActivity', { eid, consented: false });
    await both.settled();
    expect(await told()).not.toMatch(/Surgery|Kick-off/);
  });
});
