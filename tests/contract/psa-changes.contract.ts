import { beforeEach, describe, expect, test } from 'vitest';
import type { ActivityDraft, PsaPort } from '@/lib/domain/ports';
import type { PsaWorld } from '@/tests/contract/psa-port.contract';
import { helsinki, spans, timed } from '@/tests/contract/sample-timespans';

/** What every adapter that has `changedSince` promises of what changed. */
export function describePsaChanges(name: string, makeWorld: () => Promise<PsaWorld> | PsaWorld) {
  describe(`What changed in ${name}`, () => {
    const window = { startAt: helsinki('2026-11-24T00:00'), endAt: helsinki('2026-11-25T00:00') };
    const longMs = 600_000;
    let world: PsaWorld;
    let port: PsaPort;
    beforeEach(async () => {
      world = await makeWorld();
      port = world.port;
    });

    const add = (changes: Partial<ActivityDraft> = {}) =>
      port.create({
        title: 'Kick-off',
        when: timed('2026-11-24T09:00', '2026-11-24T10:00'),
        location: '',
        notes: '',
        activityTypeId: world.type,
        ...changes,
      });
    const idsSince = async (since: number) =>
      (await port.activitiesChangedSince(since, window)).map(({ id }) => id).sort();

    test('is told as a capability', () => {
      expect(port.capabilities.changedSince).toBe(true);
    });

    test('is what was added or edited since, at that very moment too', async () => {
      const edited = await add();
      await add({ title: 'Untouched' });
      world.passTime(longMs);
      const { changedAt = 0 } = await port.update(edited.id, { title: 'Edited' });
      const added = await add({ title: 'Added' });
      expect(added.createdAt).toBe(changedAt);
      expect(await idsSince(changedAt)).toEqual([edited.id, added.id].sort());
    });

    test('is nothing when nothing has changed for long', async () => {
      const { createdAt } = await add();
      expect(await idsSince(createdAt + longMs)).toEqual([]);
    });

    test('is told of the window only', async () => {
      const { id, createdAt } = await add({ when: spans['one day'] });
      await add({ when: timed('2026-11-23T22:00', '2026-11-24T00:00') });
      await add({ when: timed('2026-11-25T00:00', '2026-11-25T01:00') });
      expect(await idsSince(createdAt)).toEqual([id]);
    });

    test('does not hold what was deleted', async () => {
      const { id, createdAt } = await add();
      await port.delete(id);
      expect(await idsSince(createdAt)).toEqual([]);
    });

    test('comes as a single read answers it', async () => {
      const { id, createdAt } = await add();
      expect(await port.activitiesChangedSince(createdAt, window)).toEqual([
        await port.activity(id),
      ]);
    });
  });
}
