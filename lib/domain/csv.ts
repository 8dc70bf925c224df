/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const csvStart = '\uFEFF';

type Separator = ',' | ';';

/**
 * What spreadsheets in a language take for the end of a cell: where a comma begins the decimals, that is a semicolon, and
 * a file with commas opens as one column.
 * @param language BCP 47; without it the browser's own
 */
export function cellSeparator(language?: string): Separator {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  const isTaken = parts.some(({ type, value }) => type === 'decimal' && value === ',');
  return isTaken ? ';' : ',';
}

const ownSeparator = cellSeparator();

/** One line of CSV with its end (RFC 4180: CRLF, doubled quotes), in which nothing runs as a formula. */
export function csvLine(cells: readonly string[], separator: Separator = ownSeparator): string {
  return `${cells.map(encodeCell).join(separator)}\r\n`;
}

function encodeCell(text: string): string {
  const safe = withoutFormula(text);
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Event titles come from other people’s invitations; a spreadsheet runs what begins with one of these, some in full width.
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
