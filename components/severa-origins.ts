import type { SeveraEnvironment } from '@/lib/domain/connection';

/** The one address that each of Severa's environments needs the browser's permission for. */
export const severaOrigins: Readonly<Record<SeveraEnvironment, string>> = {
  production: 'https://api.severa.visma.com/*',
  staging: 'https://api.severa.stag.visma.com/*',
};
