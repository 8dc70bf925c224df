import type { Answer } from '@/lib/domain/outbox';
import type { Problem, ProblemKind } from '@/lib/domain/problem';
import { answersTo } from '@/lib/i18n/answers';
import type { MessageKey, Translate } from '@/lib/i18n/translate';

/** A section of the options page, as its address names it. */
export type OptionsSection = 'google' | 'psa' | 'mapping' | 'sync';

/**
 * What a person can do about a problem. `consent`: do it although worked time or edits are concerned; `answer`: settle
 * the question of a run; `open-event`: change the event where its guests can be told.
 */
export type RemedyAction =
  | { readonly kind: 'retry' | 'sign-in' | 'reload' | 'consent' | 'send-again' | 'open-event' }
  | { readonly kind: 'answer'; readonly answer: Answer; readonly consented?: boolean }
  | { readonly kind: 'open-options'; readonly section: OptionsSection };

/** An action offered, as its button says it. */
export type Remedy = RemedyAction & { readonly label: string };

/** A remedy before it is put into words. */
export type Cure = RemedyAction & {
  readonly text: Extract<
    MessageKey,
    `remedy.${string}` | `action.${'keep' | 'remove' | 'leave' | 'hide-details'}`
  >;
};
type RemedyLabel = Extract<MessageKey, `remedy.${string}`>;

const retry: Cure = { kind: 'retry', text: 'remedy.retry' };
const signIn: Cure = { kind: 'sign-in', text: 'remedy.sign-in' };
const options = (section: OptionsSection, text: RemedyLabel): Cure => ({
  kind: 'open-options',
  section,
  text,
});
const setUpGoogle = options('google', 'remedy.set-up-google');
const checkCredentials = options('psa', 'remedy.check-credentials');

/** What helps, by kind; for the two sides apart where they differ. Undefined: waiting helps, or an answer, or nothing. */
const cures: Readonly<Record<ProblemKind, Cure | { google: Cure; psa: Cure } | undefined>> = {
  'not-connected': {
    google: options('google', 'remedy.connect-google'),
    psa: options('psa', 'remedy.connect-psa'),
  },
  'signed-out': { google: signIn, psa: checkCredentials },
  'client-id-missing': setUpGoogle,
  'client-refused': setUpGoogle,
  'sign-in-cancelled': signIn,
  'host-permission-missing': options('psa', 'remedy.allow-access'),
  'switched-off': options('psa', 'remedy.switch-on'),
  'wrong-credentials': { google: signIn, psa: checkCredentials },
  'rights-missing': { google: signIn, psa: checkCredentials },
  'plan-lacks-api': retry,
  'user-not-found': options('psa', 'remedy.pick-user'),
  'no-activity-types': retry,
  unreachable: retry,
  'timed-out': retry,
  unavailable: retry,
  throttled: undefined,
  'quota-exceeded': undefined,
  rejected: retry,
  forbidden: retry,
  'not-found': retry,
  taken: retry,
  'changed-meanwhile': retry,
  'already-gone': retry,
  'token-lost': retry,
  'unexpected-answer': retry,
  'event-gone': undefined,
  'activity-gone': { kind: 'send-again', text: 'remedy.send-again' },
  'not-sendable': undefined,
  incomplete: undefined,
  'worked-time': { kind: 'consent', text: 'remedy.update-anyway' },
  'edited-in-psa': { kind: 'consent', text: 'remedy.update-anyway' },
  conflict: undefined,
  'psa-differs': undefined,
  'series-read-only': undefined,
  'deleted-in-calendar': undefined,
  'looks-alike': undefined,
  'no-destination': options('sync', 'remedy.choose-calendar'),
  'invalid-input': undefined,
  'extension-reloaded': { kind: 'reload', text: 'remedy.reload' },
  'storage-full': retry,
  internal: retry,
};

/** What the words of a remedy depend on. */
export interface RemedyContext {
  readonly t: Translate;
  readonly psa: string;
  /** What failed was to remove the activity. */
  readonly isRemoval?: boolean | undefined;
  /** A run asks it: it is settled by an answer, not by doing the click's work again. */
  readonly isQuestion?: boolean | undefined;
}

/** What can be done against a problem: the answers to a question, else the one action that helps, if any does. */
export function remediesFor(problem: Problem, context: RemedyContext): readonly Remedy[] {
  const answers = context.isQuestion ? answersTo(problem, context.isRemoval === true) : [];
  const cure = cureOf(problem, context);
  const offered = answers.length > 0 || cure === undefined ? answers : [cure];
  return offered.map(({ text, ...action }) => ({
    ...action,
    label: context.t(text, { psa: context.psa }),
  }));
}

function cureOf(problem: Problem, { isRemoval }: RemedyContext): Cure | undefined {
  const found = cures[problem.kind];
  if (found === undefined) return undefined;
  const cure = 'text' in found ? found : found['side' in problem ? problem.side : 'psa'];
  return cure.kind === 'consent' && isRemoval ? { ...cure, text: 'remedy.delete-anyway' } : cure;
}
