/** Why a change set was stopped before anything of it was done. */
export type BrakeReason = 'many-deletions' | 'empty-read';

/** More deletions than this in one run are never routine. */
const mostDeletions = 10;
/** A single deletion is no mass, however few links there are. */
const fewestDeletions = 2;

/**
 * Whether a run looks like an accident: more than 10 deletions, or more than a quarter of all links.
 * One alone passes, however few links there are.
 */
export function isMassDeletion(deletions: number, links: number): boolean {
  return deletions > mostDeletions || (deletions >= fewestDeletions && deletions > links / 4);
}
