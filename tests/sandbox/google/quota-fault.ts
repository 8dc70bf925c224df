import type { Fault } from '../faults.ts';
import { ApiError } from './api-error.ts';

const messages = {
  rateLimitExceeded: 'Rate Limit Exceeded',
  userRateLimitExceeded: 'User Rate Limit Exceeded',
  quotaExceeded: 'Calendar usage limits exceeded.',
  dailyLimitExceeded: 'Daily Limit Exceeded',
} as const;

/** The refusal of an exhausted quota, in Google's words: a 403, or for the rate limits also a 429. */
export function quotaError(reason: keyof typeof messages, status: 403 | 429 = 403): ApiError {
  return new ApiError(status, reason, messages[reason], { domain: 'usageLimits' });
}

/** The same as a fault to be switched on. */
export function quotaFault(reason: keyof typeof messages, status: 403 | 429 = 403): Fault {
  return { kind: 'status', status, body: quotaError(reason, status).toBody() };
}
