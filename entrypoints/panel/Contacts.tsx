import { useWords } from '@/components/words';
import type { TagChange, TagScope } from '@/lib/domain/tag';
import type { EventView, GuestContact } from '@/lib/messages/questions';

interface ContactsProps {
  readonly view: EventView;
  readonly onTag: (change: TagChange, scope: TagScope) => void;
}

/** What is known of the guests in the PSA: whose contact persons they are. */
export function Contacts({ view, onTag }: ContactsProps) {
  const { contacts = [], tag, series } = view;
  if (tag.customer) return null;
  const scope = series?.scope ?? 'event';
  return firstOfEach(contacts).map((contact) => (
    <CustomerOffer
      key={contact.customer.id}
      contact={contact}
      onTake={() => onTag({ customer: contact.customer }, scope)}
    />
  ));
}

/** One reason is enough for each customer. */
function firstOfEach(contacts: readonly GuestContact[]): GuestContact[] {
  const byCustomer = Map.groupBy(contacts, ({ customer }) => customer.id);
  return [...byCustomer.values()].flatMap(([first]) => first ?? []);
}

interface CustomerOfferProps {
  readonly contact: GuestContact;
  readonly onTake: () => void;
}

/** A customer to be taken by one press, with the reason. */
function CustomerOffer({ contact: { name, customer }, onTake }: CustomerOfferProps) {
  const { t } = useWords();
  return (
    <div className="customer-offer">
      <p className="small">{t('contacts.reason', { name, customer: customer.name })}</p>
      <button
        type="button"
        className="button"
        aria-label={t('contacts.take-customer-named', { customer: customer.name })}
        onClick={onTake}
      >
        {t('contacts.take-customer')}
      </button>
    </div>
  );
}
