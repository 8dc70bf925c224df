import type { Box, Control, Screen, Text } from './read-screen.ts';

/** Fonts reach a little over their line, and browsers round. */
export const slack = 2;

/** What is wrong with how a screen is laid out, one sentence each. */
export function findFlaws(screen: Screen): string[] {
  return [...new Set([...cutTexts(screen), ...overlaps(screen), ...outside(screen)])];
}

/** Texts that end where nobody can read on: without an ellipsis, or without the whole of it as a name. */
function cutTexts({ texts }: Screen): string[] {
  return texts
    .filter(({ lines, clip }) => lines.some((line) => sticksOut(line, clip)))
    .filter((text) => !isCutWell(text))
    .map(({ name }) => `cut: “${name}”`);
}

function isCutWell({ name, fullName, hasEllipsis, lines, clip }: Text): boolean {
  const isWholeLine = lines.every(
    ({ top, bottom }) => top >= clip.top - slack && bottom <= clip.bottom + slack,
  );
  return hasEllipsis && isWholeLine && fullName?.startsWith(name) === true;
}

/** Controls on controls, words on words, and controls on the words of others. */
function overlaps({ texts, controls }: Screen): string[] {
  const pressed = pairs(controls)
    .filter(([one, other]) => one.layer === other.layer && overlap(one.inner, other.inner))
    .filter(([one, other]) => !contains(one, other) && !contains(other, one))
    .map(([one, other]) => `overlap: “${one.name}” and “${other.name}”`);
  const words = pairs(texts)
    .filter(([one, other]) => one.layer === other.layer && linesOverlap(one, other))
    .map(([one, other]) => `overlap: the words “${one.name}” and “${other.name}”`);
  const covered = texts.flatMap((text) =>
    controls
      .filter((control, at) => text.control !== at && text.layer === control.layer)
      .filter(({ inner }) => visibleLines(text).some((line) => overlap(line, inner)))
      .map((control) => `overlap: “${control.name}” and the words “${text.name}”`),
  );
  return [...pressed, ...words, ...covered];
}

/** What lies, in part at least, where no scrolling up or down leads to. */
function outside({ texts, controls, frames }: Screen): string[] {
  const things = [...controls, ...frames].filter(({ box, room }) => sticksOut(box, room));
  const words = texts.filter((text) =>
    visibleLines(text).some((line) => sticksOut(line, text.room)),
  );
  return [...things, ...words].map(({ name }) => `outside: “${name}”`);
}

function linesOverlap(one: Text, other: Text): boolean {
  return visibleLines(one).some((line) =>
    visibleLines(other).some((beside) => overlap(line, beside)),
  );
}

function visibleLines({ lines, clip }: Text): Box[] {
  return lines.map((line) => ({
    left: Math.max(line.left, clip.left),
    top: Math.max(line.top, clip.top),
    right: Math.min(line.right, clip.right),
    bottom: Math.min(line.bottom, clip.bottom),
  }));
}

/** A label around its box, a list around its rows. */
function contains({ box }: Control, { box: other }: Control): boolean {
  return !sticksOut(other, box);
}

export function sticksOut(box: Box, room: Box): boolean {
  return (
    box.left < room.left - slack ||
    box.top < room.top - slack ||
    box.right > room.right + slack ||
    box.bottom > room.bottom + slack
  );
}

export function overlap(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > slack && height > slack;
}

export function pairs<T>(things: readonly T[]): [T, T][] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other): [T, T] => [one, other]));
}
