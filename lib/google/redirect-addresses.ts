const firefoxDomain = '.extensions.allizom.org';

/**
 * The redirect address to register at Google and to sign in with, from what `identity.getRedirectURL()` gives.
 * Chromium's `https://<id>.chromiumapp.org/` stays as it is. Google refuses Firefox's allizom.org address;
 * since Firefox 86 the loopback form below stands for it (Mozilla bug 1635344).
 */
export function redirectAddress(redirectUrl: string): string {
  const { hostname } = new URL(redirectUrl);
  if (!hostname.endsWith(firefoxDomain)) return redirectUrl;
  return `http://127.0.0.1/mozoauth2/${hostname.slice(0, -firefoxDomain.length)}`;
}

/** Whether the address belongs to a Chromium browser, whose flow has options that Firefox refuses as unknown. */
export function isChromiumAddress(redirectUrl: string): boolean {
  return new URL(redirectUrl).hostname.endsWith('.chromiumapp.org');
}
