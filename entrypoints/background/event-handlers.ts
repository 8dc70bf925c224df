import type { AnswerQuestion } from '@/entrypoints/background/answering';
import { changedTag } from '@/entrypoints/background/changed-tag';
import type { Checking } from '@/entrypoints/background/checking';
import type { Describe } from '@/entrypoints/background/describing';
import type { Items, KnownItem, LoadedItem } from '@/entrypoints/background/items';
import type { LastAct } from '@/entrypoints/background/last-act';
import type { LastTag } from '@/entrypoints/background/last-tag';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Sending } from '@/entrypoints/background/sending';
import type { Tagging } from '@/entrypoints/background/tagging';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { MarkState } from '@/lib/domain/mark-state';
import { ProblemError } from '@/lib/domain/problem';
import { changeTag } from '@/lib/domain/tag';
import type { EventView, Questions } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import { enqueue, giveUpChange, takeBack } from '@/lib/store/outbox';
import type { Answered } from '@/lib/store/planned-rows';
import { clicked } from '@/lib/sync/clicked';
import { wantedContacts } from '@/lib/sync/contacts';
import { markOf } from '@/lib/sync/item-state';
import { again, newRow, rowId, type Wish } from '@/lib/sync/outbox';
import { isQuestion } from '@/lib/sync/question';
import { placeOf, rowToSend, wishToSend } from '@/lib/sync/send-wish';
import { fingerprint } from '@/lib/sync/standing';
import type { z } from '@/lib/zod';

export interface EventParts {
  readonly tools: Tools;
  readonly describe: Describe;
  readonly lastTag: LastTag;
  readonly lastAct: LastAct;
  readonly psa: PsaSide;
  readonly items: Items;
  readonly checking: Checking;
  readonly sending: Sending;
  readonly tagging: Tagging;
  readonly answerQuestion: AnswerQuestion;
  readonly onChange: () => void;
}

type EventQuestion =
  | 'findMarks'
  | 'describeEvent'
  | 'tagEvent'
  | 'tagAsLast'
  | 'sendEvent'
  | 'cancelSending'
  | 'adoptActivity'
  | 'updateActivity'
  | 'deleteActivity'
  | 'dismissChange'
  | 'retry'
  | 'answerEvent'
  | 'undoLast'
  | 'findCustomers'
  | 'findProjects';

type Ask<Name extends EventQuestion> = z.output<Questions[Name]['ask']>;

/** The answers about single events, for the calendar page. */
export function createEventHandlers(parts: EventParts): Pick<Handlers, EventQuestion> {
  const { tools, describe, tagging, lastTag, lastAct, psa, items, checking, sending } = parts;
  const { answerQuestion, onChange } = parts;
  const { db } = tools;

  async function known(eid: string, connection: Connection): Promise<KnownItem> {
    return items.complete(await items.loadOne(eid, connection), connection);
  }

  async function tagEvent({ eid, change, scope }: Ask<'tagEvent'>): Promise<EventView> {
    const connection = await psa.active();
    // Only the event itself tells its series: it has to be known.
    if (scope !== 'event') await known(eid, connection);
    await tagging.inTurn(async () => {
      const loaded = await items.loadOne(eid, connection);
      await lastAct.tag(connection.id, loaded, scope, () =>
        tagging.put(connection.id, loaded, scope, changedTag(loaded, change)),
      );
      await tagging.noteChoice(connection.id, change, changeTag(loaded.item.tag, change));
    });
    onChange();
    return describe(eid);
  }

  async function tagAsLast(eid: string): Promise<EventView> {
    const { id } = await psa.active();
    const change = await lastTag.of(id);
    if (!change) throw new ProblemError({ kind: 'incomplete', missing: ['activity-type'] });
    return tagEvent({ eid, change, scope: 'event' });
  }

  async function sendEvent({ eid, connectionId, anyway }: Ask<'sendEvent'>): Promise<EventView> {
    const connection = await psa.named(connectionId);
    const wish = wishToSend(connection.id, await known(eid, connection));
    await lastAct.operation(wish.connectionId, wish);
    await enqueue(db, placeOf(wish), rowToSend(wish, tools.now(), anyway));
    return started(eid);
  }

  /** Queues an operation on what was sent; without a link there is nothing to operate on, and a colleague's is never touched. */
  async function operate(
    { eid, connectionId, consented }: Ask<'updateActivity'>,
    kind: 'update' | 'delete',
  ): Promise<EventView> {
    const connection = await psa.named(connectionId);
    const { itemKey } = await known(eid, connection);
    const wish: Wish = { connectionId: connection.id, itemKey, eid, kind, consented };
    await lastAct.operation(wish.connectionId, wish);
    await enqueue(db, { ...wish, rowId: rowId(connection.id, itemKey) }, (row, link) => {
      if (!link || link.origin === 'colleague') return undefined;
      const now = tools.now();
      return row?.kind === kind
        ? clicked(again(row, now, { consented }))
        : newRow({ ...wish, eid: link.eid }, now);
    });
    return started(eid);
  }

  async function adoptActivity(eid: string, activityId: string): Promise<EventView> {
    const connection = await psa.active();
    const { itemKey } = await known(eid, connection);
    const wish: Wish = { connectionId: connection.id, itemKey, eid, kind: 'adopt', activityId };
    await lastAct.operation(wish.connectionId, wish);
    await enqueue(db, { ...wish, rowId: rowId(connection.id, itemKey) }, (row, link) => {
      const wasOffered = row?.candidates.some((candidate) => candidate.activityId === activityId);
      return link || !wasOffered ? undefined : newRow(wish, tools.now());
    });
    return started(eid);
  }

  async function retry({ eid, connectionId }: Ask<'retry'>): Promise<EventView> {
    const connection = await psa.named(connectionId);
    const { row } = await items.loadOne(eid, connection);
    if (row)
      await enqueue(db, { ...row, rowId: row.id }, (current) =>
        current && current.state !== 'found' ? clicked(again(current, tools.now())) : undefined,
      );
    return started(eid);
  }

  /** What failed is no question: a page that asks cannot make it be tried again by this. */
  async function answerEvent(eid: string, given: Answered): Promise<EventView> {
    const { row } = await items.loadOne(eid, await psa.active());
    if (row && isQuestion(row)) await answerQuestion(row.id, given);
    return describe(eid);
  }

  async function undoLast(eid: string, act: string): Promise<EventView> {
    const connection = await psa.active();
    await lastAct.undo(connection.id, await items.loadOne(eid, connection), act);
    onChange();
    return describe(eid);
  }

  async function started(eid: string): Promise<EventView> {
    void sending.kickForClick();
    onChange();
    return describe(eid);
  }

  async function cancelSending(eid: string): Promise<EventView> {
    const { row } = await items.loadOne(eid, await psa.active());
    if (row) await takeBack(db, row.id);
    onChange();
    return describe(eid);
  }

  async function dismissChange({ eid, connectionId }: Ask<'dismissChange'>): Promise<EventView> {
    const { link, row, item } = await items.loadOne(eid, await psa.named(connectionId));
    const version = link?.eventGone || item.isGone ? 'gone' : item.desired;
    if (link && version !== undefined)
      await db.links.update(link.id, {
        dismissed: fingerprint(version),
        contactsLeftOut: wantedContacts(item),
      });
    if (row) await giveUpChange(db, row.id);
    onChange();
    return describe(eid);
  }

  async function findMarks(eids: readonly string[]): Promise<Record<string, MarkState>> {
    const loaded = await items.load(eids, await psa.active());
    return Object.fromEntries(loaded.map((one) => [one.eid, chipMark(one)]));
  }

  /** One span after the other: what stands nearest to today comes first. */
  async function readShown(spans: Ask<'findMarks'>['days']): Promise<void> {
    for (const span of spans) await checking.readDays(span);
  }

  return {
    findMarks: ({ eids, days }) => {
      // A page that shows the calendar wants it fresh.
      void checking.runIfDue();
      void readShown(days);
      return findMarks(eids);
    },
    describeEvent: ({ eid }) => describe(eid),
    tagEvent,
    tagAsLast: ({ eid }) => tagAsLast(eid),
    sendEvent,
    cancelSending: ({ eid }) => cancelSending(eid),
    adoptActivity: ({ eid, activityId }) => adoptActivity(eid, activityId),
    updateActivity: (ask) => operate(ask, 'update'),
    deleteActivity: (ask) => operate(ask, 'delete'),
    dismissChange,
    retry,
    undoLast: ({ eid, act }) => undoLast(eid, act),
    answerEvent: ({ eid, ...given }) => answerEvent(eid, given),
    findCustomers: async ({ connectionId, text }) =>
      psa.port(await psa.connection(connectionId)).findCustomers(text),
    findProjects: async ({ connectionId, text, customerId }) =>
      psa.port(await psa.connection(connectionId)).findProjects(text, customerId),
  };
}

// Without the event we cannot tell whether it is ours to send: only what the person did with it is shown.
function chipMark({ event, link, state }: LoadedItem): MarkState {
  const mark = markOf(state);
  return event || link || mark !== 'untagged' ? mark : 'none';
}
