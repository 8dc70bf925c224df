import { triggerSchema } from '@/lib/domain/history';
import { problemSchema } from '@/lib/domain/problem';
import { timespanSchema } from '@/lib/domain/timespan';
import { z } from '@/lib/zod';

/** An activity that may already stand for the event, found by the look-up. Adopted only by the person's choice. */
export const candidateSchema = z.object({
  activityId: z.string(),
  title: z.string(),
  when: timespanSchema,
  ownerName: z.string(),
  /** For an event that looks like an activity. */
  eid: z.string().optional(),
  /** `copy`: mine, made by the PSA's own sync or by hand; `colleague`: somebody else's for the same meeting, in which I take part. */
  source: z.enum(['copy', 'colleague']),
});
export type Candidate = z.infer<typeof candidateSchema>;

/** What a reconciliation was planned to do: only this passes the brake. */
const plannedSchema = z.enum([
  'write',
  'delete-activity',
  'delete-event',
  'recreate-activity',
  'recreate-event',
  'end',
  'ask',
]);
export type Planned = z.infer<typeof plannedSchema>;

/** Whose version is to hold, a deletion included; `keep`: what is left stays as it is, on its own. */
export const answerSchema = z.enum(['calendar', 'psa', 'keep']);
export type Answer = z.infer<typeof answerSchema>;

/**
 * One thing decided and not yet confirmed. It survives restarts: every step is stored before it is taken,
 * so that whoever reads the row next knows what may have happened.
 */
export const outboxRowSchema = z.object({
  id: z.string(),
  connectionId: z.string(),
  itemKey: z.string(),
  eid: z.string(),
  /**
   * By a click or by itself: `create`: look → create → sweep. By a click: `update`, `delete`: read → write;
   * `adopt`: read → link. By itself: `reconcile`: read both sides → decide → write; `create-event`: an event from an
   * activity; `relink`: a link from what both sides tell, after the database was lost or by another browser's doing.
   */
  kind: z.enum(['create', 'update', 'delete', 'adopt', 'reconcile', 'create-event', 'relink']),
  /**
   * `look`: nothing was asked of the PSA yet, or the outcome must be looked up; `write`: a write may be under way;
   * `sweep`: the link is stored, twins are still to be looked for.
   */
  step: z.enum(['look', 'write', 'sweep']),
  /** `waiting`: due at `nextAttemptAt`; `parked`: needs the person; `found`: candidates await a choice. */
  state: z.enum(['waiting', 'parked', 'found']),
  /** The person agreed to change an activity with booked hours or closed, or edited in the PSA. */
  consented: z.boolean(),
  /** The person saw the candidates and wants an activity of their own all the same. */
  ignoreCandidates: z.boolean(),
  candidates: z.array(candidateSchema),
  /** For `adopt`. */
  activityId: z.string().optional(),
  attempts: z.number(),
  /** Epoch milliseconds. */
  queuedAt: z.number(),
  nextAttemptAt: z.number(),
  /** When a write was begun whose outcome is not known; a look must come at least a minute later before it is repeated. */
  unclearSince: z.number().optional(),
  /** The time that the unclear write gave the activity; the event may have moved since. */
  attempted: timespanSchema.optional(),
  problem: problemSchema.optional(),
  /** The run that decided it; absent for a click on a single event. */
  runId: z.string().optional(),
  /** What asked for it; absent: a click. */
  trigger: triggerSchema.optional(),
  /** When the item takes place, epoch milliseconds: what is nearest to now goes first. Absent: at once. */
  startAt: z.number().optional(),
  /** Of `reconcile`: what the change set showed and the brake let pass; when it turns out otherwise, it is planned anew. */
  planned: plannedSchema.optional(),
  /** Which versions of both sides the row was decided for, see `versionsOf`: only another version wakes a parked one. */
  versions: z.string().optional(),
  /** What the person answered to the question in `problem`; holds for these versions alone. */
  answer: answerSchema.optional(),
  /** Of `reconcile`: an event is to be changed, deleted or made, so Google must let us write. */
  writesEvent: z.boolean().optional(),
  /** One unmarked item of equal time and title may be taken for the same. */
  adoptMatching: z.boolean().optional(),
  /** The event was sent before, and its activity is gone: it goes again, whatever is chosen for new ones. */
  wasSent: z.boolean().optional(),
});
export type OutboxRow = z.infer<typeof outboxRowSchema>;

/** The kinds that runs decide; the others come of clicks alone. */
const plannedKinds: ReadonlySet<OutboxRow['kind']> = new Set([
  'create',
  'reconcile',
  'create-event',
  'relink',
]);

/**
 * Whether the next plan may put another row in the place of this one: a run decided it and nobody has begun it, or it
 * waits for the person again after their click, be it an answer that was refused.
 */
export function isIdle({ kind, step, state, runId }: OutboxRow): boolean {
  const isParkedAgain = state === 'parked' && plannedKinds.has(kind);
  return step === 'look' && (runId !== undefined || isParkedAgain);
}
