import type { HistoryEntry } from '@/lib/domain/history';
import type { AddedContacts, Link } from '@/lib/domain/link';
import type { PsaPort } from '@/lib/domain/ports';
import type { TagContact } from '@/lib/domain/tag';
import type { Item } from '@/lib/sync/item';

/** The contact persons who are to take part in the activity: none of a private event, as little as its words. */
export function wantedPeople({
  tag,
  isRedacted,
}: Pick<Item, 'tag' | 'isRedacted'>): readonly TagContact[] {
  return isRedacted ? [] : (tag.contacts ?? []);
}

/** As `wantedPeople`, by their ids. */
export function wantedContacts(item: Pick<Item, 'tag' | 'isRedacted'>): string[] {
  return wantedPeople(item).map(({ id }) => id);
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
  wanted: readonly TagContact[],
): Promise<AddedContacts> {
  const { activityId } = link;
  const present = peopleIn(link);
  const { missing, superfluous } = compared(present, wanted);
  for (const { participationId } of superfluous)
    await psa.removeParticipant(activityId, participationId);
  const people = present.filter((person) => !superfluous.includes(person));
  for (const { id: personId, name } of missing) {
    const { id } = await psa.addParticipant(activityId, { personId, kind: 'contact' });
    people.push({ personId, participationId: id, name });
  }
  return { activityId, people };
}

/** Who comes and who goes when those who are wanted take part, for the history; nothing where nobody does. */
export function comingAndGoing(
  link: Added,
  wanted: readonly TagContact[],
): Pick<HistoryEntry, 'contacts'> {
  const { missing, superfluous } = compared(peopleIn(link), wanted);
  if (missing.length + superfluous.length === 0) return {};
  const nameOf = ({ name = '' }: { readonly name?: string | undefined }) => name;
  return { contacts: { added: missing.map(nameOf), removed: superfluous.map(nameOf) } };
}

function compared(present: AddedContacts['people'], wanted: readonly TagContact[]) {
  return {
    missing: wanted.filter(({ id }) => present.every(({ personId }) => personId !== id)),
    superfluous: present.filter(({ personId }) => wanted.every(({ id }) => id !== personId)),
  };
}

/** Those who were added to another activity take no part in this one. */
function peopleIn({ contacts, activityId }: Added): AddedContacts['people'] {
  return contacts?.activityId === activityId ? contacts.people : [];
}

function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());
}
