import { TZDate } from '@date-fns/tz';
import { addDays } from 'date-fns';
import type { ActivityFields, ActivityRow } from './activity-rows.ts';
import { invalidField, invalidOperation } from './refusal.ts';
import type { ActivityInput } from './severa-words.ts';
import { type SeveraState, zoneOf } from './state.ts';

/** The fields that an input stands for, or the refusal of what Severa's rules do not allow. */
export function fieldsOf(state: SeveraState, input: ActivityInput): ActivityFields {
  refuseUnsupported(input);
  const phaseGuid = known(state.phases, input.phase, 'phase.guid');
  return {
    name: input.name,
    ...timesOf(state, input),
    isClosed: input.isClosed ?? false,
    isUnassigned: input.isUnassigned ?? false,
    notes: input.notes ?? null,
    location: input.location ?? null,
    activityTypeGuid: required(state.activityTypes, input.activityType.guid, 'activityType.guid'),
    ownerGuid: required(state.users, input.ownerUser.guid, 'ownerUser.guid'),
    customerGuid: customerOf(state, input, phaseGuid),
    phaseGuid,
    recurrence: input.recurrence ?? null,
  };
}

/** The input that would make the row as it is. */
export function inputOf(row: ActivityRow): ActivityInput {
  return {
    name: row.name,
    startDateTime: new Date(row.start).toISOString(),
    endDateTime: row.end === null ? null : new Date(row.end).toISOString(),
    isAllDay: row.isAllDay,
    hasDuration: row.hasDuration,
    isClosed: row.isClosed,
    isUnassigned: row.isUnassigned,
    notes: row.notes,
    location: row.location,
    activityType: { guid: row.activityTypeGuid },
    ownerUser: { guid: row.ownerGuid },
    customer: row.customerGuid === null ? null : { guid: row.customerGuid },
    phase: row.phaseGuid === null ? null : { guid: row.phaseGuid },
    recurrence: row.recurrence,
  };
}

/**
 * Refuses a type, an owner or a phase that takes no more activities, unless the activity has it
 * already: what has become unavailable since does not stop other changes.
 */
export function refuseUnavailable(
  state: SeveraState,
  fields: ActivityFields,
  before?: ActivityFields,
) {
  if (fields.activityTypeGuid !== before?.activityTypeGuid) refuseShutType(state, fields);
  if (fields.phaseGuid !== before?.phaseGuid) refuseShutPhase(state, fields);
  if (fields.ownerGuid === before?.ownerGuid || state.users.get(fields.ownerGuid)?.isActive) return;
  throw invalidOperation('ownerUser.guid', 'The user is not active');
}

function refuseShutType(state: SeveraState, { activityTypeGuid }: ActivityFields) {
  if (state.switches.withoutActivityTypes) throw invalidField('activityType.guid', 'is not known');
  if (state.activityTypes.get(activityTypeGuid)?.isActive) return;
  throw invalidOperation('activityType.guid', 'The type is not active');
}

function refuseShutPhase(state: SeveraState, { phaseGuid }: ActivityFields) {
  const phase = state.phases.get(phaseGuid ?? '');
  if (!phase) return;
  if (state.projects.get(phase.projectGuid)?.isClosed) {
    throw invalidOperation('phase.guid', 'The project is closed');
  }
  if (phase.isLocked) throw invalidOperation('phase.guid', 'The phase is locked');
}

function refuseUnsupported(input: ActivityInput) {
  if (input.projectTaskStatus) throw invalidField('projectTaskStatus.guid', 'is not known');
  if (input.recurrenceParentActivityGuid) {
    throw invalidField('recurrenceParentActivityGuid', 'cannot be set');
  }
}

type Reference = { readonly guid?: string | null } | null | undefined;

/** The guid that is referred to; null for none. */
function known(rows: ReadonlyMap<string, unknown>, reference: Reference, field: string) {
  if (!reference || reference.guid === null) return null;
  return required(rows, reference.guid ?? '', field);
}

function required(rows: ReadonlyMap<string, unknown>, guid: string, field: string): string {
  if (!rows.has(guid)) throw invalidField(field, 'is not known');
  return guid;
}

// An activity on a phase belongs to the customer of the phase's project.
function customerOf(state: SeveraState, input: ActivityInput, phaseGuid: string | null) {
  const given = known(state.customers, input.customer, 'customer.guid');
  const phase = state.phases.get(phaseGuid ?? '');
  if (!phase) return given;
  const ofProject = state.projects.get(phase.projectGuid)?.customerGuid ?? null;
  if (given !== null && given !== ofProject) {
    throw invalidOperation('customer.guid', 'is not the customer of the project');
  }
  return ofProject;
}

function timesOf(state: SeveraState, input: ActivityInput) {
  const start = Date.parse(input.startDateTime);
  const end = input.endDateTime ? Date.parse(input.endDateTime) : null;
  const hasDuration = input.hasDuration ?? false;
  if (end !== null && end < start) throw invalidField('endDateTime', 'is before startDateTime');
  if (input.isAllDay) {
    const zone = zoneOf(state, input.ownerUser.guid);
    return { ...allDayTimes(zone, start, end, hasDuration), isAllDay: true, hasDuration };
  }
  if (hasDuration && end === null) throw invalidField('endDateTime', 'is required');
  return { start, end, isAllDay: false, hasDuration };
}

// Midnights of the owner's zone, both flags set, one day when there is no end: help article 77000465116.
function allDayTimes(zone: string, start: number, end: number | null, hasDuration: boolean) {
  if (!hasDuration) throw invalidField('hasDuration', 'must be true when isAllDay is true');
  if (!isMidnight(start, zone)) throw invalidField('startDateTime', `is no midnight of ${zone}`);
  if (end === null) return { start, end: addDays(new TZDate(start, zone), 1).getTime() };
  if (!isMidnight(end, zone)) throw invalidField('endDateTime', `is no midnight of ${zone}`);
  if (end === start) throw invalidField('endDateTime', 'must be after startDateTime');
  return { start, end };
}

function isMidnight(moment: number, zone: string): boolean {
  const wall = new TZDate(moment, zone);
  return [wall.getHours(), wall.getMinutes(), wall.getSeconds(), wall.getMilliseconds()].every(
    (part) => part === 0,
  );
}
