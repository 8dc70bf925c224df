import { auditAnswer, nameOf } from './people-answers.ts';
import type { PhaseRow, ProjectRow } from './rows.ts';
import type { SeveraState } from './state.ts';

function projectCustomer(state: SeveraState, project: ProjectRow) {
  const customer = state.customers.get(project.customerGuid ?? '');
  return customer ? { guid: customer.guid, name: customer.name, number: customer.number } : null;
}

/** ProjectOutputModel. */
export function projectAnswer(state: SeveraState, row: ProjectRow) {
  const { guid, name, number, isClosed, isInternal } = row;
  const owner = state.users.get(row.ownerGuid ?? '');
  const root = state.phases.get(row.rootPhaseGuid);
  return {
    ...{ guid, name, number, isClosed, isInternal },
    internalName: null,
    customer: projectCustomer(state, row),
    projectOwner: owner ? { guid: owner.guid, name: nameOf(owner) } : null,
    rootPhase: root ? { guid: root.guid, name: root.name } : null,
    closedDate: null,
    isJoiningAllowed: true,
    startDate: null,
    deadline: null,
    ...auditAnswer(row),
  };
}

/** PhaseOutputModel. */
export function phaseAnswer(state: SeveraState, row: PhaseRow) {
  const { guid, name, code, isLocked, isCompleted } = row;
  return {
    ...{ guid, name, code, isLocked, isCompleted },
    project: projectOf(state, row),
    parentPhase: row.parentGuid === null ? null : { guid: row.parentGuid },
    startDate: null,
    deadline: null,
    sortOrder: null,
    ...auditAnswer(row),
  };
}

/** PhaseModelWithHierarchyInfo; the root phase has level 0. */
export function hierarchyAnswer(state: SeveraState, row: PhaseRow) {
  const project = state.projects.get(row.projectGuid);
  const children = [...state.phases.values()].filter(({ parentGuid }) => parentGuid === row.guid);
  return {
    ...phaseAnswer(state, row),
    customer: project ? projectCustomer(state, project) : null,
    level: levelOf(state, row),
    hasChildren: children.length > 0,
  };
}

function levelOf(state: SeveraState, row: PhaseRow): number {
  const parent = state.phases.get(row.parentGuid ?? '');
  return parent ? levelOf(state, parent) + 1 : 0;
}

function projectOf(state: SeveraState, row: PhaseRow) {
  const project = state.projects.get(row.projectGuid);
  if (!project) return null;
  const { guid, name, number, isClosed, isInternal } = project;
  return { guid, name, number, isClosed, isInternal };
}
