import type { Hono } from 'hono';
import { tokenPage } from './paging.ts';
import { isChangedSince } from './people-routes.ts';
import { hierarchyAnswer, phaseAnswer, projectAnswer } from './project-answers.ts';
import { passes, passesList, type Query, queryOf } from './query.ts';
import type { PhaseRow, ProjectRow } from './rows.ts';
import type { SeveraState } from './state.ts';

/** The paths of projects. */
export function addProjectRoutes(app: Hono, state: SeveraState) {
  const projects = (query: Query) =>
    [...state.projects.values()].filter((row) => passesProject(query, row));
  const answerOf = (row: ProjectRow) => projectAnswer(state, row);

  app.get('/v1/projects', (c) => {
    const query = queryOf(c);
    const rows = projects(query).filter((row) => passes(query.flag('isClosed'), row.isClosed));
    return tokenPage(c, rows, answerOf);
  });
  app.get('/v1/projects/:guid', (c) => {
    const row = state.projects.get(c.req.param('guid'));
    return row ? c.json(answerOf(row)) : c.body(null, 404);
  });
  app.get('/v1/customers/:guid/projects', (c) => {
    const query = queryOf(c);
    const guid = c.req.param('guid');
    if (!state.customers.has(guid)) return c.body(null, 404);
    const rows = projects(query).filter(
      (row) => row.customerGuid === guid && passes(query.flag('isClosed'), row.isClosed),
    );
    return tokenPage(c, rows, answerOf);
  });
  app.get('/v1/rootphaseswithhierarchy', (c) => {
    const query = queryOf(c);
    const open = query.flag('openProjects');
    const wanted = projects(query).filter((row) => passes(open, !row.isClosed));
    const roots = wanted.flatMap((row) => state.phases.get(row.rootPhaseGuid) ?? []);
    return tokenPage(c, roots, (row) => phaseAnswer(state, row));
  });
}

/** The paths of phases. */
export function addPhaseRoutes(app: Hono, state: SeveraState) {
  const phases = (isWanted: (row: PhaseRow) => boolean) =>
    [...state.phases.values()].filter(isWanted);

  app.get('/v1/projects/:guid/phaseswithhierarchy', (c) => {
    const guid = c.req.param('guid');
    if (!state.projects.has(guid)) return c.body(null, 404);
    const rows = phases(({ projectGuid }) => projectGuid === guid);
    return c.json(rows.map((row) => hierarchyAnswer(state, row)));
  });
  app.get('/v1/phases', (c) => {
    const query = queryOf(c);
    const rows = phases(
      (row) =>
        passes(query.text('code'), row.code) &&
        passesList(query.list('projectGuids'), row.projectGuid) &&
        isChangedSince(query, row),
    );
    return tokenPage(c, rows, (row) => phaseAnswer(state, row));
  });
  app.get('/v1/phases/:guid', (c) => {
    const row = state.phases.get(c.req.param('guid'));
    return row ? c.json(phaseAnswer(state, row)) : c.body(null, 404);
  });
}

function passesProject(query: Query, row: ProjectRow): boolean {
  const members = query.list('projectMemberUserGuids');
  return (
    (!members || members.some((guid) => row.memberGuids.includes(guid))) &&
    passes(query.flag('internal'), row.isInternal) &&
    passesList(query.list('customerGuids'), row.customerGuid) &&
    passesList(query.list('projectGuids'), row.guid) &&
    passesList(query.list('projectOwnerGuids'), row.ownerGuid) &&
    passesList(query.list('numbers'), String(row.number)) &&
    isChangedSince(query, row)
  );
}
