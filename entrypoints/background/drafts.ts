import type { Checking } from '@/entrypoints/background/checking';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { TagCarrying } from '@/entrypoints/background/tag-carrying';
import type { Tools } from '@/entrypoints/background/tools';
import type { CalendarEvent } from '@/lib/domain/calendar-event';
import { type Draft, draftKeptMs, draftSchema, mayBeDraft } from '@/lib/domain/draft';
import { encodeEid } from '@/lib/domain/event-identity';
import { changeTag, emptyTag, type Tag, type TagChange } from '@/lib/domain/tag';
import type { EventRow } from '@/lib/store/database';
import { readTagScope, writeTag } from '@/lib/store/tags';
import { z } from '@/lib/zod';

/** Tags of events that are still to be made, until Google has them. */
export interface Drafts {
  /** The empty tag for a draft that nobody tagged. */
  tagOf(id: string): Promise<Tag>;
  tag(id: string, connectionId: string, change: TagChange): Promise<Tag>;
  /** The person saved the event: its tag is bound to it as soon as it turns up. */
  save(id: string, title: string): Promise<void>;
  drop(id: string): Promise<void>;
  /** Binds what has turned up by now, and forgets what did not in ten minutes. */
  bind(): Promise<void>;
}

export interface DraftParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly checking: Checking;
  readonly tagCarrying: TagCarrying;
  readonly onChange: () => void;
}

const draftsSchema = z.array(draftSchema);
const key = 'all';
/** Google has a new event within a second or two; later ones are met by the usual checks. */
const lookAgainAfterMs = [3_000, 8_000];
const mostDrafts = 50;

export function createDrafts(parts: DraftParts): Drafts {
  const { tools, checking, onChange } = parts;
  const { db } = tools;
  const memory = tools.memory('drafts');

  async function all(): Promise<Draft[]> {
    const kept = draftsSchema.safeParse(await memory.get(key)).data ?? [];
    return kept.filter(({ openedAt, saved }) => {
      const since = saved?.at ?? openedAt;
      return tools.now() - since < (saved ? draftKeptMs : abandonedMs);
    });
  }

  /** In one step: two tabs may tag at once. */
  function change(edit: (drafts: Draft[]) => readonly Draft[]): Promise<void> {
    return db.transaction('rw', db.memory, async () => {
      await memory.set(key, edit(await all()).slice(-mostDrafts));
    });
  }

  async function find(id: string): Promise<Draft | undefined> {
    return (await all()).find((draft) => draft.id === id);
  }

  async function tag(id: string, connectionId: string, wish: TagChange): Promise<Tag> {
    const former = await find(id);
    const draft: Draft = {
      openedAt: tools.now(),
      ...former,
      id,
      connectionId,
      tag: changeTag(former?.tag ?? emptyTag, wish),
    };
    await change((drafts) => [...drafts.filter((one) => one.id !== id), draft]);
    return draft.tag;
  }

  async function save(id: string, title: string): Promise<void> {
    const draft = await find(id);
    if (!draft) return;
    const saved = { ...draft, saved: { at: tools.now(), title } };
    await change((drafts) => [...drafts.filter((one) => one.id !== id), saved]);
    await look();
    void lookAgain(id);
  }

  async function look(): Promise<void> {
    await checking.run();
    await bind();
  }

  async function lookAgain(id: string): Promise<void> {
    for (const delay of lookAgainAfterMs) {
      if (!(await find(id))) return;
      await new Promise((resolve) => setTimeout(resolve, delay));
      await look().catch((error: unknown) =>
        console.error('Merkki: a new event could not be looked for', error),
      );
    }
  }

  async function bind(): Promise<void> {
    const saved = (await all()).filter((draft) => draft.saved !== undefined);
    for (const draft of saved) {
      const event = await becameOf(parts, draft);
      if (!event) continue;
      await bindTo(parts, draft, event);
      await change((drafts) => drafts.filter(({ id }) => id !== draft.id));
      onChange();
    }
  }

  return {
    tagOf: async (id) => (await find(id))?.tag ?? emptyTag,
    tag,
    save,
    drop: (id) => change((drafts) => drafts.filter((draft) => draft.id !== id)),
    bind,
  };
}

/** An editor may be open for an afternoon. */
const abandonedMs = 12 * 3_600_000;

/**
 * The one event that the draft became; of a series the first occurrence. Undefined while there is none, and when several
 * may be meant: a tag on the wrong event is worse than none.
 */
async function becameOf(parts: DraftParts, draft: Draft): Promise<CalendarEvent | undefined> {
  const rows = await newRows(parts, draft);
  const groups = [...Map.groupBy(rows, ({ event }) => originOf(event)).values()];
  const made: CalendarEvent[] = [];
  for (const [first] of groups) {
    if (!first) continue;
    const { event } = first;
    const port = await parts.google.calendarPort();
    const createdAt = await port.createdAt(event.calendarId, originOf(event));
    if (createdAt !== undefined && mayBeDraft(draft, { title: event.title, createdAt }))
      made.push(event);
  }
  const [event, ...others] = made;
  return others.length === 0 ? event : undefined;
}

function originOf({ seriesId, eventId }: CalendarEvent): string {
  return seriesId ?? eventId;
}

/** Events of mine, called so, that nobody tagged and that were not known when the draft was begun. */
async function newRows({ tools }: DraftParts, { openedAt, saved }: Draft): Promise<EventRow[]> {
  const { db } = tools;
  const title = saved?.title.trim();
  const rows = await db.events
    .filter(
      ({ seenAt, event }) =>
        seenAt >= openedAt && event.organizedByMe && event.title.trim() === title,
    )
    .toArray();
  const scopes = await Promise.all(
    rows.map(({ itemKey, event }) => readTagScope(db, { eid: event.eid, itemKey })),
  );
  const untagged = rows.filter((_, index) => scopes[index] === undefined);
  return untagged.toSorted((a, b) => a.startAt - b.startAt);
}

async function bindTo(
  { tools, tagCarrying }: DraftParts,
  { connectionId, tag }: Draft,
  event: CalendarEvent,
): Promise<void> {
  const { db } = tools;
  const row = await db.events.get([event.calendarId, event.eventId]);
  if (!row) return;
  const { eid, calendarId, seriesId } = event;
  const target = { eid, itemKey: row.itemKey };
  if (seriesId === undefined) {
    await tagCarrying.intend(connectionId, eid);
    await writeTag(db, connectionId, target, tag, tools.now());
  } else {
    await tagCarrying.intend(connectionId, encodeEid({ calendarId, eventId: seriesId }), 'series');
    await writeTag(db, connectionId, { ...target, scope: 'series' }, tag, tools.now());
  }
  void tagCarrying.carryAll();
}
