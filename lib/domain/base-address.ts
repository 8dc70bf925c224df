/** Why a typed address cannot be used as the base of an API. */
export type AddressFault =
  | 'empty'
  | 'spaces'
  | 'not-https'
  | 'no-host'
  | 'credentials'
  | 'query'
  | 'not-an-address';

export type AddressReading =
  | { readonly ok: true; readonly address: string }
  | { readonly ok: false; readonly fault: AddressFault };

/** Name, IPv4 or IPv6. A star would ask the browser for every host there is. */
const hostPattern = /^(?:[a-z0-9.-]*[a-z0-9]|\[[0-9a-f:.]+\])$/;

/**
 * The base address that a text names: https, host, port and path, without a slash at its end, and without the
 * `/rest-api/v1` that people copy along. Blanks around it do not count.
 */
export function readBaseAddress(text: string): AddressReading {
  const typed = text.trim();
  const fault = faultOfText(typed);
  if (fault) return { ok: false, fault };
  const url = URL.parse(typed);
  if (!url || !hostPattern.test(url.hostname)) return { ok: false, fault: 'not-an-address' };
  const path = url.pathname.replace(/\/+$/, '').replace(/\/rest-api(?:\/v1(?:\.0)?)?$/, '');
  return { ok: true, address: url.origin + path };
}

/** The one host of an address, as the browser is asked for it. Ports are not part of that. */
export function hostPermission(address: string): string {
  return `https://${new URL(address).hostname}/*`;
}

// By the text and not by the parsed address: parsing mends what is missing, in ways that nobody meant.
function faultOfText(typed: string): AddressFault | undefined {
  if (typed === '') return 'empty';
  if (/\s/.test(typed)) return 'spaces';
  if (!/^https:\/\//i.test(typed)) return 'not-https';
  const rest = typed.slice('https://'.length);
  const [authority = ''] = rest.split(/[/\\?#]/);
  if (authority.includes('@')) return 'credentials';
  if (authority === '' || authority.startsWith(':')) return 'no-host';
  return /[?#]/.test(rest) ? 'query' : undefined;
}
