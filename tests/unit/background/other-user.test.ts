import { beforeEach, describe, expect, it, vi } from 'vitest';
import { sampleKey } from '@/tests/sandbox/severa/sample-tenant';
import { sampleLink } from '../store/samples';
import { createConsultant } from './consultant';
import { createTwoWay } from './two-way';
import { createWorker, type Worker } from './worker';

const { clientId, clientSecret } = sampleKey;
const key = { clientId, clientSecret, environment: 'production' } as const;
const other = {
  id: 'another-user',
  name: 'Bertta',
  email: 'bertta@konsultti.example',
  timeZone: '',
};

let worker: Worker;
beforeEach(() => {
  worker = createWorker();
});

describe('the links of a connection', () => {
  it('are set aside while another user is picked, or nobody is connected', async () => {
    await worker.connect();
    const { connection } = await worker.askAsExtension('connectSevera', key);
    const connectionId = connection.id;
    const user = connection.user ?? other;
    await worker.db.links.add(sampleLink({ connectionId }));
    const setAsideFor = async () => (await worker.db.links.get('link'))?.formerUserId;

    await worker.askAsExtension('pickUser', { connectionId, user: other });
    expect(await setAsideFor()).toBe(user.id);
    await worker.askAsExtension('pickUser', { connectionId, user });
    expect(await setAsideFor()).toBeUndefined();
    await worker.askAsExtension('disconnectPsa', { connectionId });
    expect(await setAsideFor()).toBe(user.id);
    await worker.askAsExtension('connectSevera', key);
    expect(await setAsideFor()).toBeUndefined();
  });

  it('stay set aside when it is disconnected while it is tested, and nothing of it is read again', async () => {
    await worker.connect();
    const { connection } = await worker.askAsExtension('connectSevera', key);
    const connectionId = connection.id;
    await worker.db.links.add(sampleLink({ connectionId }));
    let disconnected: Promise<unknown> | undefined;
    worker.network.delay = async (path) => {
      if (!path.includes('/rest-api/')) return;
      disconnected ??= worker.askAsExtension('disconnectPsa', { connectionId });
      await disconnected;
    };
    await expect(worker.askAsExtension('testConnection', { connectionId })).rejects.toThrow();
    expect(disconnected).toBeDefined();
    expect((await worker.db.links.get('link'))?.formerUserId).toBe(connection.user?.id);
    expect(await worker.db.memory.get(`activity-types/${connectionId}`)).toBeUndefined();
  });
});

describe('the deletion of an activity', () => {
  it('is undone as the user whose it was, and as nobody else', async () => {
    const { eid } = worker.add('Kick-off');
    await worker.connect();
    const { connection } = await worker.askAsExtension('connectSevera', key);
    const connectionId = connection.id;
    const user = connection.user ?? other;
    const both = createTwoWay(worker, connectionId);
    const activities = () => worker.severa.tenant.activities();
    const activityTypeId = worker.tenant.types.customerMeeting;
    await worker.view('tagEvent', { eid, change: { activityTypeId } });
    await worker.view('sendEvent', { eid, anyway: false });
    await createConsultant(worker).becomes(eid, 'sent');
    await both.settled();
    await worker.ask('deleteActivity', { eid, consented: false });
    await vi.waitFor(() => expect(activities()).toEqual([]));
    await both.settled();

    await worker.askAsExtension('pickUser', { connectionId, user: other });
    expect(await both.undo('delete')).toMatchObject({ notUndoable: 'other-user' });
    expect(activities()).toEqual([]);
    await worker.askAsExtension('pickUser', { connectionId, user });
    expect(await both.undo('delete')).toMatchObject({ undoneAt: expect.any(Number) });
    expect(activities()).toHaveLength(1);
  });
});
