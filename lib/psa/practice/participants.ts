import type { Participant, PsaUser } from '@/lib/domain/activity';
import type { ActivityStore, KeptActivity, ParticipantDraft, PsaPort } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { practiceContacts } from '@/lib/psa/practice/practice-customers';

type Participants = Pick<PsaPort, 'participants' | 'addParticipant' | 'removeParticipant'>;

/** Who takes part in the practice PSA's activities: its one user, and its contact persons. Nobody is told of it. */
export function createPracticeParticipants(store: ActivityStore, user: PsaUser): Participants {
  async function existing(id: string): Promise<KeptActivity> {
    const activity = await store.get(id);
    if (activity) return activity;
    throw new ProblemError({ kind: 'not-found', side: 'psa' });
  }

  return {
    participants: async (activityId) => [...((await existing(activityId)).participants ?? [])],
    async addParticipant(activityId, draft) {
      const activity = await existing(activityId);
      const others = activity.participants ?? [];
      const present = others.find(({ personId }) => personId === draft.personId);
      if (present) return present;
      const participant = participantOf(draft, user);
      await store.put({ ...activity, participants: [...others, participant] });
      return participant;
    },
    async removeParticipant(activityId, participationId) {
      const activity = await store.get(activityId);
      const rest = activity?.participants?.filter(({ id }) => id !== participationId);
      if (activity && rest) await store.put({ ...activity, participants: rest });
    },
  };
}

function participantOf({ personId, kind }: ParticipantDraft, user: PsaUser): Participant {
  const people = kind === 'user' ? [{ ...user, emails: [user.email] }] : practiceContacts;
  const person = people.find(({ id }) => id === personId);
  if (!person) throw new ProblemError({ kind: 'rejected', side: 'psa', fields: ['participants'] });
  const [email] = person.emails;
  return {
    id: personId,
    personId,
    name: person.name,
    ...(email && { email }),
    kind,
    response: 'unknown',
  };
}
