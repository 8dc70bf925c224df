import type { HistoryFilter } from '@/lib/domain/history-filter';

/** Operations by what they do, for choosing from. */
export const operationKinds = {
  create: ['create', 'create-event'],
  update: ['update', 'update-event'],
  delete: ['delete', 'delete-event', 'remove-twin'],
  link: ['adopt', 'relink', 'end'],
  tag: ['carry-tag'],
  calendar: ['create-calendar', 'delete-calendar'],
} as const satisfies Record<string, NonNullable<HistoryFilter['operations']>>;
