import { beforeEach, expect, it } from 'vitest';
import { blamed, type Call, createWorld, failureOf, rowsOf, signIn } from './severa-caller';

let world: ReturnType<typeof createWorld>;
let call: Call;
let activityGuid: string;

beforeEach(async () => {
  world = createWorld();
  call = await signIn(world.severa);
  activityGuid = world.severa.tenant.createActivity({
    name: 'Palaveri',
    startDateTime: '2026-11-23T09:00:00+02:00',
    activityType: { guid: world.sample.types.customerMeeting },
    ownerUser: { guid: world.sample.users.anna },
  });
});

const add = (participantGuid: string, type: string) =>
  call('POST', '/v1/activityparticipants', { activityGuid, participantGuid, type });

it('adds users and contact persons with their addresses', async () => {
  await add(world.sample.users.mikko, 'User');
  await add(world.sample.customers.contacts.sanna, 'Contact');
  const reply = await call('GET', `/v1/activities/${activityGuid}/activityparticipants`);
  expect(rowsOf<{ email: string }>(reply).map(({ email }) => email)).toEqual([
    'mikko@konsultti.example',
    'sanna.makinen@metsajarvi.example',
  ]);
});

it('refuses a person of the other type, and the same person twice', async () => {
  const { mikko } = world.sample.users;
  expect(blamed(await add(mikko, 'Contact'))).toEqual(['participantGuid']);
  expect((await add(mikko, 'User')).status).toBe(201);
  expect(failureOf(await add(mikko, 'User'))).toBe('InvalidOperation');
});

it('lets the status change and nothing else', async () => {
  const added = await add(world.sample.users.mikko, 'User');
  const path = `/v1/activityparticipants/${(added.body as { guid: string }).guid}`;
  const patch = (field: string, value: string) =>
    call('PATCH', path, [{ op: 'replace', path: field, value }]);
  expect(rowsOf(await patch('/status', 'Accepted'))).toMatchObject([{ status: 'Accepted' }]);
  expect(blamed(await patch('/phone', '1'))).toEqual(['phone']);
  expect((await call('GET', path)).body).toMatchObject({ status: 'Accepted' });
});

it('removes a participant once, and all of them with the activity', async () => {
  const added = await add(world.sample.users.mikko, 'User');
  const { guid } = added.body as { guid: string };
  const path = `/v1/activities/${activityGuid}/activityparticipants/${guid}`;
  expect((await call('DELETE', path)).status).toBe(204);
  expect((await call('DELETE', path)).status).toBe(404);
  const again = await add(world.sample.users.mikko, 'User');
  world.severa.tenant.deleteActivity(activityGuid);
  const gone = `/v1/activityparticipants/${(again.body as { guid: string }).guid}`;
  expect((await call('GET', gone)).status).toBe(404);
});
