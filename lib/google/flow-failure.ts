import type { Problem } from '@/lib/domain/problem';

interface FlowCircumstances {
  readonly interactive: boolean;
  readonly isOnline: boolean;
}

/**
 * What a rejected `identity.launchWebAuthFlow` means. Browsers tell only by message: Chromium's as in
 * chrome/browser/extensions/api/identity/identity_constants.cc, Firefox's as in
 * toolkit/components/extensions/{child,parent}/ext-identity.js.
 * An unregistered redirect address shows Google's error page: Chromium says that the page could not be loaded,
 * and where the page stays open, closing it looks like a cancellation.
 */
export function problemOfFlowFailure(error: unknown, flow: FlowCircumstances): Problem {
  if (!flow.isOnline) return { kind: 'unreachable', side: 'google' };
  if (!flow.interactive) return { kind: 'signed-out', side: 'google' };
  const message = messageOf(error);
  if (/did not approve access|cancelled or denied access/.test(message)) {
    return { kind: 'sign-in-cancelled' };
  }
  return { kind: 'client-refused', cause: message };
}

/** Firefox rejects with a bare object that has a message. */
function messageOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return hasMessage ? String(error.message) : String(error);
}
