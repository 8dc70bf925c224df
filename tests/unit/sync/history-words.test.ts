import { afterEach, beforeEach, expect, it } from 'vitest';
import { withMark } from '@/lib/domain/event-mark';
import type { HistoryEntry } from '@/lib/domain/history';
import { everythingBothWays } from '@/tests/model/sync-settings';
import { SyncWorld } from '@/tests/model/sync-world';

let world: SyncWorld;
beforeEach(() => {
  world = new SyncWorld();
});
afterEach(() => world.end());

async function entriesOf(operation: HistoryEntry['operation']): Promise<HistoryEntry[]> {
  const histories = await Promise.all(world.installed.map((browser) => browser.history()));
  return histories.flat().filter((entry) => entry.operation === operation);
}

const byClock = { trigger: 'clock', runId: expect.any(String) };

it('the entry of a link that ended says what it was about', async () => {
  const sync = { ...everythingBothWays };
  world.install({ ...sync, outgoing: { ...sync.outgoing, delete: 'ignore' } });
  const { event } = await world.linked();
  world.google.remove(event);
  await world.settle();
  expect(await entriesOf('end')).toMatchObject([{ before: { title: 'Kick-off' }, ...byClock }]);
});

it('the entry of a link that was found again says what it is about', async () => {
  world.install();
  await world.linked();
  world.install();
  await world.settle();
  expect(await entriesOf('relink')).toMatchObject([{ after: { title: 'Kick-off' }, ...byClock }]);
});

it('the entry of a twin that was removed says what asked for it, and what it was', async () => {
  const browser = world.install();
  const event = world.google.add({ title: 'Kick-off', location: '' });
  let twin: string | undefined;
  // Another browser creates the same one in the same moment.
  browser.checkpoint = async (at) => {
    const [made] = world.activities();
    if (!made || twin !== undefined || !at.includes('create')) return;
    const { id: _, ownerId: __, ownerName: ___, createdAt: ____, ...fields } = made;
    twin = world.enter({ ...fields, notes: withMark('', event.eid) }).id;
  };
  await world.settle();
  expect(await entriesOf('remove-twin')).toMatchObject([
    { before: { title: 'Kick-off' }, eid: event.eid, ...byClock },
  ]);
});

it('the entry of an adoption says what was adopted', async () => {
  const browser = world.install({
    ...everythingBothWays,
    outgoing: { ...everythingBothWays.outgoing, select: 'sent' },
  });
  const event = world.google.add({ title: 'Kick-off', location: '' });
  const { id: activityId } = world.enter({ title: 'Kick-off', when: event.when });
  await browser.tag(event);
  await browser.send(event, { activityId, kind: 'adopt' });
  await browser.run();
  expect(await entriesOf('adopt')).toMatchObject([{ after: { title: 'Kick-off' } }]);
});
