import { useWords } from '@/components/words';
import type { Customer } from '@/lib/domain/activity';
import type { GuestContact } from '@/lib/messages/questions';

interface CustomerOffersProps {
  readonly contacts: readonly GuestContact[];
  readonly onTake: (customer: Customer) => void;
}

/** The customers of contact persons, each to be taken by one press. */
export function CustomerOffers({ contacts, onTake }: CustomerOffersProps) {
  return firstOfEach(contacts).map((contact) => (
    <CustomerOffer
      key={contact.customer.id}
      contact={contact}
      onTake={() => onTake(contact.customer)}
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
