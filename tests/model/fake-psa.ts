import type { Activity, ActivityFields } from '@/lib/domain/activity';
import type { PsaPort } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import { touches } from '@/lib/domain/timespan';

/** What goes wrong with the next call that writes: before it takes effect, or after (its answer is lost). */
export type Fault = { readonly problem: Problem; readonly after: boolean };

/** A PSA system that behaves: what is written can be read back, ids are its own, its clock moves. */
export class FakePsa {
  readonly activities = new Map<string, Activity>();
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
    return {
      capabilities: {
        customers: true,
        projects: true,
        participants: false,
        delete: true,
        changedSince: false,
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
        read(() =>
          [...this.activities.values()].filter(
            (activity) =>
              touches(activity.when, window) &&
              (activity.ownerId === user.id || participatesIn.has(activity.id)),
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
      delete: (id) => this.write(`delete ${id}`, () => void this.activities.delete(id)),
      activityUrl: () => undefined,
    };
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
