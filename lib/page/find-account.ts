import { findFirst, hooks } from '@/lib/page/selectors';

/** The address of the account that the page belongs to; undefined where the page tells none. */
export function findAccount(page: Document): string | undefined {
  const node = findFirst(hooks.account, page);
  // Around the address the label has words and a name, in the page's language.
  const [address] =
    /[^\s()<>"]+@[^\s()<>"]+/.exec(node?.getAttribute('aria-label') ?? node?.textContent ?? '') ??
    [];
  return address;
}

/**
 * Whether the page is known to be that of another account than this one. What goes by an event's own id needs no such
 * question: a calendar may be shown on the page of more than one.
 * @param account undefined when none is connected
 */
export function isOthersPage(page: Document, account: string | undefined): boolean {
  const own = findAccount(page);
  return own !== undefined && account !== undefined && plain(own) !== plain(account);
}

/** Both domains are one and the same mailbox. */
function plain(address: string): string {
  return address.toLowerCase().replace(/@googlemail\.com$/, '@gmail.com');
}
