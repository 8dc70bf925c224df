import type { ListWatch } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { readBody } from '@/lib/http/read-body';
import type { Call, SeveraClient } from '@/lib/psa/severa/client';
import { z } from '@/lib/zod';

/** The contract's maximum. */
const rowCount = 100;

type ListCall = Omit<Call, 'method' | 'json'>;
type RowSchema = z.ZodType<{ readonly guid: string }>;

/**
 * All rows of a list that is paged by the `NextPageToken` header, each once: complete, or rejected. A row that cannot be
 * understood is left out, and told of, when others can: whoever misses one asks for it by itself.
 */
export async function readPages<S extends RowSchema>(
  client: SeveraClient,
  row: S,
  call: ListCall,
  watch?: ListWatch,
): Promise<z.output<S>[]> {
  const rows: z.output<S>[] = [];
  const seen = new Set<string>();
  let pageToken: string | undefined;
  do {
    const query = { ...call.query, rowCount, pageToken };
    const { headers, text } = await client.send({ ...call, method: 'GET', query });
    rows.push(...readableRows(row, text, watch));
    await watch?.onRows(rows.length);
    pageToken = headers.get('NextPageToken') || undefined;
    if (pageToken !== undefined) refuseRepetition(seen, pageToken, 'NextPageToken');
  } while (pageToken !== undefined);
  return eachOnce(rows);
}

/** Rejects with `unexpected-answer` when nothing of a page can be understood: then it is not the row's fault. */
function readableRows<S extends RowSchema>(
  row: S,
  text: string,
  watch: ListWatch | undefined,
): z.output<S>[] {
  const rows = readBody(z.array(z.unknown()), text, 'psa');
  const readable = rows.flatMap((each) => row.safeParse(each).data ?? []);
  if (readable.length === 0) return readBody(z.array(row), text, 'psa');
  if (readable.length < rows.length)
    watch?.onLeftOut(rows.filter((each) => !row.safeParse(each).success).map(guidOf));
  return readable;
}

const named = z.object({ guid: z.string() });

function guidOf(row: unknown): string {
  return named.safeParse(row).data?.guid ?? '';
}

/** All rows of a list that is paged by row number, each once: complete, or rejected. */
export async function readRows<S extends RowSchema>(
  client: SeveraClient,
  row: S,
  call: ListCall,
): Promise<z.output<S>[]> {
  const rows: z.output<S>[] = [];
  const seen = new Set<string>();
  let page: z.output<S>[];
  do {
    const query = { ...call.query, rowCount, firstRow: rows.length };
    page = await client.read(z.array(row), { ...call, method: 'GET', query });
    const first = page[0];
    if (first) refuseRepetition(seen, first.guid, 'firstRow');
    rows.push(...page);
  } while (page.length === rowCount);
  return eachOnce(rows);
}

// A later page repeats a row when something was added before it meanwhile.
function eachOnce<T extends { readonly guid: string }>(rows: readonly T[]): T[] {
  const seen = new Set<string>();
  return rows.filter(({ guid }) => !seen.has(guid) && seen.add(guid));
}

// A server that ignores the parameter would be read for ever.
function refuseRepetition(seen: Set<string>, mark: string, parameter: string): void {
  if (seen.has(mark)) {
    throw new ProblemError({
      kind: 'unexpected-answer',
      side: 'psa',
      cause: `${parameter} repeats`,
    });
  }
  seen.add(mark);
}
