import type { AnswerTo } from '@/lib/messages/questions';
import { copiedKey, type TablePage } from '@/lib/store/stored-tables';

/** A part of a list as a message carries it: lines of JSON, and after which key the next part begins. */
export function linesOf({ rows, next }: TablePage): AnswerTo<'readStored'> {
  const text = rows.map((row) => JSON.stringify(row)).join(',\n');
  return { text, count: rows.length, ...(next !== undefined && { next: copiedKey(next) }) };
}
