/** What a file begins with, so that spreadsheets read it as UTF-8. */
export const csvStart = '\uFEFF';

/** One line of CSV with its end (RFC 4180: CRLF, doubled quotes), in which nothing runs as a formula. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(encodeCell).join(',')}\r\n`;
}

function encodeCell(text: string): string {
  const safe = withoutFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

// Event titles come from other people’s invitations; a spreadsheet runs what begins with one of these, some in full width.
function withoutFormula(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
