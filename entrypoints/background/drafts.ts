import type { Checking } from '@/entrypoints/background/checking';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { Tagging } from '@/entrypoints/background/tagging';
import type { Tools } from '@/entrypoints/background/tools';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import {
  type Draft,
  draftKeptMs,
  draftSchema,
  isCalledAs,
  isCalledInShort,
  isMadeMeanwhile,
} from '@/lib/domain/draft';
import { isWithin } from '@/lib/domain/elapsed';
import { problemOf } from '@/lib/domain/problem';
import { changeTag, emptyTag, type Tag, type TagChange } from '@/lib/domain/tag';
import { createTurns } from '@/lib/domain/turns';
import type { EventRow } from '@/lib/store/database';
import { readTagScope } from '@/lib/store/tags';
import { z } from '@/lib/zod';

/** Tags of events that are still to be made, until Google has them. */
export interface Drafts {
  /** The empty tag for a draft that nobody tagged. */
  tagOf(id: string): Promise<Tag>;
  /**
   * On the connection that `on` tells, asked only in its turn. What was chosen just before saving may come after the event
   * did: then the draft `became` it already, and the change is to be made to the event.
   */
  tag(id: string, on: () => Promise<{ readonly id: string }>, change: TagChange): Promise<Draft>;
  /** The person saved the event: its tag is bound to it as soon as it turns up. */
  save(id: string, title: string): Promise<void>;
  drop(id: string): Promise<void>;
  /** Binds what has turned up by now; what did not in ten minutes is forgotten. */
  bind(): Promise<void>;
}

export interface DraftParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly checking: Checking;
  readonly tagging: Tagging;
  readonly onChange: () => void;
}

const draftsSchema = z.array(draftSchema);
const key = 'all';
/** Google has a new event within a second or two; later ones are met by the usual checks. */
const lookAgainAfterMs = [3_000, 8_000];
/** Only then is an event whose title says less taken for the one that was saved: until then its own may yet come. */
const inShortAfterMs = 8_000;
const mostDrafts = 50;

export function createDrafts(parts: DraftParts): Drafts {
  const { tools, checking, tagging, onChange } = parts;
  const { db } = tools;
  const memory = tools.memory('drafts');
  /** By draft: saving finds what was chosen before it, and a choice finds the event that was given its tag before. */
  const turns = createTurns();

  async function all(): Promise<Draft[]> {
    const kept = draftsSchema.safeParse(await memory.get(key)).data ?? [];
    return kept.filter(({ openedAt, saved }) => {
      const since = saved?.at ?? openedAt;
      return isWithin(since, saved ? draftKeptMs : abandonedMs, tools.now());
    });
  }

  async function find(id: string): Promise<Draft | undefined> {
    return (await all()).find((draft) => draft.id === id);
  }

  /** In one step: the last part may be chosen while the event is being saved, and two tabs may tag at once. */
  function change<T extends Draft | undefined>(
    id: string,
    edit: (former: Draft | undefined) => T,
  ): Promise<T> {
    return db.transaction('rw', db.memory, async () => {
      const drafts = await all();
      const draft = edit(drafts.find((one) => one.id === id));
      const others = drafts.filter((one) => one.id !== id);
      await memory.set(key, [...others, ...(draft ? [draft] : [])].slice(-mostDrafts));
      return draft;
    });
  }

  async function drop(id: string): Promise<void> {
    await change(id, () => undefined);
  }

  async function tag(id: string, connectionId: string, wish: TagChange): Promise<Draft> {
    const begun: Draft = { id, connectionId, openedAt: tools.now(), tag: emptyTag };
    const tagged = (former = begun): Draft => ({
      ...former,
      connectionId,
      tag: changeTag(former.tag, wish),
    });
    return change(id, tagged);
  }

  async function save(id: string, title: string): Promise<void> {
    const saved = { at: tools.now(), title };
    const draft = await turns(id, () => change(id, (former) => former && { ...former, saved }));
    if (!draft) return;
    await look();
    void lookAgain(id);
  }

  async function look(): Promise<void> {
    await checking.run();
    await bind();
  }

  async function lookAgain(id: string): Promise<void> {
    for (const delay of lookAgainAfterMs) {
      if (!isAwaited(await find(id))) return;
      await new Promise((resolve) => setTimeout(resolve, delay));
      await look().catch((error: unknown) =>
        console.error('Merkki: a new event could not be looked for', error),
      );
    }
  }

  async function bind(): Promise<void> {
    const saved = (await all()).filter(isAwaited);
    // One that Google cannot be asked about stays for a later look, and holds up nothing else.
    for (const draft of saved) await bindOne(draft, saved).catch(report);
  }

  async function bindOne(draft: Draft, saved: readonly Draft[]): Promise<void> {
    const made = await becameOf(parts, draft, saved);
    if (made) await turns(draft.id, () => give(draft.id, made));
  }

  /** Once: Google took its time, another look may have found the event meanwhile, and more may have been chosen. */
  async function give(id: string, made: EventRow): Promise<void> {
    const draft = await find(id);
    if (!isAwaited(draft)) return;
    const { event, itemKey } = made;
    const target = { eid: event.eid, itemKey, event };
    await tagging.put(draft.connectionId, target, 'series', draft.tag);
    onChange();
    await change(id, (former) => former && { ...former, became: event.eid });
  }

  return {
    tagOf: async (id) => (await find(id))?.tag ?? emptyTag,
    tag: (id, on, wish) => turns(id, async () => tag(id, (await on()).id, wish)),
    save,
    drop,
    bind,
  };
}

/** Whether the event of a draft was saved and has not turned up yet. */
function isAwaited(draft: Draft | undefined): draft is Draft {
  return draft?.saved !== undefined && draft.became === undefined;
}

/** An editor may be open for an afternoon. */
const abandonedMs = 12 * 3_600_000;

/**
 * The one event that the draft became; of a series the first occurrence. Undefined while there is none, and when several
 * may be meant: a tag on the wrong event is worse than none. The whole title goes before what may be left of it, which
 * is not taken from another draft.
 */
async function becameOf(
  parts: DraftParts,
  draft: Draft,
  saved: readonly Draft[],
): Promise<EventRow | undefined> {
  const rows = await newRows(parts, draft, saved);
  const groups = [...Map.groupBy(rows, ({ event }) => originOf(event)).values()];
  const made: EventRow[] = [];
  for (const [first] of groups) {
    if (!first) continue;
    const { event } = first;
    const port = await parts.google.calendarPort();
    const createdAt = await port.createdAt(event.calendarId, originOf(event));
    if (createdAt !== undefined && isMadeMeanwhile(draft, createdAt)) made.push(first);
  }
  const whole = made.filter(({ event }) => isCalledAs(draft, event.title));
  const [row, ...others] = whole.length > 0 ? whole : made;
  return others.length === 0 ? row : undefined;
}

function originOf({ seriesId, eventId }: CalendarEvent): string {
  return seriesId ?? eventId;
}

/** Events of mine that may be called so, that nobody tagged and that were not known when the draft was begun. */
async function newRows(
  { tools }: DraftParts,
  draft: Draft,
  saved: readonly Draft[],
): Promise<EventRow[]> {
  const { db } = tools;
  const isLate = tools.now() - (draft.saved?.at ?? 0) >= inShortAfterMs;
  const isInShort = (title: string) =>
    isLate && isCalledInShort(draft, title) && !saved.some((one) => isCalledAs(one, title));
  const rows = await db.events
    .filter(
      ({ seenAt, event: { organizedByMe, title } }) =>
        seenAt >= draft.openedAt && organizedByMe && (isCalledAs(draft, title) || isInShort(title)),
    )
    .toArray();
  const scopes = await Promise.all(
    rows.map(({ itemKey, event }) => readTagScope(db, { eid: event.eid, itemKey })),
  );
  const untagged = rows.filter((_, index) => scopes[index] === undefined);
  return untagged.toSorted((a, b) => a.startAt - b.startAt);
}

function report(error: unknown): void {
  if (problemOf(error).kind === 'internal') console.error('Merkki: a tag was not bound', error);
}
