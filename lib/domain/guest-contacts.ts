import type { Contact } from '@/lib/domain/activity';

/** More guests than that come to no meeting with a customer's persons, and each costs a request. */
const mostAsked = 20;

/**
 * The guests that may be contact persons of customers: those of the person's own domain are colleagues.
 * @param ownAddress the person's, in the PSA; empty when it is not known
 */
export function guestsToAsk(guests: readonly string[], ownAddress: string): string[] {
  const ownDomain = domainOf(fold(ownAddress));
  const others = guests
    .map(fold)
    .filter((address) => address !== '' && domainOf(address) !== ownDomain);
  return [...new Set(others)].slice(0, mostAsked);
}

/** The contact persons with an address of one of these guests, by name. */
export function contactsAmong(guests: readonly string[], contacts: readonly Contact[]): Contact[] {
  const wanted = new Set(guests.map(fold));
  return contacts
    .filter(({ emails }) => emails.some((email) => wanted.has(fold(email))))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

function fold(address: string): string {
  return address.trim().toLowerCase();
}

function domainOf(address: string): string | undefined {
  return address.split('@')[1];
}
