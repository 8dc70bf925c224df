import { TZDate } from '@date-fns/tz';
import type { ActivityRow } from './activity-rows.ts';
import { nameOf } from './people-answers.ts';
import type { Recurrence, RecurrenceType } from './severa-words.ts';
import { type SeveraState, zoneOf } from './state.ts';

interface Named {
  readonly guid: string;
  readonly name: string;
}

/** ActivityModel as the stand-in answers it. Start and end carry the offset of the owner's zone, the audit times are UTC. */
export interface ActivityAnswer {
  readonly guid: string;
  readonly name: string;
  readonly startDateTime: string;
  readonly endDateTime: string | null;
  readonly isAllDay: boolean;
  readonly hasDuration: boolean;
  readonly isClosed: boolean;
  readonly isUnassigned: boolean;
  readonly hasHours: boolean;
  readonly notes: string | null;
  readonly location: string | null;
  readonly activityType: Named & { readonly category: string };
  readonly ownerUser: Named & { readonly code: string | null; readonly keywords: readonly [] };
  readonly customer: (Named & { readonly number: number }) | null;
  readonly phase:
    | (Named & {
        readonly isLocked: boolean;
        readonly projectGuid: string;
        readonly projectName: string;
        readonly projectNumber: number;
        readonly projectOwnerGuid: string | null;
      })
    | null;
  readonly projectTaskStatus: null;
  readonly recurrence: Recurrence | null;
  readonly recurrenceRule: null;
  readonly recurrenceType: RecurrenceType;
  readonly recurrenceParentActivityGuid: string | null;
  readonly createdDateTime: string;
  readonly createdBy: Named | null;
  readonly lastUpdatedDateTime: string | null;
  readonly lastUpdatedBy: Named | null;
}

/** An activity as the API answers it now, with what other rows say of its type, owner, customer and phase. */
export function activityAnswer(state: SeveraState, row: ActivityRow): ActivityAnswer {
  const { guid, name, isAllDay, hasDuration, isClosed, isUnassigned, hasHours } = row;
  const local = (time: number) => new TZDate(time, zoneOf(state, row.ownerGuid)).toISOString();
  const utc = (time: number) => new Date(time).toISOString();
  return {
    ...{ guid, name, isAllDay, hasDuration, isClosed, isUnassigned, hasHours },
    notes: row.notes,
    location: row.location,
    startDateTime: local(row.start),
    endDateTime: row.end === null ? null : local(row.end),
    ...relationsOf(state, row),
    recurrence: recurrenceOf(row),
    recurrenceRule: null,
    recurrenceType: row.kind,
    recurrenceParentActivityGuid: row.parentGuid,
    createdDateTime: utc(row.createdAt),
    createdBy: userOf(state, row.createdBy),
    lastUpdatedDateTime: row.updatedAt === null ? null : utc(row.updatedAt),
    lastUpdatedBy: userOf(state, row.updatedBy),
  };
}

function relationsOf(state: SeveraState, row: ActivityRow) {
  const type = state.activityTypes.get(row.activityTypeGuid);
  const owner = state.users.get(row.ownerGuid);
  if (!type || !owner) throw new Error(`activity ${row.guid} has lost its type or owner`);
  const customer = state.customers.get(row.customerGuid ?? '');
  return {
    activityType: { guid: type.guid, name: type.name, category: type.category },
    ownerUser: { guid: owner.guid, name: nameOf(owner), code: owner.code, keywords: [] as const },
    customer: customer
      ? { guid: customer.guid, name: customer.name, number: customer.number }
      : null,
    phase: phaseOf(state, row.phaseGuid),
    projectTaskStatus: null,
  };
}

function phaseOf(state: SeveraState, guid: string | null): ActivityAnswer['phase'] {
  const phase = state.phases.get(guid ?? '');
  const project = state.projects.get(phase?.projectGuid ?? '');
  if (!phase || !project) return null;
  return {
    guid: phase.guid,
    name: phase.name,
    isLocked: phase.isLocked,
    projectGuid: project.guid,
    projectName: project.name,
    projectNumber: project.number,
    projectOwnerGuid: project.ownerGuid,
  };
}

function recurrenceOf({ recurrence, skipped }: ActivityRow) {
  if (!recurrence) return null;
  return { ...recurrence, exceptions: skipped.map((start) => new Date(start).toISOString()) };
}

function userOf(state: SeveraState, guid: string | null): Named | null {
  const user = state.users.get(guid ?? '');
  return user ? { guid: user.guid, name: nameOf(user) } : null;
}
