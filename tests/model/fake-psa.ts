import type { Activity, ActivityFields, Participant } from '@/lib/domain/activity';
import type { ActivityChange, ParticipantDraft, PsaPort } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import { type Timespan, touches, type Window } from '@/lib/domain/timespan';
import { CreationAttempts } from '@/tests/model/creation-attempts';
import { type Fault, withFault } from '@/tests/model/faults';

/** A PSA system that behaves: what is written can be read back, ids are its own, its clock moves. */
export class FakePsa {
  readonly activities = new Map<string, Activity>();
  /** By the id of their activity. */
  readonly participants = new Map<string, readonly Participant[]>();
  /** Every write that took effect, in order. */
  readonly writes: string[] = [];
  /** Whatever an installation ever put into an activity. */
  readonly contents: Partial<ActivityFields>[] = [];
  reads = 0;
  /** Told of every deletion by an installation, before it takes effect. */
  onDelete: (activity: Activity) => void = () => undefined;
  /** What an installation did and must never do. */
  readonly offences: string[] = [];
  /** Activities with booked hours, or closed, that the person agreed to have changed. */
  readonly agreedTo = new Set<string>();
  /** What goes wrong with the next call that writes. */
  nextFault: Fault | undefined;
  unavailable: Problem | undefined;
  /** Lists answer with nothing, although nothing failed. */
  answersEmpty = false;
  /** Lists name each activity twice. */
  repeatsListed = false;
  /** How far this system's clock is ahead of the world's, milliseconds. */
  skewMs = 0;
  /** What it finds wrong with some contents. */
  refuses: (fields: Partial<ActivityFields>) => boolean = () => false;
  /** Activities whose answer cannot be understood: a listing leaves them out. */
  readonly unreadable = new Set<string>();
  /** Activities that no listing names, and at whose reading by themselves the PSA stumbles each time. */
  readonly stumblesAtReading = new Set<string>();
  /** What the PSA stumbles at each time, before anything of it takes effect. */
  stumblesAt: (fields: Partial<ActivityFields>) => boolean = () => false;
  /** How it rewrites a text that it is given. */
  rewrite: (text: string) => string = (text) => text;
  /** Why nobody can be added to an activity. */
  uninvitable: Problem | undefined;
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
        changedAt: Math.max(this.stamp(), activity.createdAt + 1),
      });
  }

  /** As a person working in the PSA would. */
  remove(id: string): void {
    this.activities.delete(id);
    this.participants.delete(id);
  }

  /** Read-only from outside: each occurrence is an activity of its own. */
  addSeries(
    fields: ActivityFields,
    times: readonly Timespan[],
    owner: { id: string; name: string },
  ): Activity[] {
    this.serial += 1;
    const seriesParentId = `s${this.serial}`;
    return times.map((when) => {
      const occurrence = { ...this.add({ ...fields, when }, owner), seriesParentId };
      this.activities.set(occurrence.id, occurrence);
      return occurrence;
    });
  }

  /** Occurrences of a series get new ids, as nobody promised that they keep them. */
  renumber(seriesParentId: string): void {
    for (const occurrence of [...this.activities.values()]) {
      if (occurrence.seriesParentId !== seriesParentId) continue;
      this.activities.delete(occurrence.id);
      this.serial += 1;
      const id = `a${this.serial}`;
      this.activities.set(id, { ...occurrence, id });
    }
  }

  private stamp(): number {
    return this.now() + this.skewMs;
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
      createdAt: this.stamp(),
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
    const attempts = new CreationAttempts(this.now, (what) => this.offences.push(what));
    const seen = new Map<string, string>();
    const isSeen = (activity: Activity, window: Window) =>
      touches(activity.when, window) &&
      (activity.ownerId === user.id || participatesIn.has(activity.id));
    return {
      capabilities: {
        customers: true,
        projects: true,
        contacts: true,
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
      keptLists: () => read(() => []),
      refreshLists: () => read(() => undefined),
      contactsByEmail: () => read(() => []),
      activitiesIn: async (window) => {
        const found = await read(() =>
          this.listed().filter((activity) => isSeen(activity, window)),
        );
        attempts.lookedIn(window);
        return found;
      },
      activitiesChangedSince: (since, window) =>
        read(() =>
          this.listed().filter(
            (activity) =>
              isSeen(activity, window) && (activity.changedAt ?? activity.createdAt) >= since,
          ),
        ),
      activity: async (id) => {
        if (this.stumblesAtReading.has(id))
          throw new ProblemError({ kind: 'unavailable', side: 'psa' });
        if (this.unreadable.has(id))
          throw new ProblemError({ kind: 'unexpected-answer', side: 'psa' });
        const found = await read(() => this.activities.get(id));
        seen.set(id, JSON.stringify(found));
        return found;
      },
      create: (draft) => {
        attempts.begin(draft, this.nextFault?.after === true);
        return this.write('create', () => this.add(this.rewritten(draft), user));
      },
      update: (id, change) =>
        this.write(`update ${id}`, () => {
          if (!this.activities.has(id)) throw new ProblemError({ kind: 'not-found', side: 'psa' });
          this.watch('an update', id, user.id);
          // Another browser may have written the same in the meantime; nobody could know.
          if (seen.get(id) === JSON.stringify(this.activities.get(id)))
            this.watchContent(id, change);
          const { customerId, projectId, ...rest } = change;
          this.edit(id, this.rewritten(rest));
          for (const [name, value] of Object.entries({ customerId, projectId }))
            this.setOrClear(id, name, value);
          return this.activities.get(id) as Activity;
        }),
      delete: (id) =>
        this.write(`delete ${id}`, () => {
          this.watch('a deletion', id, user.id);
          const activity = this.activities.get(id);
          if (activity) this.onDelete(activity);
          this.remove(id);
        }),
      participants: (id) => read(() => [...this.participantsOf(id)]),
      addParticipant: (id, draft) =>
        this.write(`invite ${id}`, () => this.invite(id, draft, user.id)),
      removeParticipant: (id, participationId) =>
        this.write(`uninvite ${id}`, () => {
          this.watch('a participant taken out', id, user.id);
          const rest = this.participants.get(id)?.filter((each) => each.id !== participationId);
          if (rest) this.participants.set(id, rest);
        }),
      activityUrl: () => undefined,
    };
  }

  private listed(): Activity[] {
    const known = [...this.activities.values()].filter(
      ({ id }) => !this.unreadable.has(id) && !this.stumblesAtReading.has(id),
    );
    const all = this.answersEmpty ? [] : known;
    return this.repeatsListed ? [...all, ...all] : all;
  }

  private rewritten<F extends Partial<ActivityFields>>(fields: F): F {
    const { title, notes } = fields;
    this.contents.push(fields);
    if (this.stumblesAt(fields)) throw new ProblemError({ kind: 'unavailable', side: 'psa' });
    if (this.refuses(fields))
      throw new ProblemError({ kind: 'rejected', side: 'psa', fields: ['title'] });
    return {
      ...fields,
      ...(title !== undefined && { title: this.rewrite(title) }),
      ...(notes !== undefined && { notes: this.rewrite(notes) }),
    };
  }

  /** Worked time, occurrences of a series and other people's activities are never written to without a yes. */
  private watch(what: string, id: string, userId: string): void {
    const activity = this.activities.get(id);
    if (!activity || this.agreedTo.has(id)) return;
    if (activity.hasHours || activity.isClosed) this.offences.push(`${what} of worked time ${id}`);
    if (activity.seriesParentId !== undefined) this.offences.push(`${what} in a series, ${id}`);
    if (activity.ownerId !== userId) this.offences.push(`${what} of somebody else's ${id}`);
  }

  /** A write that changes nothing is a write too many. */
  private watchContent(id: string, change: ActivityChange): void {
    const before = JSON.stringify({ ...this.activities.get(id) });
    const after = JSON.stringify({ ...this.activities.get(id), ...withoutNulls(change) });
    if (before === after) this.offences.push(`a needless update of ${id}`);
  }

  private participantsOf(id: string): readonly Participant[] {
    if (!this.activities.has(id)) throw new ProblemError({ kind: 'not-found', side: 'psa' });
    return this.participants.get(id) ?? [];
  }

  private invite(id: string, { personId, kind }: ParticipantDraft, userId: string): Participant {
    if (this.uninvitable) throw new ProblemError(this.uninvitable);
    const others = this.participantsOf(id);
    const present = others.find((each) => each.personId === personId);
    if (present) return present;
    this.watch('a participant', id, userId);
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
    return withFault(fault, () => {
      const answer = effect();
      this.writes.push(name);
      return answer;
    });
  }
}

function withoutNulls(change: ActivityChange): Partial<Activity> {
  const { customerId, projectId, ...rest } = change;
  return {
    ...rest,
    ...(customerId && { customerId }),
    ...(projectId && { projectId }),
  };
}
