import type { Hono } from 'hono';
import {
  addParticipant,
  type ParticipantInput,
  participantsOf,
  removeParticipant,
} from './participants.ts';
import { changesOf, type ReplaceOperation } from './patch.ts';
import { participantAnswer } from './people-answers.ts';
import { invalidField } from './refusal.ts';
import type { ParticipantRow } from './rows.ts';
import type { SeveraState } from './state.ts';

/** The paths of activity participants. */
export function addParticipantRoutes(app: Hono, state: SeveraState) {
  const answerOf = (row: ParticipantRow) => participantAnswer(state, row);

  app.get('/v1/activities/:activityGuid/activityparticipants', (c) => {
    const activity = state.activities.find(c.req.param('activityGuid'));
    if (!activity) return c.body(null, 404);
    return c.json(participantsOf(state, activity).map(answerOf));
  });
  app.delete('/v1/activities/:activityGuid/activityparticipants/:guid', (c) => {
    const activity = state.activities.find(c.req.param('activityGuid'));
    const target = activity && participantsOf(state, activity).find(hasGuid(c.req.param('guid')));
    if (!activity || !target) return c.body(null, 404);
    removeParticipant(state, activity, target);
    return c.body(null, 204);
  });
  app.post('/v1/activityparticipants', async (c) => {
    const input: ParticipantInput = await c.req.json();
    return c.json(answerOf(addParticipant(state, input)), 201);
  });
  app.get('/v1/activityparticipants/:guid', (c) => {
    const row = state.participants.get(c.req.param('guid'));
    return row ? c.json(answerOf(row)) : c.body(null, 404);
  });
  app.patch('/v1/activityparticipants/:guid', async (c) => {
    const row = state.participants.get(c.req.param('guid'));
    if (!row) return c.body(null, 404);
    const operations: ReplaceOperation[] = await c.req.json();
    refuseAllButStatus(operations);
    const changed = { ...row, ...changesOf(row, operations) };
    state.participants.set(row.guid, changed);
    return c.json([answerOf(changed)]);
  });
}

const hasGuid = (guid: string) => (row: ParticipantRow) => row.guid === guid;

// The contract lets only "IsConfirmed" change, a field that does not exist; the status is the nearest to it.
function refuseAllButStatus(operations: readonly ReplaceOperation[]) {
  const other = operations.find(({ path }) => path !== '/status');
  if (other) throw invalidField(other.path.slice(1), 'cannot be changed');
}
