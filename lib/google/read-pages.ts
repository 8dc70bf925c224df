import { pageSchema } from '@/lib/google/schema';
import { unexpectedAnswer } from '@/lib/google/unexpected-answer';
import { readBody } from '@/lib/http/read-body';
import type { z } from '@/lib/zod';

/** A whole listing. */
export interface Listing<Item> {
  /** Each id once. */
  readonly items: Item[];
  /** How many items had a shape that could not be read and were left out. */
  readonly skipped: number;
  /** From the last page; undefined where the listing has none. */
  readonly syncToken: string | undefined;
}

interface Versioned {
  readonly id: string;
  readonly updated?: string | undefined;
}

/**
 * Reads a listing to its end, which only the lack of a next page marks: pages may be short or empty.
 * While somebody edits, an id may come on two pages; the newest `updated` counts.
 */
export async function readPages<Item extends Versioned>(
  fetchPage: (pageToken: string | undefined) => Promise<string>,
  itemSchema: z.ZodType<Item>,
): Promise<Listing<Item>> {
  const pages = await allPages(fetchPage);
  const parsed = pages.flatMap((page) => page.items.map((raw) => itemSchema.safeParse(raw).data));
  const readable = parsed.filter((item) => item !== undefined);
  const skipped = parsed.length - readable.length;
  return { items: newestOfEach(readable), skipped, syncToken: pages.at(-1)?.nextSyncToken };
}

async function allPages(fetchPage: (pageToken: string | undefined) => Promise<string>) {
  const pages: z.infer<typeof pageSchema>[] = [];
  const asked = new Set<string>();
  let pageToken: string | undefined;
  do {
    const page = readBody(pageSchema, await fetchPage(pageToken), 'google');
    pages.push(page);
    pageToken = page.nextPageToken;
    if (pageToken !== undefined && asked.has(pageToken)) throw unexpectedAnswer('nextPageToken');
    asked.add(pageToken ?? '');
  } while (pageToken !== undefined);
  return pages;
}

function newestOfEach<Item extends Versioned>(items: readonly Item[]): Item[] {
  const found = new Map<string, Item>();
  for (const item of items) if (isNewest(item, found.get(item.id))) found.set(item.id, item);
  return [...found.values()];
}

/** RFC 3339 in UTC, as Google writes it, sorts as text. Bare tombstones have no time: then what comes later counts. */
function isNewest(item: Versioned, former: Versioned | undefined): boolean {
  if (former?.updated === undefined || item.updated === undefined) return true;
  return item.updated >= former.updated;
}
