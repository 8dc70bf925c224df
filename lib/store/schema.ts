import type { Transaction } from 'dexie';
import type { Link } from '@/lib/domain/link';
import { clueKeysOf } from '@/lib/store/clue-keys';
import type { EventRow } from '@/lib/store/database';

export interface SchemaStep {
  readonly stores: Readonly<Record<string, string>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void> | void;
}

/** One step per released schema, oldest first. Append; a step that has shipped stays as it is. */
export const schemaSteps: readonly SchemaStep[] = [
  {
    stores: {
      links: 'id, &[connectionId+itemKey], &[connectionId+activityId], [calendarId+eventId]',
      outbox: 'id, connectionId, nextAttemptAt',
      tags: 'key',
      events: '[calendarId+eventId], itemKey, startAt, [calendarId+startAt]',
      calendars: 'id',
      connections: 'id',
      accounts: 'email',
      history: '++id, at, itemKey',
      practice: 'id',
      memory: 'key',
    },
  },
  {
    stores: {
      links:
        'id, &[connectionId+itemKey], &[connectionId+activityId], [calendarId+eventId], itemKey',
      outbox: 'id, connectionId, nextAttemptAt, [connectionId+state]',
      touched: '++id, connectionId',
      events: '[calendarId+eventId], itemKey, startAt, [calendarId+startAt], longUntil',
    },
    upgrade: touchEveryLink,
  },
  {
    stores: {
      links:
        'id, &[connectionId+itemKey], &[connectionId+activityId], [calendarId+eventId], itemKey, [connectionId+activityKey]',
      outbox:
        'id, connectionId, nextAttemptAt, [connectionId+state], [connectionId+state+nextAttemptAt], [connectionId+itemKey], runId',
      events:
        '[calendarId+eventId], itemKey, startAt, [calendarId+startAt], longUntil, [calendarId+event.seriesId]',
      activities:
        '[connectionId+key], [connectionId+id], [connectionId+startAt], [connectionId+longUntil]',
      tombstones: 'id, [connectionId+itemKey], [connectionId+activityKey]',
      journal: '++id',
      history: '++id, at, itemKey, runId',
      runs: 'id, startedAt, [connectionId+startedAt]',
    },
    upgrade: async (transaction) => {
      await takeReadForSeen(transaction);
      await takePrivateForRedacted(transaction);
    },
  },
  {
    stores: {
      events:
        '[calendarId+eventId], itemKey, startAt, [calendarId+startAt], longUntil, [calendarId+event.seriesId], *clues',
    },
    upgrade: noteClues,
  },
  { stores: {}, upgrade: readCalendarsAnew },
];

/** What needs the person is looked for among touched links only; which ones those are is not known of older rows. */
async function touchEveryLink(transaction: Transaction): Promise<void> {
  const links: Link[] = await transaction.table('links').toArray();
  const rows = links.map(({ id, connectionId }) => ({ linkId: id, connectionId }));
  await transaction.table('touched').bulkAdd(rows);
}

/** When an event got its content was not kept; when it was read is the best that is known. */
async function takeReadForSeen(transaction: Transaction): Promise<void> {
  await transaction
    .table('events')
    .toCollection()
    .modify((row: { readAt: number; seenAt?: number }) => {
      row.seenAt = row.readAt;
    });
}

/**
 * Whether words of a private event were sent was not kept. Where a place or a note stands in what was sent, they were;
 * else it is taken for redacted, which the stricter settings all were.
 */
async function takePrivateForRedacted(transaction: Transaction): Promise<void> {
  await transaction
    .table('links')
    .toCollection()
    .modify(({ agreement }: { agreement: FormerAgreement }) => {
      const { location, notes } = agreement.sent;
      // A redacted activity has no place, and the mark as the only line of its notes.
      const hasWords = location !== '' || notes.includes('\n');
      agreement.wasRedacted = agreement.wasPrivate === true && !hasWords;
      delete agreement.wasPrivate;
    });
}

/** What was read before is to be found alike too. */
async function noteClues(transaction: Transaction): Promise<void> {
  await transaction
    .table('events')
    .toCollection()
    .modify((row: EventRow) => {
      Object.assign(row, clueKeysOf(row.event));
    });
}

/** What rules ask of an event's guests and colour was not kept: without their cursors, calendars are read as a whole. */
async function readCalendarsAnew(transaction: Transaction): Promise<void> {
  await transaction.table('memory').where('key').startsWith('cursor/').delete();
}

interface FormerAgreement {
  readonly sent: { readonly location: string; readonly notes: string };
  wasPrivate?: boolean;
  wasRedacted?: boolean;
}
