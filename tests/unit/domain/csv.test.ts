import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellSeparator, csvLine } from '@/lib/domain/csv';
import { readCsv } from './read-csv';

const formula = /^[=+\-@\t\r\n＝＋－＠]/;
/** Texts as they are met, and those that a file is broken with. */
const cell = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom(...'",;\r\n\t=+-@＝\' a') }),
);

describe('a line of CSV', () => {
  it('is read back as it was, but for an apostrophe before what would run as a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1 })), (rows) => {
        const expected = rows.map((row) =>
          row.map((text) => (formula.test(text) ? `'${text}` : text)),
        );
        for (const separator of [',', ';'] as const) {
          const text = rows.map((cells) => csvLine(cells, separator)).join('');
          expect(readCsv(text, separator)).toEqual(expected);
        }
      }),
    );
  });

  it.each([
    '=HYPERLINK("https://evil.example")',
    '+1',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠SUM(A1)',
  ])('never begins a cell with %j', (text) => {
    expect(readCsv(csvLine(['Kickoff', text]))).toEqual([['Kickoff', `'${text}`]]);
  });

  it.each([
    ['fi', ';'],
    ['sv', ';'],
    ['de-DE', ';'],
    ['en-GB', ','],
    ['de-CH', ','],
  ])('ends its cells as spreadsheets in %s expect it: %s', (language, separator) => {
    expect(cellSeparator(language)).toBe(separator);
  });

  it('leaves what cannot run as it is', () => {
    expect(csvLine(['a=b', 'Pekka-Liisa', '1+1', ''])).toBe('a=b,Pekka-Liisa,1+1,\r\n');
  });
});
