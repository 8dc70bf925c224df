import type { ActivityRow } from './activity-rows.ts';
import { passes, passesList, type Query } from './query.ts';
import type { SeveraState } from './state.ts';

/** The activities that a list query asks for, read from the state as it is now. */
export function filterActivities(state: SeveraState, query: Query): ActivityRow[] {
  const kind = query.text('recurrenceType');
  const rows = state.activities.list(kind === 'Series' ? 'series' : 'entries');
  return rows.filter(
    (row) =>
      passes(kind, row.kind) &&
      passesFlags(query, row) &&
      passesTimes(query, row) &&
      passesType(state, query, row) &&
      passesPeople(state, query, row) &&
      passesCustomer(query, row) &&
      passesProject(state, query, row),
  );
}

function passesFlags(query: Query, row: ActivityRow): boolean {
  return (
    passes(query.flag('closed'), row.isClosed) &&
    passes(query.flag('hasDuration'), row.hasDuration) &&
    passes(query.flag('hasHours'), row.hasHours) &&
    passes(query.flag('isUnassigned'), row.isUnassigned)
  );
}

/** The limits of the window are included, whether activities must touch it or lie inside it. */
function passesTimes(query: Query, row: ActivityRow): boolean {
  const from = query.time('startDateTime') ?? -Infinity;
  const to = query.time('endDateTime') ?? Infinity;
  const end = row.end ?? row.start;
  const isInWindow = query.flag('useStrictStartAndEndDateTime')
    ? row.start >= from && end <= to
    : end >= from && row.start <= to;
  return (
    isInWindow && (row.updatedAt ?? row.createdAt) >= (query.time('changedSince') ?? -Infinity)
  );
}

function passesType(state: SeveraState, query: Query, row: ActivityRow): boolean {
  const category = state.activityTypes.get(row.activityTypeGuid)?.category ?? null;
  return (
    passesList(query.list('activityTypeGuids'), row.activityTypeGuid) &&
    passesList(query.list('activityCategories'), category)
  );
}

function passesPeople(state: SeveraState, query: Query, row: ActivityRow): boolean {
  const users = query.list('userGuids');
  const isOwner = passesList(users, row.ownerGuid);
  const isMember = query.flag('includeAsMember') && hasParticipant(state, row, users ?? []);
  const contacts = query.list('contactGuids');
  return (isOwner || isMember === true) && (!contacts || hasParticipant(state, row, contacts));
}

function hasParticipant(state: SeveraState, row: ActivityRow, guids: readonly string[]): boolean {
  // The occurrences of a series share its participants until one of them becomes an exception.
  const activityGuid = row.kind === 'Occurrence' ? row.parentGuid : row.guid;
  return [...state.participants.values()].some(
    (each) => each.activityGuid === activityGuid && guids.includes(each.participantGuid),
  );
}

function passesCustomer(query: Query, row: ActivityRow): boolean {
  if (row.customerGuid === null) return query.flag('includeTasksWithNoCustomer') ?? true;
  return passesList(query.list('customerGuids'), row.customerGuid);
}

function passesProject(state: SeveraState, query: Query, row: ActivityRow): boolean {
  const phase = state.phases.get(row.phaseGuid ?? '');
  const phases = wantedPhases(state, query);
  if (phases && !(phase && phases.includes(phase.guid))) return false;
  if (!phase) return query.flag('includeTasksWithNoProject') ?? true;
  return passesList(query.list('projectGuids'), phase.projectGuid);
}

function wantedPhases(state: SeveraState, query: Query): readonly string[] | undefined {
  const phases = query.list('phaseGuids');
  // Sub-phases are included only when exactly one phase is given.
  if (phases?.length !== 1 || !query.flag('includeSubPhases')) return phases;
  return [...phases, ...subPhases(state, phases[0] ?? '')];
}

function subPhases(state: SeveraState, parent: string): string[] {
  const children = [...state.phases.values()].filter(({ parentGuid }) => parentGuid === parent);
  return children.flatMap(({ guid }) => [guid, ...subPhases(state, guid)]);
}
