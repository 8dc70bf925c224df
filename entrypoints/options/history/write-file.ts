import { type HistoryFormatName, historyFormats } from '@/lib/domain/history-file';

/** So many operations are asked for at once. */
const pageSize = 500;

interface Writing {
  readonly format: HistoryFormatName;
  /** What goes into the file, in its order. */
  readonly ids: readonly number[];
  /** These as the file has them; empty where none is kept any more. */
  readonly write: (ids: readonly number[]) => Promise<string>;
  /** Told after each page how many are done. */
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
}

/** Writes operations into a file, page by page, each of which the browser may put on disk. Undefined when it was stopped. */
export async function writeFile(writing: Writing): Promise<Blob | undefined> {
  const { ids, write, onProgress, signal } = writing;
  const { type, start, between, end } = historyFormats[writing.format];
  const parts: Blob[] = [];
  for (let at = 0; at < ids.length; at += pageSize) {
    const text = await write(ids.slice(at, at + pageSize));
    if (signal.aborted) return undefined;
    if (text !== '') parts.push(new Blob([parts.length > 0 ? between : '', text]));
    onProgress(Math.min(at + pageSize, ids.length));
  }
  return new Blob([start, ...parts, end], { type: `${type};charset=utf-8` });
}
