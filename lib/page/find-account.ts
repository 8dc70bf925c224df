import { findFirst, hooks } from '@/lib/page/selectors';

/** The address of the account that the page belongs to; undefined where the page tells none. */
export function findAccount(page: Document): string | undefined {
  const node = findFirst(hooks.account, page);
  // Around the address the label has words and a name, in the page's language.
  const [address] =
    /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u.exec(
      node?.getAttribute('aria-label') ?? node?.textContent ?? '',
    ) ?? [];
  return address;
}

/**
 * Whether the page is known to be that of another account. What goes by an event's own id needs no such question: a
 * calendar may be shown on the page of more than one.
 * @param accounts the addresses of the one that is connected; empty when none is
 */
export function isOthersPage(page: Document, accounts: readonly string[]): boolean {
  if (accounts.length === 0) return false;
  const own = findAccount(page);
  return own !== undefined && !accounts.some((account) => plain(account) === plain(own));
}

/** Both domains are one and the same mailbox. */
function plain(address: string): string {
  return address.toLowerCase().replace(/@googlemail\.com$/, '@gmail.com');
}
