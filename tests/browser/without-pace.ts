import type { Sandbox } from '../sandbox/sandbox.ts';
import type { Consultant } from './consultant.ts';
import { restPaces } from './let-time-pass.ts';

/**
 * From now on this browser asks as fast as it can. In life it asks Severa once a second at most, by which hundreds of
 * activities would outlast any test; here that budget is always rested, and nobody counts what is asked.
 */
export async function withoutPace(sandbox: Sandbox, browser: Consultant): Promise<void> {
  sandbox.severa.switches.requestsPerSecond = Infinity;
  sandbox.google.switches.requestsPerMinute = Infinity;
  await restPaces(await browser.openSilentPage());
}
