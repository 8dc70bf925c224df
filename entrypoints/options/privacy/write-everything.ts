import type { AnswerTo, Ask } from '@/lib/messages/questions';

export interface Everything {
  readonly tables: AnswerTo<'countStored'>['tables'];
  /** Of the extension. */
  readonly version: string;
  readonly at: Date;
  /** A part of a table; its `next` is asked with for the one after it. */
  readonly read: (question: Ask<'readStored'>) => Promise<AnswerTo<'readStored'>>;
  /** In rows, told after each part. */
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal: AbortSignal;
}

/**
 * Writes every table into one file of JSON, part by part, each of which the browser may put on disk. Undefined when it
 * was stopped.
 */
export async function writeEverything(
  everything: Everything,
): Promise<{ readonly blob: Blob; readonly rows: number } | undefined> {
  const { tables, onProgress, signal } = everything;
  const counted = tables.reduce((sum, { count }) => sum + count, 0);
  const parts: Blob[] = [];
  let rows = 0;
  onProgress({ done: 0, total: counted });
  for await (const { text, count } of partsOfAll(everything)) {
    if (signal.aborted) return undefined;
    parts.push(new Blob([text]));
    rows += count;
    // What came since it was counted is written all the same.
    onProgress({ done: rows, total: Math.max(counted, rows) });
  }
  const type = 'application/json;charset=utf-8';
  return { blob: new Blob([startOf(everything), ...parts, '}}\n'], { type }), rows };
}

function startOf({ version, at }: Everything): string {
  const head = {
    format: 'merkki-everything',
    version: 1,
    merkki: version,
    exportedAt: at.toISOString(),
    leftOut: 'API keys’ secrets, client secrets and access tokens; “(left out)” where one stood.',
  };
  return `${JSON.stringify(head).slice(0, -1)},"tables":{\n`;
}

interface Part {
  readonly text: string;
  /** Of rows. */
  readonly count: number;
}

async function* partsOfAll({ tables, read }: Everything): AsyncGenerator<Part> {
  for (const [index, { name }] of tables.entries()) {
    yield { text: `${index > 0 ? ',\n' : ''}${JSON.stringify(name)}:[\n`, count: 0 };
    yield* partsOf(read, name);
    yield { text: '\n]', count: 0 };
  }
}

async function* partsOf(read: Everything['read'], table: string): AsyncGenerator<Part> {
  let after: Ask<'readStored'>['after'];
  let between = '';
  do {
    const { text, count, next } = await read({ table, ...(after !== undefined && { after }) });
    if (count > 0) yield { text: between + text, count };
    between = ',\n';
    after = next;
  } while (after !== undefined);
}
