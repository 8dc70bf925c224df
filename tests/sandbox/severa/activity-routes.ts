import type { Context, Hono } from 'hono';
import { activityAnswer } from './activity-answer.ts';
import { filterActivities } from './activity-filter.ts';
import { inputOf } from './activity-input.ts';
import type { ActivityRow } from './activity-rows.ts';
import { changeActivity, createActivity, deleteActivity } from './activity-writing.ts';
import { tokenPage } from './paging.ts';
import { changesOf } from './patch.ts';
import { queryOf } from './query.ts';
import { Refusal } from './refusal.ts';
import type { SeveraState } from './state.ts';

// The API does not act as a user.
const byTheApi = null;

/** The paths under `/v1/activities`, without participants. */
export function addActivityRoutes(app: Hono, state: SeveraState) {
  const answerOf = (row: ActivityRow) => activityAnswer(state, row);

  app.get('/v1/activities', (c) => {
    refuseEmptyWindow(c);
    return tokenPage(c, filterActivities(state, queryOf(c)), answerOf);
  });
  app.post('/v1/activities', async (c) =>
    c.json(answerOf(createActivity(state, await c.req.json(), byTheApi)), 201),
  );
  app.get('/v1/activities/:guid', (c) => {
    const row = state.activities.find(c.req.param('guid'));
    return row ? c.json(answerOf(row)) : c.body(null, 404);
  });
  app.patch('/v1/activities/:guid', async (c) => {
    refuseSeveralGuids(c.req.param('guid'));
    const row = state.activities.find(c.req.param('guid'));
    if (!row) return c.body(null, 404);
    const changes = changesOf(inputOf(row), await c.req.json());
    return c.json([answerOf(changeActivity(state, row, changes, byTheApi))]);
  });
  app.delete('/v1/activities/:guid', (c) => {
    const row = state.activities.find(c.req.param('guid'));
    if (!row) return c.body(null, 404);
    deleteActivity(state, row);
    return c.body(null, 204);
  });
  app.delete('/v1/activities/:guid/exceptions', (c) => {
    const row = state.activities.find(c.req.param('guid'));
    if (row?.kind !== 'Series') return c.body(null, 404);
    state.activities.resetExceptions(row);
    return c.body(null, 204);
  });
}

function refuseEmptyWindow(c: Context) {
  const query = queryOf(c);
  const from = query.time('startDateTime') ?? -Infinity;
  if (from <= (query.time('endDateTime') ?? Infinity)) return;
  const message = 'endDateTime is before startDateTime';
  throw new Refusal(400, 'InvalidParameter', {
    message,
    place: 'UriParameter',
    name: 'endDateTime',
  });
}

// The answer to several guids has another shape, which the contract does not describe.
function refuseSeveralGuids(guid: string) {
  if (!guid.includes(',')) return;
  throw new Refusal(501, 'InvalidRequest', { message: 'One guid at a time in this stand-in' });
}
