import { askOrThrow } from '@/components/use-question';
import type { FilePart, FilePlan } from '@/entrypoints/options/write-parts';
import { type HistoryFormatName, historyFormats } from '@/lib/domain/history-file';
import { deviceZone } from '@/lib/domain/zoned-date';

/** So many operations are asked for at once. */
const pageSize = 500;

/** These operations as a file, in their order. */
export function historyFile(format: HistoryFormatName, ids: readonly number[]): FilePlan {
  const { type, extension } = historyFormats[format];
  const name = `merkki-history.${extension}`;
  return { name, type, total: ids.length, parts: partsOf(format, ids) };
}

async function* partsOf(
  format: HistoryFormatName,
  ids: readonly number[],
): AsyncGenerator<FilePart> {
  const { start, between, end } = historyFormats[format];
  const timeZone = deviceZone();
  yield { text: start, count: 0 };
  let separator = '';
  for (let at = 0; at < ids.length; at += pageSize) {
    const page = ids.slice(at, at + pageSize);
    // Empty where none of them is kept any more.
    const { text } = await askOrThrow('writeHistory', { format, ids: page, timeZone });
    yield { text: text && separator + text, count: page.length };
    if (text !== '') separator = between;
  }
  yield { text: end, count: 0 };
}
