import { readFileSync } from 'node:fs';
import { extensionId } from '../browser/extension-build.ts';
import { anna, seedSampleWeek } from '../sandbox/google/sample-week.ts';
import { seedIcs } from '../sandbox/google/seed-ics.ts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.ts';
import { sampleTenant } from '../sandbox/severa/sample-tenant.ts';

/** The OAuth client that the sandbox's Google knows. */
export const oauthClientId = '1234567890-merkki.apps.googleusercontent.com';

/** The sandbox with Konsultti Oy in Severa and, in Google, the sample week or the person's own exported calendar. */
export async function setStage(icsFile: string | undefined): Promise<Sandbox> {
  const sandbox = await startSandbox();
  const { google } = sandbox;
  if (icsFile === undefined) seedSampleWeek(google, new Date());
  else {
    google.addAccount(anna);
    const ids = seedIcs(google, anna.email, readFileSync(icsFile, 'utf8'));
    console.log(`${icsFile}: ${ids.length} events on Anna’s calendar`);
  }
  google.identity.registerClient(oauthClientId, [`https://${extensionId}.chromiumapp.org/`]);
  sampleTenant(sandbox.severa);
  return sandbox;
}
