/** What Google leaves open, or does only now and then; tests choose. */
export interface Switches {
  /** Most items on one page, whatever `maxResults` allows: short pages. */
  pageLimit: number;
  /** Empty pages put before the first item of every listing. */
  emptyPages: number;
  /** Id of the series split off by "this and following": `<id>_R<start>`, or wholly new. */
  splitIds: 'suffix' | 'fresh';
  /** Whether occurrences of a split-off series are named after its own id or after the first series' id. */
  splitInstanceIds: 'own' | 'first';
  /** Whether a delta after a bounded first listing stays inside the bounds; undocumented. */
  deltaWindow: 'ignored' | 'kept';
  /** Lifetime of access tokens in seconds. */
  tokenLifetime: number;
}

export function defaultSwitches(): Switches {
  return {
    pageLimit: 2500,
    emptyPages: 0,
    splitIds: 'suffix',
    splitInstanceIds: 'own',
    deltaWindow: 'ignored',
    tokenLifetime: 3599,
  };
}
