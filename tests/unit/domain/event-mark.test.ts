import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeEid } from '@/lib/domain/event-identity';
import {
  isMarkedPrivate,
  markLine,
  readMark,
  withMark,
  withoutMark,
} from '@/lib/domain/event-mark';

const identity = { eventId: 'kickoff0000', calendarId: 'anna@konsultti.example' };
const eid = encodeEid(identity);
const otherEid = encodeEid({ ...identity, eventId: 'other00000' });
const mark = markLine(eid);

describe('a mark', () => {
  it('is the last line, after an empty one', () => {
    expect(withMark('Agenda', eid)).toBe(`Agenda\n\n${mark}`);
  });

  it('stands alone when there is no note', () => {
    expect(withMark(' \n', eid)).toBe(mark);
  });

  it('gives back any note as it was, but for blanks around it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (note) => {
        const notes = withMark(note, eid);
        expect(withoutMark(notes)).toBe(note.trim());
        expect(readMark(notes)).toEqual({ ...identity, eid });
      }),
    );
  });

  it.each(['a<br>b', 'x</p>y', 'one\r\ntwo', '<p>Agenda</p>'])(
    'leaves %j in a note alone',
    (note) => {
      expect(withoutMark(withMark(note, eid))).toBe(note);
    },
  );

  it('is replaced, never doubled', () => {
    expect(withMark(withMark('Agenda', otherEid), eid)).toBe(`Agenda\n\n${mark}`);
  });
});

describe('reading a mark', () => {
  it.each([
    ['after Windows line ends', `Agenda\r\n\r\n${mark}\r\n`],
    ['in paragraphs', `<p>Agenda</p><p>${mark}</p>`],
    ['after HTML line breaks', `Agenda<br/><br>${mark}`],
    ['in divisions', `<div>Agenda</div><div>${mark}</div>`],
    [
      'made into a link',
      `<p>Agenda</p><p>Merkki: <a href="${mark.slice(8)}">${mark.slice(8)}</a></p>`,
    ],
    ['in the middle', `Agenda\n\n${mark}\n\nAdded in the PSA`],
    ['with all lines run together', `Agenda  ${mark} Added`],
    ['with blanks around it', `Agenda\n  ${mark}  `],
  ])('finds it %s', (_, notes) => {
    expect(readMark(notes)).toMatchObject(identity);
  });

  it('takes the last of two', () => {
    expect(readMark(`${markLine(otherEid)}\n${mark}`)).toMatchObject(identity);
  });

  it.each([
    ['no mark', 'Agenda'],
    ['nothing', ''],
    ['the product’s name alone', 'Merkki: see the calendar'],
    ['a mark without an eid', markLine('')],
    ['a mark that decodes to nothing', markLine('AAAA')],
    ['a plain link to the event', mark.slice(8)],
  ])('finds none in %s', (_, notes) => {
    expect(readMark(notes)).toBeUndefined();
  });

  it('finds its own mark beneath a note that mentions another’s', () => {
    expect(readMark(withMark(`See ${markLine(otherEid)} first`, eid))).toMatchObject(identity);
  });
});

describe('notes without their mark', () => {
  it('keep what was added beneath it', () => {
    expect(withoutMark(`Agenda\n\n${mark}\n\nAdded in the PSA`)).toBe('Agenda\n\nAdded in the PSA');
  });

  it('keep a sentence that mentions a mark', () => {
    const note = `See ${markLine(otherEid)} first`;
    expect(withoutMark(withMark(note, eid))).toBe(note);
  });

  it('keep the other paragraphs whole', () => {
    expect(withoutMark(`<p>Agenda</p><p>${mark}</p>`)).toBe('<p>Agenda</p>');
  });

  it('lose both of two marks, and one that decodes to nothing', () => {
    expect(withoutMark(`${mark}\nAgenda\n${markLine('AAAA')}\n${mark}`)).toBe('Agenda');
  });
});

describe('a mark of an event that is private by its tag', () => {
  const hidden = markLine(eid, true);

  it('still names the event, by an address that leads there', () => {
    expect(readMark(withMark('', eid, true))).toEqual({ ...identity, eid });
    const { pathname, search } = new URL(hidden.slice(8));
    expect(pathname + search).toBe(`/calendar/event?eid=${eid}`);
  });

  it.each([
    ['as it was written', hidden],
    ['in paragraphs', `<p>Agenda</p><p>${hidden}</p>`],
    ['made into a link', `<p>Merkki: <a href="${hidden.slice(8)}">${hidden.slice(8)}</a></p>`],
    ['with all lines run together', `Agenda  ${hidden} Added`],
    ['with blanks around it', `Agenda\r\n  ${hidden}  `],
  ])('is known %s', (_, notes) => {
    expect(isMarkedPrivate(notes)).toBe(true);
  });

  it.each([
    ['another mark', mark],
    ['the sign elsewhere in the notes', `#private\n\n${mark}`],
    ['a longer word', `${mark}#privately`],
    ['a mark above the last', `${hidden}\n${mark}`],
    ['no mark', '#private'],
  ])('is not taken for %s', (_, notes) => {
    expect(isMarkedPrivate(notes)).toBe(false);
  });

  it('is no part of the note, and is replaced, never doubled', () => {
    expect(withoutMark(withMark('Agenda', eid, true))).toBe('Agenda');
    expect(withMark(withMark('', eid, true), eid)).toBe(mark);
    expect(withMark(mark, eid, true)).toBe(hidden);
  });
});
