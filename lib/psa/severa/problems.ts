import type { Problem } from '@/lib/domain/problem';
import { parseJson } from '@/lib/http/read-body';
import type { HttpAnswer } from '@/lib/http/request';
import { z } from '@/lib/zod';

const side = 'psa';

/** Severa's ExceptionModel. */
const envelopeSchema = z.object({
  error: z.object({
    type: z.string().nullish(),
    details: z
      .array(
        z.object({
          message: z.string().nullish(),
          location: z.object({ name: z.string().nullish() }).nullish(),
        }),
      )
      .nullish(),
  }),
});

interface Refusal {
  readonly type: string;
  readonly cause: { readonly cause?: string };
  readonly fields: readonly string[];
}

/** Types of Severa's ExceptionTypeEnum that say that plan, licence or trial has no access to the API. */
const planTypes: ReadonlySet<string> = new Set([
  'AddonMissing',
  'AddonMissingTermsOfServiceApproval',
  'ExcludedFromTrial',
  'FeatureIsNotEnabled',
  'NotAvailableInTrial',
  'OrganizationNotActive',
  'TermsOfServiceNotApproved',
  'TrialExpired',
  'UserLicenseType',
]);

/** Whether an answer comes from a maintenance page or a proxy in between, whatever its status. */
export function isWebPage({ headers, text }: HttpAnswer): boolean {
  return headers.get('Content-Type')?.includes('text/html') === true || /^\s*</.test(text);
}

/** Whether the token was refused, and another one may be accepted. */
export function isTokenRefused(answer: HttpAnswer): boolean {
  return answer.status === 401 && !isWebPage(answer);
}

/** Whether the key has fewer rights than the request needs. */
export function isScopeRefused(answer: HttpAnswer): boolean {
  return answer.status === 403 && refusalOf(answer).type === 'InsufficientApiScope';
}

/**
 * The problem behind an answer that is no success (429 is the client's). From the status and the type in
 * the error envelope, never from message text; `rights` are those that the request needs.
 */
export function severaProblem(answer: HttpAnswer, rights: readonly string[]): Problem {
  const { status } = answer;
  // 408 comes from what stands in between, and leaves the outcome as open as a 5xx does.
  if (status >= 500 || status === 408 || isWebPage(answer))
    return { kind: 'unavailable', side, status };
  const refusal = refusalOf(answer);
  const { cause } = refusal;
  if (status === 404) return { kind: 'not-found', side, ...cause };
  return problemOfType(refusal, rights) ?? problemOfStatus(status, refusal);
}

function problemOfType({ type, cause }: Refusal, rights: readonly string[]): Problem | undefined {
  if (planTypes.has(type)) return { kind: 'plan-lacks-api', side, cause: cause.cause ?? type };
  switch (type) {
    case 'AuthenticationRequired':
      return { kind: 'wrong-credentials', side, ...cause };
    case 'InsufficientApiScope':
      return { kind: 'rights-missing', side, rights: [...rights], ...cause };
    case 'PermissionDenied':
      return { kind: 'forbidden', side, ...cause };
    case 'ConfigurationError':
    case 'InternalSystemError':
      return { kind: 'unavailable', side };
    default:
      return undefined;
  }
}

function problemOfStatus(status: number, { cause, fields }: Refusal): Problem {
  if (status === 401) return { kind: 'wrong-credentials', side, ...cause };
  if (status === 403) return { kind: 'forbidden', side, ...cause };
  if (status >= 400) return { kind: 'rejected', side, fields: [...fields], ...cause };
  return { kind: 'unexpected-answer', side, cause: `status ${status}` };
}

function refusalOf({ text }: HttpAnswer): Refusal {
  const parsed = envelopeSchema.safeParse(parseJson(text));
  const details = parsed.data?.error.details ?? [];
  const messages = details.map(({ message }) => message?.trim()).filter(Boolean);
  const names = details
    .map(({ location }) => location?.name)
    .filter((name) => typeof name === 'string');
  return {
    type: parsed.data?.error.type ?? '',
    cause: messages.length > 0 ? { cause: messages.join(' ').slice(0, 300) } : {},
    fields: [...new Set(names)],
  };
}
