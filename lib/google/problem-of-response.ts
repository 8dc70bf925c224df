import type { Problem } from '@/lib/domain/problem';
import { type ApiError, readApiError } from '@/lib/google/api-error';
import { calendarScopes, readScopes, writeScopes } from '@/lib/google/scopes';
import { retryAtOf } from '@/lib/http/read-body';
import type { HttpAnswer } from '@/lib/http/request';

export type CallName =
  | 'calendarList.list'
  | 'calendarList.get'
  | 'events.list'
  | 'events.instances'
  | 'events.get'
  | 'events.insert'
  | 'events.patch'
  | 'events.delete'
  | 'calendars.insert'
  | 'calendars.delete';

/** The call that was refused, as far as the meaning of the refusal depends on it. */
export interface RefusedCall {
  readonly name: CallName;
  /** A sync token went along. */
  readonly hasSyncToken?: boolean;
}

const side = 'google';
const shortWaitMs = 60_000;
/** Usage limits last hours (Google's page on quotas names no number). */
const longWaitMs = 2 * 3_600_000;

/**
 * What an answer other than 2xx means: by status, by the reasons in the body and by the call that was made
 * (Calendar API guide "Handle API errors").
 */
export function problemOfResponse(answer: HttpAnswer, call: RefusedCall, now: number): Problem {
  const error = readApiError(answer.text);
  switch (answer.status) {
    case 401:
      return { kind: 'signed-out', side };
    case 403:
      return problemOfRefusal(answer, error, call, now);
    case 404:
      return { kind: 'not-found', side, cause: error.message };
    case 409:
      return problemOfClash(error, call);
    case 410:
      return problemOfGone(error, call);
    case 412:
      return { kind: 'changed-meanwhile', side };
    case 429:
      return throttled(answer, now);
    default:
      return answer.status >= 500 ? unavailable(answer, now) : problemOfBadRequest(error, call);
  }
}

/** Seen, not documented: an unusable sync token may be called a bad request. */
function problemOfBadRequest(error: ApiError, call: RefusedCall): Problem {
  const isAboutToken =
    error.fields.includes('syncToken') || /sync token/i.test(error.message ?? '');
  if (call.hasSyncToken && isAboutToken) return { kind: 'token-lost' };
  return { kind: 'rejected', side, fields: error.fields, cause: error.message };
}

/** `duplicate` answers for an id of our choice; `conflict` for two calls that met, where looking again helps. */
function problemOfClash({ reasons }: ApiError, { name }: RefusedCall): Problem {
  const isTaken = name === 'events.insert' && !reasons.includes('conflict');
  return { kind: isTaken ? 'taken' : 'changed-meanwhile', side };
}

function problemOfGone({ reasons }: ApiError, call: RefusedCall): Problem {
  const isListing = call.name === 'events.list' || call.name === 'calendarList.list';
  return isListing && !reasons.includes('deleted')
    ? { kind: 'token-lost' }
    : { kind: 'already-gone', side };
}

type Refusal = 'rights' | 'throttled' | 'quota' | 'client';

/** Reasons of a 403 that mean something else than "no access to this item". */
const refusals: Readonly<Record<string, Refusal>> = {
  insufficientPermissions: 'rights',
  ACCESS_TOKEN_SCOPE_INSUFFICIENT: 'rights',
  rateLimitExceeded: 'throttled',
  userRateLimitExceeded: 'throttled',
  RATE_LIMIT_EXCEEDED: 'throttled',
  quotaExceeded: 'quota',
  dailyLimitExceeded: 'quota',
  // The Calendar API is not switched on in the client's project.
  accessNotConfigured: 'client',
  SERVICE_DISABLED: 'client',
};

function problemOfRefusal(
  answer: HttpAnswer,
  error: ApiError,
  call: RefusedCall,
  now: number,
): Problem {
  const cause = error.message;
  switch (error.reasons.map((reason) => refusals[reason]).find((found) => found !== undefined)) {
    case 'rights':
      return { kind: 'rights-missing', side, rights: [...neededScopes[call.name]], cause };
    case 'throttled':
      return throttled(answer, now);
    case 'quota':
      return {
        kind: 'quota-exceeded',
        side,
        retryAt: retryAtOf(answer.headers, now, longWaitMs, 24 * 3_600_000),
      };
    case 'client':
      return { kind: 'client-refused', cause };
    case undefined:
      return { kind: 'forbidden', side, cause: cause ?? error.reasons[0], ...placeOf(error, call) };
  }
}

/** Writes that every writable calendar takes. A deletion is refused for an event that is gone, too (seen). */
const plainWrites: ReadonlySet<CallName> = new Set(['events.insert', 'events.patch']);

/** A guest's copy is refused alone; any other refusal of a write means that there is no write access. */
function placeOf({ reasons }: ApiError, { name }: RefusedCall): { readonly place?: 'calendar' } {
  const isWhole = plainWrites.has(name) && !reasons.includes('forbiddenForNonOrganizer');
  return isWhole ? { place: 'calendar' } : {};
}

/** What each call cannot do without. */
const neededScopes: Readonly<Record<CallName, readonly string[]>> = {
  'calendarList.list': readScopes,
  'calendarList.get': readScopes,
  'events.list': readScopes,
  'events.instances': readScopes,
  'events.get': readScopes,
  'events.insert': writeScopes,
  'events.patch': writeScopes,
  'events.delete': writeScopes,
  'calendars.insert': calendarScopes,
  'calendars.delete': calendarScopes,
};

function throttled(answer: HttpAnswer, now: number): Problem {
  return { kind: 'throttled', side, retryAt: retryAtOf(answer.headers, now, shortWaitMs) };
}

function unavailable({ status, headers }: HttpAnswer, now: number): Problem {
  if (!headers.has('Retry-After')) return { kind: 'unavailable', side, status };
  return { kind: 'unavailable', side, status, retryAt: retryAtOf(headers, now, shortWaitMs) };
}
