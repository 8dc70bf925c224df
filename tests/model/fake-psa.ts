import type { Activity, ActivityFields, Participant } from '@/lib/domain/activity';
import type { ParticipantDraft, PsaPort } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import { touches, type Window } from '@/lib/domain/timespan';

/** What goes wrong with the next call that writes: before it takes effect, or after (its answer is lost). */
export type Fault = { readonly problem: Problem; readonly after: boolean };

/** A PSA system that behaves: what is written can be read back, ids are its own, its clock moves. */
export class FakePsa {
  readonly activities = new Map<string, Activity>();
  /** By the id of their activity. */
  readonly participants = new Map<string, readonly Participant[]>();
  /** Every write that took effect, in order. */
  readonly writes: string[] = [];
  reads = 0;
  nextFault: Fault | undefined;
  unavailable: Problem | undefined;
  private serial = 0;
  private readonly now: () => number;

  constructor(now: () => number) {
    this.now = now;
  }

  /** As a person working in the PSA would. */
  edit(id: string, change: Partial<Activity>): void {
    const activity = this.activities.get(id);
    if (activity)
      this.activities.set(id, {
        ...activity,
        ...change,
        changedAt: Math.max(this.now(), activity.createdAt + 1),
      });
  }

  add(fields: ActivityFields, owner: { id: string; name: string }): Activity {
    this.serial += 1;
    const id = `a${this.serial}`;
    const activity: Activity = {
      ...fields,
      id,
      ownerId: owner.id,
      ownerName: owner.name,
      isClosed: false,
      hasHours: false,
      createdAt: this.now(),
    };
    this.activities.set(id, activity);
    return activity;
  }

  port(
    user: { id: string; name: string },
    participatesIn: ReadonlySet<string> = new Set(),
  ): PsaPort {
    const read = async <T>(answer: () => T): Promise<T> => {
      this.reads += 1;
      if (this.unavailable) throw new ProblemError(this.unavailable);
      return structuredClone(answer());
    };
    const isSeen = (activity: Activity, window: Window) =>
      touches(activity.when, window) &&
      (activity.ownerId === user.id || participatesIn.has(activity.id));
    return {
      capabilities: {
        customers: true,
        projects: true,
        participants: true,
        delete: true,
        changedSince: true,
        maxLocation: 1000,
        maxTitle: 1000,
      },
      test: () =>
        read(() => ({ tenant: 'Fake', user: undefined, missingRights: [], activityTypeCount: 1 })),
      findUsers: () => read(() => []),
      activityTypes: () => read(() => []),
      findCustomers: () => read(() => []),
      findProjects: () => read(() => []),
      contactsByEmail: () => read(() => []),
      activitiesIn: (window) =>
        read(() => [...this.activities.values()].filter((activity) => isSeen(activity, window))),
      activitiesChangedSince: (since, window) =>
        read(() =>
          [...this.activities.values()].filter(
            (activity) =>
              isSeen(activity, window) && (activity.changedAt ?? activity.createdAt) >= since,
          ),
        ),
      activity: (id) => read(() => this.activities.get(id)),
      create: (draft) => this.write('create', () => this.add(draft, user)),
      update: (id, change) =>
        this.write(`update ${id}`, () => {
          if (!this.activities.has(id)) throw new ProblemError({ kind: 'not-found', side: 'psa' });
          const { customerId, projectId, ...rest } = change;
          this.edit(id, rest);
          for (const [name, value] of Object.entries({ customerId, projectId }))
            this.setOrClear(id, name, value);
          return this.activities.get(id) as Activity;
        }),
      delete: (id) =>
        this.write(`delete ${id}`, () => {
          this.activities.delete(id);
          this.participants.delete(id);
        }),
      participants: (id) => read(() => [...this.participantsOf(id)]),
      addParticipant: (id, draft) => this.write(`invite ${id}`, () => this.invite(id, draft)),
      removeParticipant: (id, participationId) =>
        this.write(`uninvite ${id}`, () => {
          const rest = this.participants.get(id)?.filter((each) => each.id !== participationId);
          if (rest) this.participants.set(id, rest);
        }),
      activityUrl: () => undefined,
    };
  }

  private participantsOf(id: string): readonly Participant[] {
    if (!this.activities.has(id)) throw new ProblemError({ kind: 'not-found', side: 'psa' });
    return this.participants.get(id) ?? [];
  }

  private invite(id: string, { personId, kind }: ParticipantDraft): Participant {
    const others = this.participantsOf(id);
    const present = others.find((each) => each.personId === personId);
    if (present) return present;
    const name = `Person ${personId}`;
    const fresh: Participant = {
      id: `${id}/${personId}`,
      personId,
      name,
      kind,
      response: 'unknown',
    };
    this.participants.set(id, [...others, fresh]);
    return fresh;
  }

  private setOrClear(id: string, name: string, value: string | null | undefined): void {
    const activity = this.activities.get(id);
    if (!activity || value === undefined) return;
    const { [name as 'customerId']: _, ...rest } = activity;
    this.activities.set(id, value === null ? (rest as Activity) : { ...activity, [name]: value });
  }

  private async write<T>(name: string, effect: () => T): Promise<T> {
    const fault = this.nextFault;
    this.nextFault = undefined;
    if (this.unavailable) throw new ProblemError(this.unavailable);
    if (fault && !fault.after) throw new ProblemError(fault.problem);
    const answer = structuredClone(effect());
    this.writes.push(name);
    if (fault) throw new ProblemError(fault.problem);
    return answer;
  }
}
