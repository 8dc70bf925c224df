import { z } from '@/lib/zod';

/** The system at the other end of a call that failed. */
const sideSchema = z.enum(['google', 'psa']);
export type Side = z.infer<typeof sideSchema>;

/** Why an event is never offered for sending. */
export const notSendableReasonSchema = z.enum([
  'not-mine',
  'read-only-calendar',
  'declined',
  'private',
  'cancelled',
  'task',
  'event-kind',
  /** Not from this calendar, by the administrator's word. */
  'not-allowed',
  /** By the person's own word. */
  'set-aside',
]);
export type NotSendableReason = z.infer<typeof notSendableReasonSchema>;

/** Why an event in Google Calendar must not be changed by us. */
export const notWritableReasonSchema = z.enum([
  'guests',
  'not-organizer',
  'read-only-calendar',
  'locked',
  'event-kind',
]);
export type NotWritableReason = z.infer<typeof notWritableReasonSchema>;

/** What a tag still lacks before its event can be sent. */
export const requirementSchema = z.enum(['activity-type', 'customer', 'project']);
export type Requirement = z.infer<typeof requirementSchema>;

const side = sideSchema;
/** The other system's own words, shown after ours. Never holds a secret or an event's content. */
const cause = z.string().optional();
/** Epoch milliseconds before which trying again is pointless. */
const retryAt = z.number();

/**
 * Every failure that Merkki expects, with what a remedy needs to know. Anything else is a bug.
 * It is data: it travels in messages, rests in the outbox and the history, and each screen has words for each kind.
 */
export const problemSchema = z.discriminatedUnion('kind', [
  /** No account or PSA system is connected. */
  z.object({ kind: z.literal('not-connected'), side }),
  /** The session ended and could not be renewed silently: one click signs in again. */
  z.object({ kind: z.literal('signed-out'), side }),
  /** Google sign-in has no OAuth client id yet. */
  z.object({ kind: z.literal('client-id-missing') }),
  /** Google refused the OAuth client: unknown id, or the redirect address is not registered. */
  z.object({ kind: z.literal('client-refused'), cause }),
  /** The person closed the sign-in window or pressed Cancel. */
  z.object({ kind: z.literal('sign-in-cancelled') }),
  /** The browser's permission for this address was not given. */
  z.object({ kind: z.literal('host-permission-missing'), side, origin: z.string() }),
  /** The person switched the connection off: everything to that system waits. */
  z.object({ kind: z.literal('switched-off') }),
  /** The system does not know these credentials. */
  z.object({
    kind: z.literal('wrong-credentials'),
    side,
    cause,
    /** A relay in front of the system does not know the person's token. */
    byRelay: z.literal(true).optional(),
  }),
  /** The credentials are right but lack these rights. */
  z.object({ kind: z.literal('rights-missing'), side, rights: z.array(z.string()), cause }),
  /** The company's plan or trial has no access to the API. */
  z.object({ kind: z.literal('plan-lacks-api'), side, cause }),
  /** No user of the PSA system has this address: pick the user by hand. */
  z.object({ kind: z.literal('user-not-found') }),
  /** The PSA system offers no active activity type. */
  z.object({ kind: z.literal('no-activity-types') }),
  /** No answer at all: offline, DNS, refused. The request did not get an answer, so its outcome is unclear. */
  z.object({ kind: z.literal('unreachable'), side }),
  /** No answer in time. The outcome is unclear. */
  z.object({ kind: z.literal('timed-out'), side }),
  /** The system itself fails (5xx, maintenance). The outcome of a write is unclear. */
  z.object({
    kind: z.literal('unavailable'),
    side,
    status: z.number().optional(),
    retryAt: retryAt.optional(),
  }),
  /** Too many requests; everything to that system waits. */
  z.object({ kind: z.literal('throttled'), side, retryAt }),
  /** A usage limit that lasts hours. */
  z.object({ kind: z.literal('quota-exceeded'), side, retryAt }),
  /** The system refused the content; repeating it unchanged is pointless. */
  z.object({ kind: z.literal('rejected'), side, fields: z.array(z.string()), cause }),
  /** The credentials may not do this to this item; `place`: nor to any other of the same calendar. */
  z.object({
    kind: z.literal('forbidden'),
    side,
    cause,
    place: z.literal('calendar').optional(),
  }),
  z.object({ kind: z.literal('not-found'), side, cause }),
  /** The id is taken (Google 409). */
  z.object({ kind: z.literal('taken'), side }),
  /** The item changed since it was read (Google 412). */
  z.object({ kind: z.literal('changed-meanwhile'), side }),
  /** Already deleted (Google 410 `deleted`): nothing more to do. */
  z.object({ kind: z.literal('already-gone'), side }),
  /** The sync token is dead; a full read follows. Links stay. */
  z.object({ kind: z.literal('token-lost') }),
  /** The answer does not have the documented shape. */
  z.object({ kind: z.literal('unexpected-answer'), side, cause }),
  /** The event does not exist (any more) in Google Calendar. */
  z.object({ kind: z.literal('event-gone') }),
  /** The linked activity was deleted in the PSA system. */
  z.object({ kind: z.literal('activity-gone') }),
  z.object({ kind: z.literal('not-sendable'), reason: notSendableReasonSchema }),
  z.object({ kind: z.literal('incomplete'), missing: z.array(requirementSchema) }),
  /** The activity has booked hours or is closed: it is changed only after a separate yes. */
  z.object({ kind: z.literal('worked-time'), reason: z.enum(['hours', 'closed']) }),
  /** The activity was edited in the PSA system since both sides agreed. */
  z.object({ kind: z.literal('edited-in-psa'), fields: z.array(z.string()) }),
  /** Both sides changed the same fields since they agreed, and the setting is to ask. */
  z.object({ kind: z.literal('conflict'), fields: z.array(z.string()) }),
  /** The activity differs, and its event may not be changed by us; people can. */
  z.object({
    kind: z.literal('psa-differs'),
    reason: notWritableReasonSchema,
    fields: z.array(z.string()),
  }),
  /** An occurrence of a PSA series was edited in the calendar: it is read-only there. */
  z.object({ kind: z.literal('series-read-only'), fields: z.array(z.string()) }),
  /** The event was deleted in the calendar: is the activity to be deleted as well? */
  z.object({ kind: z.literal('deleted-in-calendar') }),
  /** The calendar has an event that looks like this activity. */
  z.object({ kind: z.literal('looks-alike') }),
  /** There is no calendar to create events in: none was chosen, or it is gone or may only be read. */
  z.object({ kind: z.literal('no-destination') }),
  /** What was typed cannot be used; `field` names the input. */
  z.object({ kind: z.literal('invalid-input'), field: z.string() }),
  /** The extension was updated or removed while this page was open: reload the page. */
  z.object({ kind: z.literal('extension-reloaded') }),
  /** The browser has no room left on the disk for what Merkki keeps. What a write led to may not have been noted. */
  z.object({ kind: z.literal('storage-full') }),
  /** A bug of ours; details are in the worker's console. */
  z.object({ kind: z.literal('internal') }),
]);
export type Problem = z.infer<typeof problemSchema>;
export type ProblemKind = Problem['kind'];

/** Carries a problem through code that throws. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: Problem;

  constructor(problem: Problem, options?: ErrorOptions) {
    super(problem.kind, options);
    this.problem = problem;
  }
}

/**
 * The problem an error carries, or that the store's own means; for anything unexpected `internal`, which the caller logs
 * with its cause.
 */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { kind: isOfFullDisk(error) ? 'storage-full' : 'internal' };
}

/** A transaction of IndexedDB that was given up for want of room tells so in its `inner` error alone. */
function isOfFullDisk(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isNamedSo = error.name === 'QuotaExceededError';
  return isNamedSo || ('inner' in error && isOfFullDisk(error.inner));
}

const unclearKinds: ReadonlySet<ProblemKind> = new Set([
  'unreachable',
  'timed-out',
  'unavailable',
  'unexpected-answer',
  'storage-full',
  'internal',
]);

/** Whether a write that ended so may have happened all the same: look before repeating it. */
export function isUnclear(problem: Problem): boolean {
  return unclearKinds.has(problem.kind);
}

const passingKinds: ReadonlySet<ProblemKind> = new Set([
  'unreachable',
  'timed-out',
  'unavailable',
  'throttled',
  'quota-exceeded',
  'signed-out',
  'not-connected',
  'client-id-missing',
  'client-refused',
  'sign-in-cancelled',
  'wrong-credentials',
  'rights-missing',
  'plan-lacks-api',
  'host-permission-missing',
  'switched-off',
  'user-not-found',
  'no-activity-types',
  'storage-full',
]);

/** Whether waiting, signing in or mending the connection cures it without touching the item: the item stays queued. */
export function isPassing(problem: Problem): boolean {
  return passingKinds.has(problem.kind);
}

/**
 * Whether the item is tried again by itself, later each time: what passes, and an answer that is not understood, which
 * is mended in the system or by an update, so that nothing of the item tells when.
 */
export function isTriedAgain(problem: Problem): boolean {
  return isPassing(problem) || problem.kind === 'unexpected-answer';
}

/** Whether the system stumbled at what it was asked, which may be the fault of that one item: it may do well at others. */
export function isStumble(
  problem: Problem,
): problem is Extract<Problem, { kind: 'unavailable' | 'timed-out' }> {
  return problem.kind === 'unavailable' || problem.kind === 'timed-out';
}
