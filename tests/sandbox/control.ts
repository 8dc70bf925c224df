import { Hono } from 'hono';
import type { FaultRule } from './faults.ts';
import { seedCalendar } from './google/seed.ts';
import type { Sandbox } from './sandbox.ts';

/** The host by which a running sandbox is looked into and steered from outside. */
export function createControl(sandbox: Sandbox, now: () => number): Hono {
  const app = new Hono();
  app.get('/inspect', (c) => c.json({ now: now(), ...inspect(sandbox) }));
  app.post('/faults', async (c) => {
    sandbox.faults.add(await c.req.json<FaultRule>());
    return c.body(null, 204);
  });
  app.post('/reset', (c) => {
    sandbox.reset();
    return c.body(null, 204);
  });
  // ?calendar=<id>; a user's own export (text/calendar), or Calendar API events as JSON.
  app.post('/seed', async (c) => {
    const kind = c.req.header('content-type') ?? '';
    const calendarId = c.req.query('calendar') ?? '';
    const ids = seedCalendar(sandbox.google, calendarId, await c.req.text(), kind);
    return c.json({ ids });
  });
  app.onError((error, c) => c.text(error.message, 400));
  app.notFound((c) => c.text('The control host does not have this', 501));
  return app;
}

function inspect({ google, severa, severaStaging, record }: Sandbox) {
  const { world } = google;
  return {
    google: {
      accounts: world.accounts,
      mails: world.mails,
      calendars: [...world.calendars.values()].map(({ id, summary, timeZone, access }) => ({
        id,
        summary,
        timeZone,
        access: Object.fromEntries(access),
        events: google.events(id),
      })),
    },
    severa: { production: severa.tenant.activities(), staging: severaStaging.tenant.activities() },
    requests: record.summary(),
  };
}
