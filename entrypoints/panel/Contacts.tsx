import { CustomerOffers } from '@/entrypoints/panel/CustomerOffers';
import { ParticipantChoice } from '@/entrypoints/panel/ParticipantChoice';
import type { EventActions } from '@/entrypoints/panel/use-event-actions';
import type { EventView } from '@/lib/messages/questions';

interface ContactsProps {
  readonly view: EventView;
  readonly actions: EventActions;
}

/** What the PSA knows of the guests: whose contact persons they are, and who of them takes part in the activity. */
export function Contacts({ view, actions }: ContactsProps) {
  const { psa, contacts = [], tag, series } = view;
  const scope = series?.scope ?? 'event';
  return (
    <>
      {!tag.customer && (
        <CustomerOffers
          contacts={contacts}
          onTake={(customer) => actions.tag({ customer }, scope)}
        />
      )}
      {psa.capabilities.participants && (
        <ParticipantChoice
          {...{ psa, contacts }}
          chosen={tag.contacts ?? []}
          refused={actions.problem}
          onChoose={(contactIds) => actions.act({ name: 'chooseContacts', contactIds, scope })}
        />
      )}
    </>
  );
}
