import type { Transaction } from 'dexie';

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
];
