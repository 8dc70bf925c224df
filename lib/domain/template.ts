/** What a template may name, in the order in which they are offered. */
export const placeholders = [
  'title',
  'note',
  'location',
  'calendar',
  'organiser',
  'guests',
  'duration',
  'link',
  'type',
  'customer',
  'project',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** What stands for each placeholder; empty where there is nothing to say. */
export type Values = Readonly<Record<Placeholder, string>>;

type Piece = string | { readonly name: Placeholder };

interface Part {
  readonly pieces: readonly Piece[];
  /** It goes only when each of its placeholders has something to say. */
  readonly isOptional: boolean;
}

/**
 * Text with placeholders such as `{title}`. What stands in square brackets together with a placeholder is left out as a
 * whole when that says nothing: `[{customer}: ]{title}`.
 */
export type Template = readonly Part[];

/** Reads any text as a template; what names no placeholder is text. */
export function readTemplate(text: string): Template {
  const parts = text.split(/(\[[^[\]]*\])/).map((part, index): Part => {
    const pieces = index % 2 === 1 ? piecesOf(part.slice(1, -1)) : [];
    const isOptional = pieces.some((piece) => typeof piece !== 'string');
    return { pieces: isOptional ? pieces : piecesOf(part), isOptional };
  });
  return parts.filter(({ pieces }) => pieces.length > 0);
}

function piecesOf(text: string): Piece[] {
  const pieces = text.split(/\{([^{}]*)\}/).map((piece, index): Piece => {
    if (index % 2 === 0) return piece;
    return isPlaceholder(piece) ? { name: piece } : `{${piece}}`;
  });
  return pieces.filter((piece) => piece !== '');
}

function isPlaceholder(name: string): name is Placeholder {
  return placeholders.some((known) => known === name);
}

/** Names in braces that are no placeholders, as they stand in the template. */
export function unknownIn(text: string): string[] {
  const names = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
  return [...new Set(names.filter((name) => !isPlaceholder(name)))];
}

/** How one side's words are said on the other. */
export interface Phrase {
  /** The words as they are said there. Said already, they stay as they are. */
  say(words: string): string;
  /** The words in what is said there, without what the template adds. Absent: they are not said there. */
  readonly hear?: (said: string) => string;
}

/** How the words of a placeholder are said by a template that may name others as well. */
export function phraseOf(template: Template, own: Placeholder, values: Values): Phrase {
  const fill = (words: string) => filled(template, { ...values, [own]: words });
  const frame = frameOf(fill('own'), own);
  const say = (words: string) => {
    if (words !== '' && frame && wordsWithin(words, frame) !== undefined) return words;
    return textOf(fill(words)).trim();
  };
  if (!frame) return { say };
  const { before, after } = frame;
  const hear = (said: string) => {
    if (said === say('')) return '';
    return wordsWithin(said, frame) ?? without(without(said, before), after);
  };
  return { say, hear };
}

interface Filled {
  readonly text: string;
  readonly name?: Placeholder;
}

function filled(template: Template, values: Values): Filled[] {
  const said = template.map(({ pieces, isOptional }) => {
    const texts = pieces.map(
      (piece): Filled =>
        typeof piece === 'string' ? { text: piece } : { text: values[piece.name], ...piece },
    );
    return isOptional && texts.some(({ text }) => text === '') ? [] : texts;
  });
  return said.flat();
}

function textOf(pieces: readonly Filled[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** What a template says before and after some words. */
interface Frame {
  readonly before: string;
  readonly after: string;
}

/** What stands around a placeholder; undefined where it is named never or more than once. */
function frameOf(pieces: readonly Filled[], own: Placeholder): Frame | undefined {
  const at = pieces.findIndex(({ name }) => name === own);
  if (at < 0 || pieces.findLastIndex(({ name }) => name === own) !== at) return undefined;
  return {
    before: textOf(pieces.slice(0, at)).trimStart(),
    after: textOf(pieces.slice(at + 1)).trimEnd(),
  };
}

/** What stands within the frame; undefined for a text without it. */
export function wordsWithin(text: string, { before, after }: Frame): string | undefined {
  const isLongEnough = text.length >= before.length + after.length;
  const isFramed = isLongEnough && text.startsWith(before) && text.endsWith(after);
  return isFramed ? text.slice(before.length, text.length - after.length) : undefined;
}

/** The text without a piece that stands in it by itself, between spaces; with all of it where it stands nowhere. */
function without(text: string, piece: string): string {
  const words = piece.trim();
  const at = /[\p{L}\p{N}]/u.test(words) ? text.indexOf(words) : -1;
  const [left, right] = [text.slice(0, at), text.slice(at + words.length)];
  if (at < 0 || /\S$/.test(left) || /^\S/.test(right)) return text;
  const isInLine = !left.endsWith('\n') && !right.startsWith('\n');
  return [left.trimEnd(), right.trimStart()].filter(Boolean).join(isInLine ? ' ' : '\n');
}
