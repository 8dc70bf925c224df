import type { Items, LoadedItem } from '@/entrypoints/background/items';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { ItemState } from '@/lib/domain/item-state';
import type { AttentionItem } from '@/lib/messages/questions';
import { rowsForPerson } from '@/lib/store/outbox';
import { forgetTouched, type TouchedLink, touchedLinks } from '@/lib/store/touched-links';

export interface AttentionParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly items: Items;
}

/**
 * What waits for the person in the active connection. Costs as much as waits or was written since the last call: a
 * link that was judged and stands as it was sent is not looked at again until something of it changes.
 */
export function createAttention(parts: AttentionParts): () => Promise<AttentionItem[]> {
  const { db } = parts.tools;
  return async () => {
    const connection = await parts.psa.active();
    // Before the events are read: what is written after that touches anew, and stays touched.
    const touched = await touchedLinks(db, connection.id);
    const [rows, links] = await Promise.all([
      rowsForPerson(db, connection.id),
      db.links.bulkGet(touched.map(({ linkId }) => linkId)),
    ]);
    const sent = links.filter((link) => link !== undefined);
    const eids = new Set([...rows, ...sent].map(({ eid }) => eid));
    const loaded = await parts.items.load([...eids], connection);
    await forgetTouched(db, judged(touched, loaded));
    return loaded.filter(({ state }) => needsPerson.has(state.kind)).map(attentionItem);
  };
}

const needsPerson: ReadonlySet<ItemState['kind']> = new Set(['failed', 'changed', 'already-there']);

/** The rows that are done with. The newest stays of a link that needs the person, or is being worked on. */
function judged(touched: readonly TouchedLink[], loaded: readonly LoadedItem[]): number[] {
  const open = new Set(
    loaded
      .filter(({ state }) => state.kind === 'queued' || needsPerson.has(state.kind))
      .map(({ link }) => link?.id),
  );
  return touched.flatMap(({ linkId, rowIds }) => (open.has(linkId) ? rowIds.slice(0, -1) : rowIds));
}

function attentionItem({ eid, itemKey, event, link, state }: LoadedItem): AttentionItem {
  const when = event?.when ?? link?.agreement.sent.when;
  return {
    itemKey: itemKey ?? eid,
    eid,
    title: event?.title ?? link?.agreement.sent.title ?? '',
    ...(when && { when }),
    ...(event && { htmlLink: event.htmlLink }),
    state,
  };
}
