import { changedTag } from '@/entrypoints/background/changed-tag';
import { type DescribingParts, describePsa, whyUnread } from '@/entrypoints/background/describing';
import type { LoadedItem } from '@/entrypoints/background/items';
import { createTypeRefresh } from '@/entrypoints/background/late-reading';
import type { Sending } from '@/entrypoints/background/sending';
import type { Tagging } from '@/entrypoints/background/tagging';
import type { Connection } from '@/lib/domain/connection';
import type { ItemState } from '@/lib/domain/item-state';
import { type LeftOut, whyLeftOut, yieldsToSend } from '@/lib/domain/left-out';
import { isPassing, type Problem, problemOf } from '@/lib/domain/problem';
import { changeTag, type TagChange } from '@/lib/domain/tag';
import type { EventOutcome } from '@/lib/messages/many-schemas';
import type { AnswerTo } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import { enqueueAll, takeBack } from '@/lib/store/outbox';
import type { Wish } from '@/lib/sync/outbox';
import { placeOf, rowToSend, wishToSend } from '@/lib/sync/send-wish';

export interface ManyParts {
  readonly describing: DescribingParts;
  readonly tagging: Tagging;
  readonly sending: Sending;
}

type ManyQuestion = 'describeEvents' | 'tagEvents' | 'sendEvents' | 'cancelSendings';

/** The answers about many events at once; each event is judged as it would be alone. */
export function createManyHandlers(parts: ManyParts): Pick<Handlers, ManyQuestion> {
  const { describing, tagging, sending } = parts;
  const { tools, google, psa, items, lastAct, onChange } = describing;
  const refreshTypes = createTypeRefresh(describing);

  async function describeEvents(eids: readonly string[]): Promise<AnswerTo<'describeEvents'>> {
    const connection = await psa.active();
    const loaded = await items.load(eids, connection);
    const shownPsa = await describePsa(describing, connection);
    refreshTypes(connection, shownPsa.activityTypes);
    const problem = loaded.some(isUnread) ? await whyUnread(google) : undefined;
    const events = loaded.map(({ eid, event, item: { tag }, state }) => ({
      ...{ eid, tag, state: listed(state) },
      ...(event && { event }),
    }));
    return { psa: shownPsa, events, ...(problem && { problem }) };
  }

  async function tagEvents(eids: readonly string[], change: TagChange): Promise<EventOutcome[]> {
    const connection = await psa.active();
    await lastAct.forget();
    const outcomes: EventOutcome[] = [];
    // Each as it stands when its turn comes: what is said of it while others are written is not overrun.
    for (const eid of unique(eids))
      outcomes.push(
        await tagging.inTurn(async () =>
          tagOne(connection.id, await items.loadOne(eid, connection), change),
        ),
      );
    if (outcomes.some(({ kind }) => kind === 'done'))
      await tagging.noteChoice(connection.id, change, changeTag(nothingChosen, change));
    tagging.carry();
    onChange();
    return outcomes;
  }

  async function tagOne(
    connectionId: string,
    loaded: LoadedItem,
    change: TagChange,
  ): Promise<EventOutcome> {
    const { eid, state } = loaded;
    if (state.kind === 'not-sendable') return refused(eid, state);
    const reason = whyLeftOut('tag', state);
    if (reason) return leftOut(eid, reason);
    try {
      await tagging.keep(connectionId, loaded, changedTag(loaded, change));
      return { eid, kind: 'done' };
    } catch (error) {
      return refused(eid, expected(error));
    }
  }

  async function sendEvents(eids: readonly string[]): Promise<EventOutcome[]> {
    const connection = await psa.active();
    const asked = unique(eids);
    await lastAct.forget();
    const unread = await readMissing(await items.load(asked, connection), connection);
    // What was said of them meanwhile holds: from here to the line nothing waits for the network.
    const judged = (await items.load(asked, connection)).map((one) =>
      judgeOne(one, connection.id, unread.get(one.eid)),
    );
    const wishes = judged.flatMap((one) => ('wish' in one ? [one.wish] : []));
    const now = tools.now();
    const stored = await enqueueAll(
      tools.db,
      wishes.map((wish) => ({ at: placeOf(wish), make: rowAmongMany(wish, now) })),
    );
    void sending.kickForClick();
    onChange();
    const isInLine = new Map(wishes.map(({ eid }, index) => [eid, stored[index]]));
    return judged.map((one) => {
      if (!('wish' in one)) return one;
      const { eid } = one.wish;
      return isInLine.get(eid) ? { eid, kind: 'done' } : leftOut(eid, 'sent');
    });
  }

  /**
   * Reads those that are not known, one after the other, and answers why some cannot be. What keeps Google from telling
   * of one event keeps it from telling of the others.
   */
  async function readMissing(
    loaded: readonly LoadedItem[],
    connection: Connection,
  ): Promise<ReadonlyMap<string, Problem>> {
    const problems = new Map<string, Problem>();
    let trouble: Problem | undefined;
    for (const one of loaded.filter(isUnread)) {
      const problem = trouble ?? (await whyNotRead(one, connection));
      if (!problem) continue;
      problems.set(one.eid, problem);
      if (isPassing(problem)) trouble = problem;
    }
    return problems;
  }

  async function whyNotRead(
    loaded: LoadedItem,
    connection: Connection,
  ): Promise<Problem | undefined> {
    try {
      await items.complete(loaded, connection);
      return undefined;
    } catch (error) {
      return expected(error);
    }
  }

  async function cancelSendings(eids: readonly string[]): Promise<void> {
    const loaded = await items.load(eids, await psa.active());
    for (const { row } of loaded) if (row) await takeBack(tools.db, row.id, 'create');
    onChange();
  }

  return {
    describeEvents: ({ eids }) => describeEvents(eids),
    tagEvents: ({ eids, change }) => tagEvents(eids, change),
    sendEvents: ({ eids }) => sendEvents(eids),
    cancelSendings: async ({ eids }) => {
      await cancelSendings(eids);
      return {};
    },
  };
}

type Judged = EventOutcome | { readonly wish: Wish };

/** @param unread why the event could not be read */
function judgeOne(
  { eid, itemKey, item, state, row }: LoadedItem,
  connectionId: string,
  unread: Problem | undefined,
): Judged {
  // A colleague's event is not even read.
  if (state.kind === 'not-sendable') return refused(eid, state);
  if (unread) return refused(eid, unread);
  if (itemKey === undefined) return refused(eid, { kind: 'event-gone' });
  const reason = whyLeftOut('send', state);
  if (reason) return leftOut(eid, reason);
  if (row && !yieldsToSend(row))
    return state.kind === 'failed' ? refused(eid, state.problem) : leftOut(eid, 'queued');
  try {
    return { wish: wishToSend(connectionId, { eid, itemKey, item }) };
  } catch (error) {
    return refused(eid, expected(error));
  }
}

/** A run may have put something in line since it was judged. */
function rowAmongMany(wish: Wish, now: number): ReturnType<typeof rowToSend> {
  const make = rowToSend(wish, now, false);
  return (row, link) => (row && !yieldsToSend(row) ? undefined : make(row, link));
}

/** The last tag of many is what was chosen for all of them. */
const nothingChosen = { note: '', sending: 'manual' } as const;

function isUnread({ itemKey, state }: LoadedItem): boolean {
  return itemKey === undefined && state.kind !== 'not-sendable';
}

/** What a list does not show does not reach the page. */
function listed(state: ItemState): ItemState {
  return state.kind === 'already-there' ? { ...state, candidates: [] } : state;
}

function unique(eids: readonly string[]): string[] {
  return [...new Set(eids)];
}

function refused(eid: string, problem: Problem): EventOutcome {
  return { eid, kind: 'refused', problem };
}

function leftOut(eid: string, reason: LeftOut): EventOutcome {
  return { eid, kind: 'left-out', reason };
}

function expected(error: unknown): Problem {
  const problem = problemOf(error);
  if (problem.kind === 'internal') console.error('Merkki: one event of many', error);
  return problem;
}
