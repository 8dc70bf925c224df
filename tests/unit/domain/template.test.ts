import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Placeholder,
  phraseOf,
  placeholders,
  readTemplate,
  unknownIn,
  type Values,
} from '@/lib/domain/template';

const nothing = Object.fromEntries(placeholders.map((name) => [name, ''])) as Values;
const phrase = (template: string, values: Partial<Values> = {}, own: Placeholder = 'title') =>
  phraseOf(readTemplate(template), own, { ...nothing, ...values });
const said = (template: string, values: Partial<Values>) =>
  phrase(template, values).say(values.title ?? '');

describe('a template', () => {
  it.each<[string, Partial<Values>, string]>([
    ['{title}', { title: 'Kick-off' }, 'Kick-off'],
    ['{customer}: {title}', { title: 'Kick-off', customer: 'Birch' }, 'Birch: Kick-off'],
    ['[{customer}: ]{title}', { title: 'Kick-off', customer: 'Birch' }, 'Birch: Kick-off'],
    ['[{customer}: ]{title}', { title: 'Kick-off' }, 'Kick-off'],
    ['{title}[ ({customer}, {project})]', { title: 'Kick-off', customer: 'Birch' }, 'Kick-off'],
    ['[Merkki] {title}', { title: 'Kick-off' }, '[Merkki] Kick-off'],
    ['[ {title}', { title: 'Kick-off' }, '[ Kick-off'],
    ['{ title} {title', { title: 'Kick-off' }, '{ title} {title'],
    ['{type}', { title: 'Kick-off', type: 'Meeting' }, 'Meeting'],
    ['{title} / {title}', { title: 'Kick-off' }, 'Kick-off / Kick-off'],
    ['{title} {title}', {}, ''],
    ['  {title}  ', { title: 'Kick-off' }, 'Kick-off'],
    [
      '{title} – {note}',
      { title: '{note}', note: '{title}[{title}]' },
      '{note} – {title}[{title}]',
    ],
    ['{title}$1$&', { title: '$&' }, '$&$1$&'],
    ['{title} 👩‍💻', { title: 'Kick-off' }, 'Kick-off 👩‍💻'],
    ['', { title: 'Kick-off' }, ''],
  ])('%j says of %j %j', (template, values, expected) => {
    expect(said(template, values)).toBe(expected);
  });

  it.each([
    ['{title}', []],
    ['{titel} {titel} {Title} {}', ['titel', 'Title', '']],
    ['{title [customer] }', ['title [customer] ']],
    ['{ and }, {', [' and ']],
    ['}{', []],
    ['[{constructor}]', ['constructor']],
  ])('%j names what there is not: %j', (template, expected) => {
    expect(unknownIn(template)).toEqual(expected);
  });
});

describe('words that are said by a template', () => {
  const framed = phrase('[{customer}: ]{title} ({calendar})', {
    customer: 'Birch',
    calendar: 'Work',
  });

  it.each([
    ['as they were said', 'Birch: Kick-off (Work)', 'Kick-off'],
    ['changed', 'Birch: Kick-off 2 (Work)', 'Kick-off 2'],
    ['taken out', 'Birch:  (Work)', ''],
    ['written in another way', 'Kick-off with Birch', 'Kick-off with Birch'],
    ['put into other words', 'Now: Birch: Kick-off (Work) again', 'Now: Kick-off again'],
    ['cut', 'Birch: Kick-off (Wo', 'Kick-off (Wo'],
    ['shorter than what stands around them', 'Birch: (Work)', ''],
    [
      'like a part of other words',
      'Kick-off at SBirch: and (Work)s',
      'Kick-off at SBirch: and (Work)s',
    ],
  ])('are heard when %s', (_, text, expected) => {
    expect(framed.hear?.(text)).toBe(expected);
  });

  it.each([
    ['above', 'New\nOf Kick-off\nAgenda\nRoom 1', 'New\nAgenda'],
    ['below', 'Of Kick-off\nAgenda\nRoom 1\nNew', 'Agenda\nNew'],
    ['instead of what the template said', 'Agenda\nNew', 'Agenda\nNew'],
  ])('are heard with what was written %s', (_, text, expected) => {
    const values = { title: 'Kick-off', location: 'Room 1' };
    expect(phrase('Of {title}\n{note}\n{location}', values, 'note').hear?.(text)).toBe(expected);
  });

  it.each(['Kick-off - 2', 'a-b'])('keep the signs in %j', (text) => {
    expect(phrase('- {title} -').hear?.(text)).toBe(text);
  });

  it('are not said twice', () => {
    expect(framed.say('Birch: Kick-off (Work)')).toBe('Birch: Kick-off (Work)');
  });

  it.each(['{type}', '', '{title} {title}', '[{customer}: {title}]'])(
    'cannot be heard where %j does not say them just once',
    (template) => expect(phrase(template).hear).toBeUndefined(),
  );

  const words = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => text.trim());
  const piece = fc.oneof(
    fc.constantFrom(...placeholders.map((name) => `{${name}}`), '[', ']', ': ', '\n'),
    fc.string({ maxLength: 3 }),
  );
  const template = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  const values = fc.record(
    Object.fromEntries(placeholders.map((name) => [name, fc.oneof(fc.constant(''), words, piece)])),
  ) as fc.Arbitrary<Values>;

  it('are said the same again, and heard as what would be said', () => {
    fc.assert(
      fc.property(template, values, words, (text, others, own) => {
        const { say, hear } = phrase(text, others);
        const once = say(own);
        if (once === '') return;
        if (hear) expect(say(hear(once))).toBe(once);
        if (hear) expect(say(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('are never read as a template', () => {
    fc.assert(
      fc.property(piece, piece, (own, note) => {
        const text = phrase('<{title}|{note}>', { note }).say(own);
        expect(text).toBe(`<${own}|${note}>`);
      }),
    );
  });
});
