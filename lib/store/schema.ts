import type { Transaction } from 'dexie';
import type { Link } from '@/lib/domain/link';

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
];

/** What needs the person is looked for among touched links only; which ones those are is not known of older rows. */
async function touchEveryLink(transaction: Transaction): Promise<void> {
  const links: Link[] = await transaction.table('links').toArray();
  const rows = links.map(({ id, connectionId }) => ({ linkId: id, connectionId }));
  await transaction.table('touched').bulkAdd(rows);
}
