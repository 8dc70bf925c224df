import { Consultant } from '../browser/consultant.ts';
import { extensionId, grantedBuild } from '../browser/extension-build.ts';
import { launch } from '../browser/launch.ts';
import { anna } from '../sandbox/google/sample-week.ts';
import { hosts } from '../sandbox/hosts.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { sampleKey, sampleTenant } from '../sandbox/severa/sample-tenant.ts';

const clientId = '1234567890-merkki.apps.googleusercontent.com';

/** The production build in Chromium, connected as Anna to her calendar as it stands, and to Konsultti's Severa. */
export async function connectedBrowser(sandbox: Sandbox): Promise<Consultant> {
  sandbox.google.identity.registerClient(clientId, [`https://${extensionId}.chromiumapp.org/`]);
  sampleTenant(sandbox.severa);
  const extension = grantedBuild([hosts.severa, hosts.severaStaging]);
  const context = await launch({ extension, sandbox: sandbox.chromiumArguments() });
  const consultant = new Consultant(context);
  await (await consultant.connectGoogle(clientId, anna.email)).close();
  const page = await consultant.connectSevera(sampleKey);
  await page.getByText('Konsultti Oy').waitFor();
  await page.close();
  return consultant;
}
