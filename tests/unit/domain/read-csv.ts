/** The rows of a CSV file as RFC 4180 has them, but for another separator; throws on what it does not allow. */
export function readCsv(text: string, separator: ',' | ';' = ','): string[][] {
  const field = new RegExp(`("(?:[^"]|"")*"|[^"${separator}\\r\\n]*)(${separator}|\\r\\n)`, 'y');
  const rows: string[][] = [];
  let row: string[] = [];
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const [, cell = '', end] = field.exec(text) ?? [];
    if (end === undefined) throw new Error(`no CSV from ${at} on: ${text.slice(at, at + 40)}`);
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === separator) continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
