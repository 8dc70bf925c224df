import type { AddedContacts, Link } from '@/lib/domain/link';
import type { PsaPort } from '@/lib/domain/ports';
import type { Item } from '@/lib/sync/item';

/** Ids of the contact persons who are to take part in the activity: none of a private event, as little as its words. */
export function wantedContacts({ tag, isRedacted }: Pick<Item, 'tag' | 'isRedacted'>): string[] {
  return isRedacted ? [] : (tag.contacts ?? []).map(({ id }) => id);
}

type Added = Pick<Link, 'contacts' | 'activityId'>;

/** Whether others are wanted than those who were added to the activity that is linked. */
export function areContactsOpen(link: Added, wanted: readonly string[]): boolean {
  return !isSameSet(
    peopleIn(link).map(({ personId }) => personId),
    wanted,
  );
}

/** As `areContactsOpen`, unless the person said that exactly this choice may stay out of the PSA. */
export function areContactsChanged(
  link: Added & Pick<Link, 'contactsLeftOut'>,
  wanted: readonly string[],
): boolean {
  const isLeftOut = link.contactsLeftOut && isSameSet(link.contactsLeftOut, wanted);
  return !isLeftOut && areContactsOpen(link, wanted);
}

/**
 * Has those take part who are wanted, and takes out those whom Merkki added and nobody wants any more; everybody else
 * stays. Says the same when repeated, so a death at any point is made good by the next time.
 */
export async function settleContacts(
  psa: Pick<PsaPort, 'addParticipant' | 'removeParticipant'>,
  link: Added,
  wanted: readonly string[],
): Promise<AddedContacts> {
  const { activityId } = link;
  const present = peopleIn(link);
  for (const { personId, participationId } of present) {
    if (!wanted.includes(personId)) await psa.removeParticipant(activityId, participationId);
  }
  const people = present.filter(({ personId }) => wanted.includes(personId));
  const missing = wanted.filter((id) => people.every(({ personId }) => personId !== id));
  for (const personId of missing) {
    const { id } = await psa.addParticipant(activityId, { personId, kind: 'contact' });
    people.push({ personId, participationId: id });
  }
  return { activityId, people };
}

/** Those who were added to another activity take no part in this one. */
function peopleIn({ contacts, activityId }: Added): AddedContacts['people'] {
  return contacts?.activityId === activityId ? contacts.people : [];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}
