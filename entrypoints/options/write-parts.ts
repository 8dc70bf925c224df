import type { AnswerTo } from '@/lib/messages/questions';

/** A part of a file, and how many rows are in it. */
export interface FilePart {
  readonly text: string;
  readonly count: number;
}

/** A file before it is written. */
export interface FilePlan {
  readonly name: string;
  /** As in `text/csv`. */
  readonly type: string;
  /** How many rows were counted. */
  readonly total: number;
  readonly parts: AsyncIterable<FilePart>;
}

export interface Progress {
  /** In rows. */
  readonly done: number;
  readonly total: number;
}

/** Writes a file part by part, each of which the browser may put on disk. Undefined when it was stopped. */
export async function writeParts(
  { type, total, parts }: FilePlan,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<{ readonly blob: Blob; readonly rows: number } | undefined> {
  const written: Blob[] = [];
  let rows = 0;
  onProgress({ done: 0, total });
  for await (const { text, count } of parts) {
    if (signal.aborted) return undefined;
    written.push(new Blob([text]));
    rows += count;
    // What came since it was counted is written all the same.
    onProgress({ done: rows, total: Math.max(total, rows) });
  }
  return { blob: new Blob(written, { type: `${type};charset=utf-8` }), rows };
}

/** A part of a list as lines of JSON; its `next` is asked with for the one after it. */
type Lines = AnswerTo<'readStored'>;

/** A list under its name in an object of JSON, read part by part. */
export async function* namedList(
  name: string,
  read: (after: Lines['next']) => Promise<Lines>,
): AsyncGenerator<FilePart> {
  yield { text: `${JSON.stringify(name)}:[\n`, count: 0 };
  let after: Lines['next'];
  let between = '';
  do {
    const { text, count, next } = await read(after);
    if (count > 0) {
      yield { text: between + text, count };
      between = ',\n';
    }
    after = next;
  } while (after !== undefined);
  yield { text: '\n]', count: 0 };
}

/** Several of them, in an object that begins so. */
export async function* namedLists(
  start: string,
  lists: readonly AsyncIterable<FilePart>[],
  end: string,
): AsyncGenerator<FilePart> {
  yield { text: start, count: 0 };
  for (const [index, list] of lists.entries()) {
    if (index > 0) yield { text: ',\n', count: 0 };
    yield* list;
  }
  yield { text: end, count: 0 };
}
