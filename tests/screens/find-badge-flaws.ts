import { contrast } from './find-faint.ts';
import { overlap, pairs, slack, sticksOut } from './find-flaws.ts';
import type { Badge, Line } from './read-badges.ts';
import type { Box } from './read-screen.ts';

/** What has to stay of a line that a badge cuts, in px: its first letter. */
const legible = 10;

/** What is wrong with how Merkki draws into Google's page, one sentence each. */
export function findBadgeFlaws(badges: readonly Badge[]): string[] {
  const counts = badges.filter(({ kind }) => kind === 'count');
  return [
    ...new Set([...badges.flatMap(outside), ...badges.flatMap(covering), ...counts.flatMap(faint)]),
    ...pairs(counts)
      .filter(([one, other]) => overlap(one.box, other.box))
      .map(([one, other]) => `overlap: “${one.name}” and “${other.name}”`),
  ];
}

function outside({ name, kind, box, room }: Badge): string[] {
  return sticksOut(box, room) ? [`outside: the ${kind} of “${name}”`] : [];
}

function covering(badge: Badge): string[] {
  return badge.lines
    .filter(({ box }) => overlap(box, badge.box))
    .filter((line) => badge.kind === 'count' || !endsBefore(line, badge))
    .map(({ words }) => `covered: “${words}” by the ${badge.kind} of “${badge.name}”`);
}

/**
 * The first line of a chip, if it is too long, ends at the badge as it would at the edge of the chip: it is cut across
 * its whole height, nothing of it comes out behind, and how it begins can be read.
 */
function endsBefore({ box, hasEllipsis }: Line, badge: Badge): boolean {
  const row = badge.lines.map((line) => line.box).filter((other) => isBeside(other, box));
  const isFirst = !badge.lines.some((line) => line.box.bottom <= box.top + slack);
  const isWhole = box.top >= badge.box.top - slack && box.bottom <= badge.box.bottom + slack;
  const [ahead, behind] = badge.isRightToLeft
    ? [Math.max(...row.map(({ right }) => right)) - badge.box.right, badge.box.left - box.left]
    : [badge.box.left - Math.min(...row.map(({ left }) => left)), box.right - badge.box.right];
  const isCut = isWhole && badge.isOpaque && !hasEllipsis;
  return isFirst && isCut && ahead >= legible && behind <= slack;
}

function isBeside(one: Box, other: Box): boolean {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > slack;
}

function faint({ name, ink, ground }: Badge): string[] {
  const ratio = contrast(ink, ground);
  return ratio < 4.5 ? [`faint (${ratio.toFixed(1)}): the count of “${name}”`] : [];
}
