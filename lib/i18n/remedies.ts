import type { Problem, ProblemKind } from '@/lib/domain/problem';
import type { MessageKey, Translate } from '@/lib/i18n/translate';

/** A section of the options page, as its address names it. */
export type OptionsSection = 'google' | 'psa' | 'sending';

/** What a person can do about a problem. `consent`: do it although worked time or edits are concerned. */
export type RemedyAction =
  | { readonly kind: 'retry' | 'sign-in' | 'reload' | 'consent' | 'send-again' }
  | { readonly kind: 'open-options'; readonly section: OptionsSection };

/** The one action offered, as its button says it. */
export type Remedy = RemedyAction & { readonly label: string };

type RemedyLabel = Extract<MessageKey, `remedy.${string}`>;
type Cure = RemedyAction & { readonly text: RemedyLabel };

const retry: Cure = { kind: 'retry', text: 'remedy.retry' };
const signIn: Cure = { kind: 'sign-in', text: 'remedy.sign-in' };
const options = (section: OptionsSection, text: RemedyLabel): Cure => ({
  kind: 'open-options',
  section,
  text,
});
const setUpGoogle = options('google', 'remedy.set-up-google');
const checkCredentials = options('psa', 'remedy.check-credentials');

/** What helps, by kind; for the two sides apart where they differ. Undefined: waiting helps, or nothing. */
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
  'invalid-input': undefined,
  'extension-reloaded': { kind: 'reload', text: 'remedy.reload' },
  internal: retry,
};

/** What the words of a remedy depend on. */
export interface RemedyContext {
  readonly t: Translate;
  readonly psa: string;
  /** What failed was to remove the activity. */
  readonly isRemoval?: boolean | undefined;
}

/** The one action that helps against a problem, if any does. */
export function remedyFor(
  problem: Problem,
  { t, psa, isRemoval }: RemedyContext,
): Remedy | undefined {
  const cure = cures[problem.kind];
  if (cure === undefined) return undefined;
  const { text, ...action } =
    'text' in cure ? cure : cure['side' in problem ? problem.side : 'psa'];
  const label = action.kind === 'consent' && isRemoval ? 'remedy.delete-anyway' : text;
  return { ...action, label: t(label, { psa }) };
}
