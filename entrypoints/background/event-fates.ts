import { addWeeks } from 'date-fns';
import { contactsSent } from '@/entrypoints/background/describing';
import type { Items, LoadedItem } from '@/entrypoints/background/items';
import { type ConnectionJudging, readJudging } from '@/entrypoints/background/judging';
import { onePerItem } from '@/entrypoints/background/one-per-item';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import { proposedType } from '@/lib/domain/activity';
import { ownInstantsOf } from '@/lib/domain/timespan';
import type { AnswerTo } from '@/lib/messages/questions';
import type { EventFate } from '@/lib/messages/questions/privacy-questions';
import { eventsIn } from '@/lib/store/events';
import { windowOfMonths } from '@/lib/sync/month-range';
import { isSelectedEvent } from '@/lib/sync/plan-event';

export interface FateParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly items: Items;
}

const weeks = 4;
const mostEvents = 30;

/** What the PSA in use sees of the person's next events, judged as sending judges them. */
export function createWhatLeaves({
  tools,
  psa,
  items,
}: FateParts): () => Promise<AnswerTo<'whatLeaves'>> {
  return async () => {
    const connection = await psa.active();
    const now = tools.now();
    const window = { startAt: now, endAt: addWeeks(now, weeks).getTime() };
    const rows = await eventsIn(tools.db, window);
    const next = rows.toSorted((a, b) => a.startAt - b.startAt);
    const [judging, loaded] = await Promise.all([
      readJudging(tools, psa, connection),
      items.load(
        next.map(({ event }) => event.eid),
        connection,
      ),
    ]);
    const own = onePerItem(loaded).filter(isOwn);
    const byStart = own.toSorted((a, b) => startOf(a) - startOf(b)).slice(0, mostEvents);
    return {
      psa: { name: connection.name, system: connection.system },
      events: byStart.flatMap((one) => fateOf(one, judging, connection.id, now)),
    };
  };
}

/** Of colleagues' events nothing is ours to show. */
function isOwn({ state }: LoadedItem): boolean {
  return !(state.kind === 'not-sendable' && state.reason === 'not-mine');
}

function startOf({ event }: LoadedItem): number {
  return event ? ownInstantsOf(event.when).startAt : 0;
}

function fateOf(
  loaded: LoadedItem,
  judging: ConnectionJudging,
  connectionId: string,
  now: number,
): EventFate[] {
  const { eid, event, link, state, item } = loaded;
  if (!event) return [];
  const told = { eid, title: event.title, when: event.when };
  if (link && !link.activityGone) {
    return [{ ...told, fate: 'left', sends: { ...link.agreement.sent, ...contactsSent(item) } }];
  }
  if (state.kind === 'not-sendable') return [{ ...told, fate: 'stays', reason: state.reason }];
  if (state.kind === 'ignored') return [{ ...told, fate: 'stays', reason: 'set-aside' }];
  const sends = loaded.sendsAs(defaultTypeOf(judging, connectionId));
  if (!sends) return [{ ...told, fate: 'stays' }];
  const fate = state.kind === 'queued' || goesByItself(loaded, judging, now) ? 'goes' : 'could';
  return [{ ...told, fate, sends: { ...sends, ...contactsSent(item) } }];
}

/** As planning decides, of an event that lacks nothing. */
function goesByItself(
  { event, item }: LoadedItem,
  { sync }: ConnectionJudging,
  now: number,
): boolean {
  const { automatic, outgoing } = sync;
  if (!event || !automatic || !outgoing.create || item.missing.length > 0) return false;
  const { endAt } = windowOfMonths(outgoing.range, now);
  const isInRange = ownInstantsOf(event.when).startAt < endAt;
  return (
    isInRange && item.tag.sending !== 'never' && isSelectedEvent(event, item.tag.sending, sync)
  );
}

/** As what the panel proposes for an event without a type. */
function defaultTypeOf({ settings, activityTypes }: ConnectionJudging, connectionId: string) {
  return settings.defaultActivityTypeIds[connectionId] ?? proposedType(activityTypes)?.id;
}
