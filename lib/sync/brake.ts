/** Why a change set was stopped before anything of it was done. */
export type BrakeReason = 'many-deletions' | 'empty-read';

/** More deletions than this in one run are never routine. */
const mostDeletions = 10;
/** A quarter of very few links is no mass: below this many deletions the share does not count. */
const fewDeletions = 3;

/**
 * Whether a run looks like an accident: more than 10 deletions, or more than a quarter of all links.
 * One or two deletions pass, however few links there are.
 */
export function isMassDeletion(deletions: number, links: number): boolean {
  return deletions > mostDeletions || (deletions >= fewDeletions && deletions > links / 4);
}
