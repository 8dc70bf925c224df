import { type CalendarApi, createCalendarApi } from '@/lib/google/calendar-api';
import { createGoogleCall } from '@/lib/google/google-call';
import type { GoogleSignIn } from '@/lib/google/sign-in';
import type { AccountRef } from '@/lib/google/token-renewal';
import { createSend } from '@/lib/http/request';

/** What it takes to call the Calendar API in an account's name. */
export interface CalendarAccess {
  readonly account: AccountRef;
  readonly signIn: Pick<GoogleSignIn, 'accessToken' | 'dropToken'>;
  readonly fetch?: typeof fetch;
  readonly now?: () => number;
}

/** The Calendar API as this account has it. */
export function openCalendarApi(access: CalendarAccess): CalendarApi {
  const { account, signIn, now = Date.now } = access;
  const send = createSend({ side: 'google', ...(access.fetch && { fetch: access.fetch }) });
  return createCalendarApi(createGoogleCall({ account, signIn, send, now }));
}
