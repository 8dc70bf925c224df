import type { PsaSystem } from '@/lib/domain/connection';
import type { NotWritableReason, Problem, ProblemKind } from '@/lib/domain/problem';
import type { Locale } from '@/lib/i18n/language';
import { formatList, formatMoment } from '@/lib/i18n/moments';
import { partNames } from '@/lib/i18n/part-names';
import { type Remedy, type RemedyContext, remediesFor } from '@/lib/i18n/remedies';
import type { MessageKey, Translate } from '@/lib/i18n/translate';

/** A problem in the person's language: what happened, why if known, and what helps, the best first. */
export interface ProblemWords {
  readonly title: string;
  readonly cause?: string;
  /** One action, or the answers to a question. */
  readonly remedies: readonly Remedy[];
}

/** Where the words come from and whom they name. `now` decides whether a time needs its date. */
export interface ProblemContext extends RemedyContext {
  readonly locale: Locale;
  readonly now: number;
  /** The PSA system that the problem is told of, as screens call it. */
  readonly psa: string;
  readonly system: PsaSystem;
}

/** Every kind of problem has words; the other system's own are shown as the cause. */
export function problemWords(problem: Problem, context: ProblemContext): ProblemWords {
  const cause = causeAtGoogle(problem, context) ?? causeOf(problem, context);
  const remedies = remediesFor(problem, context);
  return { title: titleOf(problem, context), ...(cause && { cause }), remedies };
}

type Plain = Exclude<
  ProblemKind,
  | 'wrong-credentials'
  | 'rights-missing'
  | 'worked-time'
  | 'not-sendable'
  | 'psa-differs'
  | 'deleted-in-calendar'
>;

function titleOf(problem: Problem, { t, psa, system: kind }: ProblemContext): string {
  switch (problem.kind) {
    case 'wrong-credentials':
      if (problem.side === 'google' || kind !== 'severa') return t('problem.wrong-credentials');
      return t(`problem.wrong-credentials.${problem.byRelay ? 'relay' : 'severa'}`);
    case 'rights-missing':
      return problem.side === 'google'
        ? t('problem.rights-missing.google')
        : t('problem.rights-missing', { system: psa });
    case 'worked-time':
      return t(`problem.worked-time.${problem.reason}`, { psa });
    case 'not-sendable':
      return t(`reason.${problem.reason}`, { psa });
    case 'psa-differs':
      return t(problem.fields.length > 0 ? 'problem.psa-differs' : 'problem.activity-gone', {
        psa,
      });
    case 'deleted-in-calendar':
      return t('change.deleted');
    default:
      return plainTitle(problem, t, psa);
  }
}

function plainTitle(problem: Extract<Problem, { kind: Plain }>, t: Translate, psa: string): string {
  return t(`problem.${problem.kind}`, {
    psa,
    system: 'side' in problem && problem.side === 'google' ? t('google.name') : psa,
    field: 'field' in problem ? problem.field : '',
  });
}

/** What the person did there, or can do there. Google's own names for rights are long addresses; on its page they are boxes. */
function causeAtGoogle(problem: Problem, { t }: ProblemContext): string | undefined {
  if (!('side' in problem) || problem.side !== 'google') return undefined;
  if (problem.kind === 'signed-out') return t('cause.signed-out');
  return problem.kind === 'rights-missing' ? t('cause.rights-missing.google') : undefined;
}

function causeOf(problem: Problem, context: ProblemContext): string | undefined {
  const { t, locale, psa } = context;
  const theirs = 'cause' in problem ? problem.cause : undefined;
  switch (problem.kind) {
    case 'client-id-missing':
    case 'unreachable':
    case 'worked-time':
    case 'storage-full':
      return t(`cause.${problem.kind}`);
    case 'client-refused':
      return theirs ?? t('cause.client-refused');
    case 'host-permission-missing':
      return t('cause.host-permission-missing', { origin: problem.origin });
    case 'rights-missing':
      return t('cause.rights-missing', { rights: formatList(problem.rights, locale) });
    case 'plan-lacks-api':
      return theirs ?? t('cause.plan-lacks-api', { system: psa });
    case 'no-activity-types':
      return t('cause.no-activity-types', { psa });
    case 'throttled':
    case 'quota-exceeded':
    case 'unavailable':
      return goesOn(problem.retryAt, context);
    case 'rejected':
      return theirs ?? fieldsOf(problem.fields, context);
    case 'incomplete':
      return t('cause.incomplete', {
        missing: formatList(
          problem.missing.map((one) => t(`requirement.${one}`)),
          locale,
        ),
      });
    case 'edited-in-psa':
      // A run asks only when the event itself is gone.
      return context.isQuestion
        ? t('change.deleted')
        : t('cause.edited-in-psa', { fields: partNames(problem.fields, context) });
    case 'series-read-only':
      return problem.fields.length > 0
        ? t('cause.series-read-only', { fields: partNames(problem.fields, context) })
        : t('change.deleted');
    case 'conflict':
      return t('cause.conflict', { fields: partNames(problem.fields, context) });
    case 'deleted-in-calendar':
    case 'looks-alike':
      return t(`cause.${problem.kind}`, { psa });
    case 'psa-differs':
      return whyDiffers(problem, context);
    default:
      return theirs;
  }
}

function whyDiffers(
  { reason, fields }: Extract<Problem, { kind: 'psa-differs' }>,
  context: ProblemContext,
): string {
  const why = context.t(notWritableWords[reason]);
  if (fields.length === 0) return why;
  return `${context.t('cause.differs', { fields: partNames(fields, context) })} ${why}`;
}

const notWritableWords = {
  guests: 'cause.psa-differs.guests',
  'not-organizer': 'cause.psa-differs.not-organizer',
  'read-only-calendar': 'reason.read-only-calendar',
  locked: 'cause.psa-differs.locked',
  'event-kind': 'reason.event-kind',
} as const satisfies Record<NotWritableReason, MessageKey>;

function goesOn(retryAt: number | undefined, { t, now, locale }: ProblemContext) {
  return retryAt === undefined
    ? undefined
    : t('cause.goes-on', { time: formatMoment(retryAt, now, locale) });
}

function fieldsOf(fields: readonly string[], context: ProblemContext): string | undefined {
  return fields.length === 0
    ? undefined
    : context.t('cause.fields', { fields: partNames(fields, context) });
}
