import type { Items, LoadedItem } from '@/entrypoints/background/items';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { ItemState } from '@/lib/domain/item-state';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { AttentionItem } from '@/lib/messages/questions';
import { activitiesByKey } from '@/lib/store/activities';
import { rowsForPerson } from '@/lib/store/outbox';
import { readSettings } from '@/lib/store/settings';
import { forgetTouched, type TouchedLink, touchedLinks } from '@/lib/store/touched-links';
import { pendingState } from '@/lib/sync/item-state';
import { isQuestion } from '@/lib/sync/question';

export interface AttentionParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly items: Items;
}

/**
 * What waits for the person, in the active connection and in those that sync by themselves. Costs as much as waits or
 * was written since the last call: a link that was judged and stands as it was sent is not looked at again until
 * something of it changes.
 */
export function createAttention(parts: AttentionParts): () => Promise<AttentionItem[]> {
  const { db } = parts.tools;

  async function inView(): Promise<Connection[]> {
    const [active, all, { sync }] = await Promise.all([
      parts.psa.active(),
      parts.psa.connections(),
      readSettings(db),
    ]);
    return all.filter(({ id }) => id === active.id || sync[id]?.automatic);
  }

  async function ofConnection(connection: Connection): Promise<AttentionItem[]> {
    // Before the events are read: what is written after that touches anew, and stays touched.
    const touched = await touchedLinks(db, connection.id);
    const [rows, links] = await Promise.all([
      rowsForPerson(db, connection.id),
      db.links.bulkGet(touched.map(({ linkId }) => linkId)),
    ]);
    const { ofActivity = [], ofEvent = [] } = Object.groupBy(rows, ({ itemKey }) =>
      itemKey.startsWith(activityPrefix) ? 'ofActivity' : 'ofEvent',
    );
    const sent = links.filter((link) => link !== undefined);
    const eids = new Set([...ofEvent, ...sent].map(({ eid }) => eid));
    const loaded = await parts.items.load([...eids], connection);
    await forgetTouched(db, judged(touched, loaded));
    return [
      ...loaded
        .filter(({ state }) => needsPerson.has(state.kind))
        .map((one) => attentionItem(connection.id, one)),
      ...(await activityItems(connection.id, ofActivity)),
    ];
  }

  /** Rows of activities that are linked to nothing: there is no event to show. */
  async function activityItems(
    connectionId: string,
    rows: readonly OutboxRow[],
  ): Promise<AttentionItem[]> {
    const keys = rows.map(({ itemKey }) => itemKey.slice(activityPrefix.length));
    const cached = await activitiesByKey(db, connectionId, keys);
    return rows.map((row, index) => {
      const activity = cached.find(({ key }) => key === keys[index])?.activity;
      return {
        connectionId,
        itemKey: row.itemKey,
        eid: row.eid,
        title: activity?.title ?? '',
        ...(activity && { when: activity.when }),
        state: pendingState(row),
        ...(isQuestion(row) && { rowId: row.id }),
      };
    });
  }

  return async () => {
    const found = await Promise.all((await inView()).map(ofConnection));
    return found.flat();
  };
}

const activityPrefix = 'activity:';

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

function attentionItem(
  connectionId: string,
  { eid, itemKey, event, link, row, state }: LoadedItem,
): AttentionItem {
  const when = event?.when ?? link?.agreement.sent.when ?? row?.attempted;
  return {
    connectionId,
    itemKey: itemKey ?? eid,
    eid,
    title: event?.title ?? link?.agreement.sent.title ?? '',
    ...(when && { when }),
    ...(event && { htmlLink: event.htmlLink }),
    state,
    ...(row && isQuestion(row) && { rowId: row.id }),
  };
}
