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
  /** Whether an event that was moved to another calendar still has its private properties there; undocumented. */
  movedProperties: 'kept' | 'lost';
  /** Whether the copy that a user makes of an event has its private properties; undocumented. */
  duplicateProperties: 'copied' | 'left';
  /** Whether the last item of a page comes again on the next one, as it is by then. */
  repeatedItems: boolean;
  /** The order of listings that ask for none. Newest first puts exceptions before their series. */
  listOrder: 'oldestFirst' | 'newestFirst';
  /** Requests of one user by one project in any minute; more is a 403. Infinity for no limit. */
  requestsPerMinute: number;
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
    movedProperties: 'kept',
    duplicateProperties: 'copied',
    repeatedItems: false,
    listOrder: 'oldestFirst',
    requestsPerMinute: 600,
    deltaWindow: 'ignored',
    tokenLifetime: 3599,
  };
}
