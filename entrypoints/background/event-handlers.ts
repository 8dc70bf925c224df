import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Items, LoadedItem } from '@/entrypoints/background/items';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Sending } from '@/entrypoints/background/sending';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { MarkState } from '@/lib/domain/mark-state';
import { type Problem, ProblemError, problemOf } from '@/lib/domain/problem';
import { remarksOf } from '@/lib/domain/remark';
import { changeTag, type TagChange } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import { enqueue, takeBack } from '@/lib/store/outbox';
import { readSettings } from '@/lib/store/settings';
import { writeTag } from '@/lib/store/tags';
import { markOf } from '@/lib/sync/item-state';
import { again, newRow, rowId, type Wish } from '@/lib/sync/outbox';
import { fingerprint } from '@/lib/sync/standing';

export interface EventParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly sending: Sending;
  readonly onChange: () => Promise<void>;
}

type EventQuestion =
  | 'findMarks'
  | 'describeEvent'
  | 'tagEvent'
  | 'sendEvent'
  | 'cancelSending'
  | 'adoptActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'dismissChange'
  | 'retry'
  | 'findCustomers'
  | 'findProjects';

/** An event opened again within this time is not read again. */
const rereadMs = 30_000;
const recentTypes = 5;

/** The answers about single events, for the calendar page. */
export function createEventHandlers({ tools, google, psa, items, sending, onChange }: EventParts): Pick<Handlers, EventQuestion> {
  const { db } = tools;
  const recents = tools.memory('recent-types');
  const reading = new Map<string, Promise<void>>();

  async function describe(eid: string): Promise<EventView> {
    const connection = await psa.active();
    const loaded = await items.loadOne(eid, connection);
    const isOld = loaded.readAt === undefined || tools.now() - loaded.readAt > rereadMs;
    if (loaded.identity && isOld) readLater(loaded);
    return viewOf(loaded, connection);
  }

  async function viewOf(loaded: LoadedItem, connection: Connection): Promise<EventView> {
    const { eid, event, tag, state } = loaded;
    const { capabilities } = psa.port(connection);
    const [settings, recent, types, problem] = await Promise.all([
      readSettings(db),
      recents.get(connection.id),
      psa.activityTypes(connection, false),
      event || !loaded.identity ? undefined : whyUnread(),
    ]);
    if (types.length === 0) void psa.activityTypes(connection).then(onChange, () => undefined);
    const defaultTypeId = settings.defaultActivityTypeIds[connection.id] ?? types.find(({ isDefault }) => isDefault)?.id;
    return {
      eid,
      ...(event && { event }),
      remarks: event && state.kind !== 'not-sendable' ? remarksOf(event, capabilities) : [],
      psa: {
        connectionId: connection.id,
        name: connection.name,
        system: connection.system,
        capabilities,
        activityTypes: types,
        recentTypeIds: Array.isArray(recent) ? recent : [],
        ...(defaultTypeId !== undefined && { defaultTypeId }),
        ...(connection.health.problem && { problem: connection.health.problem }),
      },
      tag,
      state,
      ...(problem && { problem }),
    };
  }

  /** Why an event is not known (yet). Undefined while it is simply being read. */
  async function whyUnread(): Promise<Problem | undefined> {
    const account = await google.account();
    if (!account) return { kind: 'not-connected', side: 'google' };
    return account.health.problem;
  }

  function readLater({ eid, identity }: LoadedItem): void {
    if (!identity || reading.has(eid)) return;
    const read = items
      .refresh(identity)
      .then(onChange, (error: unknown) => {
        if (problemOf(error).kind === 'internal') console.error('Merkki: an event could not be read', error);
      })
      .finally(() => reading.delete(eid));
    reading.set(eid, read);
  }

  /** The event with its item key; read now when the cache lacks it. Rejects when Google cannot be asked. */
  async function known(eid: string, connection: Connection): Promise<LoadedItem & { itemKey: string }> {
    let loaded = await items.loadOne(eid, connection);
    if (!loaded.identity) throw new ProblemError({ kind: 'not-sendable', reason: 'task' });
    if (loaded.itemKey === undefined) {
      if (!(await items.refresh(loaded.identity))) throw new ProblemError({ kind: 'event-gone' });
      loaded = await items.loadOne(eid, connection);
    }
    const { itemKey } = loaded;
    if (itemKey === undefined) throw new ProblemError({ kind: 'event-gone' });
    return { ...loaded, itemKey };
  }

  async function tagEvent(eid: string, change: TagChange): Promise<EventView> {
    const connection = await psa.active();
    const loaded = await items.loadOne(eid, connection);
    await writeTag(db, loaded, changeTag(loaded.tag, change), tools.now());
    if (change.activityTypeId) await remember(connection.id, change.activityTypeId);
    await onChange();
    return describe(eid);
  }

  async function remember(connectionId: string, typeId: string): Promise<void> {
    const former = await recents.get(connectionId);
    const others = (Array.isArray(former) ? former : []).filter((id) => id !== typeId);
    await recents.set(connectionId, [typeId, ...others].slice(0, recentTypes));
  }

  async function sendEvent(eid: string, anyway: boolean): Promise<EventView> {
    const connection = await psa.active();
    const { itemKey, item, identity } = await known(eid, connection);
    if (item.notSendable) throw new ProblemError({ kind: 'not-sendable', reason: item.notSendable });
    if (item.missing.length > 0) throw new ProblemError({ kind: 'incomplete', missing: [...item.missing] });
    if (!identity) throw new ProblemError({ kind: 'event-gone' });
    const wish: Wish = { connectionId: connection.id, itemKey, eid, kind: 'create' };
    const now = tools.now();
    await enqueue(db, { ...wish, rowId: rowId(connection.id, itemKey) }, (row, link) => {
      if (link) return undefined;
      return row ? again(row, now, anyway ? { ignoreCandidates: true } : {}) : newRow(wish, now);
    });
    return started(eid);
  }

  /** Queues an operation on what was sent; without a link there is nothing to operate on. */
  async function operate(eid: string, kind: 'update' | 'delete', consented: boolean): Promise<EventView> {
    const connection = await psa.active();
    const { itemKey } = await known(eid, connection);
    const wish: Wish = { connectionId: connection.id, itemKey, eid, kind, consented };
    await enqueue(db, { ...wish, rowId: rowId(connection.id, itemKey) }, (row, link) => {
      if (!link) return undefined;
      const now = tools.now();
      return row?.kind === kind ? again(row, now, { consented }) : newRow({ ...wish, eid: link.eid }, now);
    });
    return started(eid);
  }

  async function adoptActivity(eid: string, activityId: string): Promise<EventView> {
    const connection = await psa.active();
    const { itemKey } = await known(eid, connection);
    const wish: Wish = { connectionId: connection.id, itemKey, eid, kind: 'adopt', activityId };
    await enqueue(db, { ...wish, rowId: rowId(connection.id, itemKey) }, (row, link) => {
      const wasOffered = row?.candidates.some((candidate) => candidate.activityId === activityId);
      return link || !wasOffered ? undefined : newRow(wish, tools.now());
    });
    return started(eid);
  }

  async function retry(eid: string): Promise<EventView> {
    const connection = await psa.active();
    const { row } = await items.loadOne(eid, connection);
    if (row && row.state !== 'found') await db.outbox.put(again(row, tools.now()));
    return started(eid);
  }

  async function started(eid: string): Promise<EventView> {
    void sending.kick();
    await onChange();
    return describe(eid);
  }

  async function cancelSending(eid: string): Promise<EventView> {
    const { row } = await items.loadOne(eid, await psa.active());
    if (row) await takeBack(db, row.id);
    await onChange();
    return describe(eid);
  }

  async function dismissChange(eid: string): Promise<EventView> {
    const { link, item } = await items.loadOne(eid, await psa.active());
    const version = link?.eventGone || item.isGone ? 'gone' : item.desired;
    if (link && version !== undefined) await db.links.update(link.id, { dismissed: fingerprint(version) });
    await onChange();
    return describe(eid);
  }

  async function findMarks(eids: readonly string[]): Promise<Record<string, MarkState>> {
    const loaded = await items.load(eids, await psa.active());
    return Object.fromEntries(loaded.map((one) => [one.eid, chipMark(one)]));
  }

  return {
    findMarks: ({ eids }) => findMarks(eids),
    describeEvent: ({ eid }) => describe(eid),
    tagEvent: ({ eid, change }) => tagEvent(eid, change),
    sendEvent: ({ eid, anyway }) => sendEvent(eid, anyway),
    cancelSending: ({ eid }) => cancelSending(eid),
    adoptActivity: ({ eid, activityId }) => adoptActivity(eid, activityId),
    updateActivity: ({ eid, consented }) => operate(eid, 'update', consented),
    deleteActivity: ({ eid, consented }) => operate(eid, 'delete', consented),
    dismissChange: ({ eid }) => dismissChange(eid),
    retry: ({ eid }) => retry(eid),
    findCustomers: async ({ connectionId, text }) => psa.port(await psa.connection(connectionId)).findCustomers(text),
    findProjects: async ({ connectionId, text, customerId }) =>
      psa.port(await psa.connection(connectionId)).findProjects(text, customerId),
  };
}

// Without the event we cannot tell whether it is ours to send: only what the person did with it is shown.
function chipMark({ event, link, state }: LoadedItem): MarkState {
  const mark = markOf(state);
  return event || link || mark !== 'untagged' ? mark : 'none';
}
