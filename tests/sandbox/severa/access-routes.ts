import type { Hono } from 'hono';
import type { ApiKeys } from './api-keys.ts';
import { checkOrganization } from './gate.ts';
import { timezoneAnswer } from './people-answers.ts';
import type { SeveraState } from './state.ts';

/** Token, heartbeat, and what the organisation says of itself. */
export function addAccessRoutes(app: Hono, state: SeveraState, keys: ApiKeys) {
  app.post('/v1/token', async (c) => {
    const body: { client_id: string; client_secret: string; scope?: string | null } =
      await c.req.json();
    const answer = keys.issue(body.client_id, body.client_secret, body.scope ?? null);
    checkOrganization(state.switches);
    return c.json(answer);
  });
  app.get('/heartbeat/authorized', (c) => c.body(null, 204));
  app.get('/heartbeat/server', (c) => c.text('Severa REST API is alive'));
  app.get('/v1/organizationdetails', (c) => {
    const { guid, name, timeZone } = state.organization;
    const { guid: zoneGuid } = timezoneAnswer(timeZone);
    return c.json({ guid, name, timezone: { guid: zoneGuid, name: timeZone } });
  });
}
