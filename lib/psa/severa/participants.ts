import type { Participant } from '@/lib/domain/activity';
import type { ParticipantDraft, PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { type ParticipantModel, participantModelSchema } from '@/lib/psa/severa/schema';
import { activityPath } from '@/lib/psa/severa/severa-address';
import { undefinedIfGone } from '@/lib/psa/severa/undefined-if-gone';
import { z } from '@/lib/zod';

type Participants = Pick<PsaPort, 'participants' | 'addParticipant' | 'removeParticipant'>;

const kinds: Readonly<Record<ParticipantModel['type'], Participant['kind']>> = {
  User: 'user',
  Contact: 'contact',
  Resource: 'other',
  Other: 'other',
};

const types: Readonly<Record<ParticipantDraft['kind'], ParticipantModel['type']>> = {
  user: 'User',
  contact: 'Contact',
};

const responses: Readonly<Record<ParticipantModel['status'], Participant['response']>> = {
  Unknown: 'unknown',
  Invited: 'invited',
  Accepted: 'accepted',
  Tentative: 'tentative',
  Declined: 'declined',
};

/** The participants of activities. Whether Severa mails those who are added is not documented. */
export function createParticipants(client: SeveraClient): Participants {
  async function participants(activityId: string): Promise<Participant[]> {
    // This list has no pages.
    const call = { method: 'GET', path: pathOf(activityId), right: 'activities:read' } as const;
    return (await client.read(z.array(participantModelSchema), call)).map(toParticipant);
  }

  async function add(activityId: string, { personId, kind }: ParticipantDraft) {
    const json = { activityGuid: activityId, participantGuid: personId, type: types[kind] };
    const call = {
      method: 'POST',
      path: '/v1/activityparticipants',
      json,
      right: 'activities:write',
    } as const;
    return toParticipant(await client.read(participantModelSchema, call));
  }

  return {
    participants,
    async addParticipant(activityId, draft) {
      try {
        return await add(activityId, draft);
      } catch (error) {
        if (!isRejection(error)) throw error;
        // How Severa refuses an activity that is gone, or a person for the second time, is not published: look.
        const present = (await participants(activityId)).find(
          ({ personId }) => personId === draft.personId,
        );
        if (present) return present;
        throw error;
      }
    },
    async removeParticipant(activityId, participationId) {
      const path = `${pathOf(activityId)}/${encodeURIComponent(participationId)}`;
      await undefinedIfGone(client.send({ method: 'DELETE', path, right: 'activities:delete' }));
    },
  };
}

function pathOf(activityId: string): string {
  return `${activityPath(activityId)}/activityparticipants`;
}

function isRejection(error: unknown): boolean {
  return error instanceof ProblemError && error.problem.kind === 'rejected';
}

function toParticipant(model: ParticipantModel): Participant {
  return {
    id: model.guid,
    personId: model.participantGuid,
    name: model.name ?? '',
    ...(model.email && { email: model.email }),
    kind: kinds[model.type],
    response: responses[model.status],
  };
}
