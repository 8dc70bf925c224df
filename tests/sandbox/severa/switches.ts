/** What a test can turn while the stand-in runs. */
export interface SeveraSwitches {
  /** Whether the organisation's plan has the API; otherwise every call is a 403 of this type. */
  plan: 'full' | 'AddonMissing' | 'FeatureIsNotEnabled';
  organizationActive: boolean;
  /** Every call is a 503 with an HTML page. */
  maintenance: boolean;
  tokenLifetimeSeconds: number;
  /** Counted per client id over the last second; Infinity for no limit. */
  requestsPerSecond: number;
  /** How far Severa's clock is ahead of the real one, in milliseconds; negative when it is behind. */
  clockAheadMs: number;
  /** What a token request with more scopes than the key has gets; which one Severa does is not known. */
  excessScopes: 'narrow' | 'refuse';
  /** The tenant has no activity types: none are listed and none can be chosen. */
  withoutActivityTypes: boolean;
}

export function createSwitches(): SeveraSwitches {
  return {
    plan: 'full',
    organizationActive: true,
    maintenance: false,
    tokenLifetimeSeconds: 3600,
    requestsPerSecond: 10,
    clockAheadMs: 0,
    excessScopes: 'narrow',
    withoutActivityTypes: false,
  };
}
