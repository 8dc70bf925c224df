import { csvLine, csvStart } from '@/lib/domain/csv';
import type { ToldEntry, ToldVersion } from '@/lib/domain/told-entry';

/** A kind of file that the history is written as, entry by entry, so that a long one is never in memory whole. */
export interface HistoryFormat {
  readonly type: string;
  readonly extension: string;
  readonly start: string;
  readonly entry: (entry: ToldEntry) => string;
  /** Between two entries. */
  readonly between: string;
  readonly end: string;
}

type Column = readonly [name: string, tell: (entry: ToldEntry) => string | number | undefined];

const versionParts = [
  ['title', 'title'],
  ['start', 'start'],
  ['end', 'end'],
  ['location', 'location'],
  ['activity type', 'activityType'],
  ['customer', 'customer'],
  ['project', 'project'],
  ['notes', 'notes'],
] as const satisfies readonly (readonly [string, keyof ToldVersion])[];

const tagParts = [
  ['activity type', 'activityType'],
  ['customer', 'customer'],
  ['project', 'project'],
  ['note', 'note'],
  ['sending', 'sending'],
] as const;

const columns: readonly Column[] = [
  ['Time', ({ time }) => time],
  ['Operation', ({ operation }) => operation],
  ['Side', ({ side }) => side],
  ['Outcome', ({ outcome }) => outcome],
  ['Undone', ({ undone }) => undone],
  ['Title', ({ title }) => title],
  ['Connection', ({ connection }) => connection.name ?? connection.id],
  ['Calendar', ({ calendar }) => calendar?.name ?? calendar?.id],
  ['Started by', ({ startedBy }) => startedBy],
  ['Problem', ({ problem }) => problem?.kind],
  ['Cause', ({ problem }) => (problem && 'cause' in problem ? problem.cause : undefined)],
  ...versionColumns('Before', ({ before }) => before),
  ...versionColumns('After', ({ after }) => after),
  ...versionColumns('Gave way', ({ gaveWay }) => gaveWay),
  ['Tag of', ({ tag }) => tag?.scope],
  ...tagColumns('Tag before', ({ tag }) => tag?.before),
  ...tagColumns('Tag after', ({ tag }) => tag?.after),
  ['Contacts added', ({ contacts }) => contacts?.added.join('; ')],
  ['Contacts removed', ({ contacts }) => contacts?.removed.join('; ')],
  ['Took (ms)', ({ tookMs }) => tookMs],
  ['Run', ({ run }) => run],
  ['Event', ({ event }) => event],
  ['Activity', ({ activity }) => activity],
  ['Number', ({ number }) => number],
];

function versionColumns(
  name: string,
  versionOf: (entry: ToldEntry) => ToldVersion | undefined,
): Column[] {
  return versionParts.map(([part, key]) => [`${name}: ${part}`, (one) => versionOf(one)?.[key]]);
}

function tagColumns(
  name: string,
  tagOf: (entry: ToldEntry) => NonNullable<ToldEntry['tag']>['after'],
): Column[] {
  return tagParts.map(([part, key]) => [`${name}: ${part}`, (one) => tagOf(one)?.[key]]);
}

/** Names of columns and values are English in every language: a file is for programs first. */
export const historyFormats = {
  csv: {
    type: 'text/csv',
    extension: 'csv',
    start: csvStart + csvLine(columns.map(([name]) => name)),
    entry: (entry) => csvLine(columns.map(([, tell]) => String(tell(entry) ?? ''))),
    between: '',
    end: '',
  },
  json: {
    type: 'application/json',
    extension: 'json',
    start: '{"format":"merkki-history","version":1,"entries":[\n',
    entry: (entry) => JSON.stringify(entry),
    between: ',\n',
    end: '\n]}\n',
  },
} as const satisfies Record<string, HistoryFormat>;

export type HistoryFormatName = keyof typeof historyFormats;
