import { Hono } from 'hono';
import { addAccessRoutes } from './access-routes.ts';
import { addActivityRoutes } from './activity-routes.ts';
import { type ApiKeys, createApiKeys } from './api-keys.ts';
import { createGate } from './gate.ts';
import { addParticipantRoutes } from './participant-routes.ts';
import { addCustomerRoutes, addUserRoutes } from './people-routes.ts';
import { addPhaseRoutes, addProjectRoutes } from './project-routes.ts';
import { envelopeOf, Refusal } from './refusal.ts';
import { createState, type SeveraState } from './state.ts';
import type { SeveraSwitches } from './switches.ts';
import { createTenant, type Tenant } from './tenant.ts';

/** A stand-in for one organisation's Severa. It is never more lenient than the published contract. */
export interface Severa {
  /** Serves `/rest-api/v1/…`, `/rest-api/v1.0/…` and `/rest-api/heartbeat/…`; everything else is a 501. */
  readonly app: Hono;
  /** What people do in Severa itself, and what an administrator sets up. */
  readonly tenant: Tenant;
  readonly keys: ApiKeys;
  readonly switches: SeveraSwitches;
}

interface SeveraOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** The two environments share nothing: other guids, other keys. */
  readonly environment?: 'production' | 'staging';
}

export function createSevera(options: SeveraOptions = {}): Severa {
  const { now = Date.now, environment = 'production' } = options;
  const state = createState(now, environment);
  const keys = createApiKeys(now, state.switches);
  const app = createApp(state, keys, now);
  return { app, tenant: createTenant(state), keys, switches: state.switches };
}

function createApp(state: SeveraState, keys: ApiKeys, realNow: () => number): Hono {
  const app = new Hono({ getPath: pathOf }).basePath('/rest-api');
  app.use('*', createGate(realNow, state.switches, keys));
  addAccessRoutes(app, state, keys);
  addActivityRoutes(app, state);
  addParticipantRoutes(app, state);
  addUserRoutes(app, state);
  addCustomerRoutes(app, state);
  addProjectRoutes(app, state);
  addPhaseRoutes(app, state);
  app.notFound((c) => c.body(null, 501));
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    return c.json(envelopeOf(error), error.status);
  });
  return app;
}

/** Both spellings of the version lead to the same handlers. */
function pathOf(request: Request): string {
  return new URL(request.url).pathname.replace('/rest-api/v1.0/', '/rest-api/v1/');
}
