import { randomUUID } from 'node:crypto';
import { invalid } from './api-error.ts';
import type { Switches } from './switches.ts';

/** One page of a listing, with what its envelope ends in. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextPageToken?: string;
  readonly nextSyncToken?: string;
}

interface Rest<Item> {
  readonly query: string;
  readonly items: readonly Item[];
  readonly empties: number;
  readonly syncToken: string | undefined;
  /** The last item of the page before. */
  readonly last?: Item;
}

/** Cuts listings into pages and remembers what is left of each. */
export interface Pages<Item> {
  first(query: string, items: readonly Item[], size: number, syncToken?: string): Page<Item>;
  /**
   * The page behind a token; refused with a 400 when the token is unknown or the query another. `again` answers an item
   * as it is by now, for the pages that begin with one that has been given already.
   */
  next(token: string, query: string, size: number, again?: (item: Item) => Item): Page<Item>;
}

export function createPages<Item>(switches: Switches): Pages<Item> {
  const rests = new Map<string, Rest<Item>>();

  function cut(rest: Rest<Item>, size: number): Page<Item> {
    const count = rest.empties > 0 ? 0 : Math.min(size, switches.pageLimit);
    const items = rest.items.slice(0, count);
    const left = rest.items.slice(count);
    const done = left.length === 0 && rest.empties === 0;
    if (done) return { items, ...(rest.syncToken && { nextSyncToken: rest.syncToken }) };
    const nextPageToken = randomUUID();
    const last = items.at(-1) ?? rest.last;
    const empties = Math.max(0, rest.empties - 1);
    rests.set(nextPageToken, { ...rest, items: left, empties, ...(last && { last }) });
    return { items, nextPageToken };
  }

  return {
    first: (query, items, size, syncToken) =>
      cut({ query, items, empties: switches.emptyPages, syncToken }, size),
    next(token, query, size, again = (item) => item) {
      const rest = rests.get(token);
      if (!rest || rest.query !== query) throw invalid('Invalid page token value.', 'pageToken');
      if (!switches.repeatedItems || rest.last === undefined) return cut(rest, size);
      const page = cut(rest, Math.max(1, size - 1));
      return { ...page, items: [again(rest.last), ...page.items] };
    },
  };
}
