import type { Describe } from '@/entrypoints/background/describing';
import type { GuestContacts } from '@/entrypoints/background/guest-contacts';
import type { Items } from '@/entrypoints/background/items';
import type { LastAct } from '@/entrypoints/background/last-act';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tagging } from '@/entrypoints/background/tagging';
import { withContacts } from '@/lib/domain/tag';
import type { Handlers } from '@/lib/messages/server';

export interface ContactHandlerParts {
  readonly describe: Describe;
  readonly tagging: Tagging;
  readonly lastAct: LastAct;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly guestContacts: GuestContacts;
  readonly onChange: () => void;
}

/** The answers about contact persons who take part in an event's activity. */
export function createContactHandlers(
  parts: ContactHandlerParts,
): Pick<Handlers, 'chooseContacts'> {
  const { describe, tagging, lastAct, psa, items, guestContacts, onChange } = parts;
  return {
    chooseContacts: async ({ eid, contactIds, scope }) => {
      const connection = await psa.active();
      const found = await guestContacts.of(await items.loadOne(eid, connection), connection);
      const { participants } = psa.port(connection).capabilities;
      await tagging.inTurn(async () => {
        const loaded = await items.loadOne(eid, connection);
        const { contacts: chosen = [] } = loaded.tag;
        // A page cannot name anybody who was not offered.
        const known = new Map(
          [...chosen, ...(participants ? found : [])].map((one) => [one.id, one]),
        );
        const wanted = [...known.values()].filter(({ id }) => contactIds.includes(id));
        const tag = withContacts(loaded.tag, wanted);
        await lastAct.tag(connection.id, loaded, scope, () =>
          tagging.put(connection.id, loaded, scope, tag),
        );
      });
      onChange();
      return describe(eid);
    },
  };
}
