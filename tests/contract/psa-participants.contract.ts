import { beforeEach, describe, expect, test } from 'vitest';
import { type Participant, participantSchema } from '@/lib/domain/activity';
import type { ParticipantDraft, PsaPort } from '@/lib/domain/ports';
import type { PsaWorld } from '@/tests/contract/psa-port.contract';
import { timed } from '@/tests/contract/sample-timespans';

type Person = Pick<Participant, 'personId' | 'name' | 'email'>;

/** A PSA system with people who can be invited. */
export interface InvitingWorld extends PsaWorld {
  readonly user: Person;
  readonly contact: Person;
}

/** What every adapter that has participants promises of them. */
export function describePsaParticipants(name: string, makeWorld: () => InvitingWorld) {
  describe(`Participants in ${name}`, () => {
    let port: PsaPort;
    let activityId: string;
    let user: ParticipantDraft & Person;
    let contact: ParticipantDraft & Person;
    beforeEach(async () => {
      const world = makeWorld();
      ({ port } = world);
      user = { ...world.user, kind: 'user' };
      contact = { ...world.contact, kind: 'contact' };
      const when = timed('2026-11-24T09:00', '2026-11-24T10:00');
      const texts = { title: 'Kick-off', location: '', notes: '' };
      activityId = (await port.create({ ...texts, when, activityTypeId: world.type })).id;
    });

    test('are told as a capability', () => {
      expect(port.capabilities.participants).toBe(true);
    });

    test('are none to begin with', async () => {
      expect(await port.participants(activityId)).toEqual([]);
    });

    test('can be users and contact persons, who come with their names', async () => {
      const added = [
        await port.addParticipant(activityId, user),
        await port.addParticipant(activityId, contact),
      ];
      expect(added).toMatchObject([user, contact]);
      const present = await port.participants(activityId);
      expect(new Set(present)).toEqual(new Set(added));
      expect(participantSchema.array().parse(present)).toEqual(present);
    });

    test('take part once, however often they are added', async () => {
      const first = await port.addParticipant(activityId, user);
      expect(await port.addParticipant(activityId, user)).toEqual(first);
      expect(await port.participants(activityId)).toEqual([first]);
    });

    test('are refused when nobody knows them', async () => {
      const adding = port.addParticipant(activityId, { personId: 'nobody', kind: 'user' });
      await expect(adding).rejects.toMatchObject({ problem: { kind: 'rejected', side: 'psa' } });
    });

    test('can be removed, and removed again, without the others', async () => {
      const { id } = await port.addParticipant(activityId, user);
      const other = await port.addParticipant(activityId, contact);
      await port.removeParticipant(activityId, id);
      await expect(port.removeParticipant(activityId, id)).resolves.toBeUndefined();
      expect(await port.participants(activityId)).toEqual([other]);
    });

    test('of an activity that is gone cannot be read or added, and are removed already', async () => {
      const { id } = await port.addParticipant(activityId, user);
      await port.delete(activityId);
      const gone = { problem: { kind: 'not-found', side: 'psa' } };
      await expect(port.participants(activityId)).rejects.toMatchObject(gone);
      await expect(port.addParticipant(activityId, contact)).rejects.toMatchObject(gone);
      await expect(port.removeParticipant(activityId, id)).resolves.toBeUndefined();
    });
  });
}
