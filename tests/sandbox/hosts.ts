/** Every host name the sandbox answers for. */
export const hosts = {
  signIn: 'accounts.google.com',
  tokens: 'oauth2.googleapis.com',
  api: 'www.googleapis.com',
  page: 'calendar.google.com',
  severa: 'api.severa.visma.com',
  severaStaging: 'api.severa.stag.visma.com',
  /** Konsultti's own, in front of Severa. */
  relay: 'relay.konsultti.example',
  control: 'sandbox.merkki.example',
} as const;
