import { type Activity, type ActivityFields, workedTimeOf } from '@/lib/domain/activity';
import type { HistoryEntry } from '@/lib/domain/history';
import { type SharedField, sharedFields } from '@/lib/domain/link';
import type { NotWritableReason } from '@/lib/domain/problem';
import { fieldsOf } from '@/lib/sync/agree';
import { eventFields } from '@/lib/sync/field-guards';
import { differingFields, isSameField } from '@/lib/sync/standing';

/**
 * Why an operation cannot be undone. `changed-since`: somebody edited what it left behind, or it is worked time.
 * `private`: it would tell the PSA what stays in the calendar by now. `other-user`: it was done as another user of the PSA
 * than the connection has now. `by-tag`, `by-settings`: it wrote what the tag or the settings say, which is where it is
 * changed.
 */
export type NotUndoable =
  | 'failed'
  | 'undone'
  | 'nothing-to-undo'
  | 'changed-since'
  | 'private'
  | 'other-user'
  | 'by-tag'
  | 'by-settings';

/** What undoes an operation; the fields are written back as they were before it. */
export type Undo =
  | { readonly kind: 'delete-activity' | 'create-activity' | 'remove-event' | 'restore-event' }
  | { readonly kind: 'write-activity' | 'write-event'; readonly fields: readonly SharedField[] }
  | { readonly kind: 'not'; readonly reason: NotUndoable };

/** What an operation was about, as it is now. */
export interface UndoSides {
  /** Undefined when it is gone, or somebody else's by now. */
  readonly activity: Activity | undefined;
  /** What the PSA answered when both sides last agreed; the activity is untouched while it says the same. */
  readonly echo: ActivityFields | undefined;
  /** Undefined when it is gone. */
  readonly event:
    | {
        /** In the words of the agreement. */
        readonly fields: ActivityFields | undefined;
        readonly notWritable: NotWritableReason | undefined;
      }
    | undefined;
  /** The entry's activity and its item are linked. */
  readonly isLinked: boolean;
  /** Fields of which the PSA may not be told the former version. */
  readonly keptHere: ReadonlySet<SharedField>;
  /** In the place of what was deleted, something else stands by now. */
  readonly isReplaced: boolean;
  /** Nothing else does than an activity that says what the deleted one said, linked to nothing. */
  readonly hasTwin: boolean;
}

/** What the entry alone tells; undefined when how things stand now decides. */
export function whyNotUndoable(entry: HistoryEntry): NotUndoable | undefined {
  if (entry.outcome === 'failed') return 'failed';
  if (entry.undoneAt !== undefined) return 'undone';
  const elsewhere = isOfContactsAlone(entry) ? 'by-tag' : changedElsewhere[entry.operation];
  if (elsewhere) return elsewhere;
  const isBare = entry.before === undefined && entry.after === undefined;
  return decisions[entry.operation] !== nothing && !isBare ? undefined : 'nothing-to-undo';
}

const changedElsewhere: Partial<Record<HistoryEntry['operation'], NotUndoable>> = {
  'carry-tag': 'by-tag',
  'create-calendar': 'by-settings',
  'delete-calendar': 'by-settings',
};

function isOfContactsAlone({ contacts, before, after }: HistoryEntry): boolean {
  return !!contacts && !!before && !!after && differingFields(before, after).length === 0;
}

const changedSince: Undo = { kind: 'not', reason: 'changed-since' };
const isPrivate: Undo = { kind: 'not', reason: 'private' };

type Decide = (entry: HistoryEntry, sides: UndoSides) => Undo;

const nothing: Decide = () => ({ kind: 'not', reason: 'nothing-to-undo' });

const decisions: Readonly<Record<HistoryEntry['operation'], Decide>> = {
  create: (entry, sides) =>
    isAsLeft(sides, entry.after) ? { kind: 'delete-activity' } : changedSince,
  update: (entry, sides) =>
    withoutKept(
      writeBack('write-activity', entry, untouchable(sides) ? undefined : sides.activity),
      sides,
    ),
  delete: (_, { activity, keptHere, isReplaced }) => {
    if (activity || isReplaced) return changedSince;
    return keptHere.size > 0 ? isPrivate : { kind: 'create-activity' };
  },
  'create-event': (entry, sides) =>
    isEventAsLeft(sides, entry.after) ? { kind: 'remove-event' } : changedSince,
  'update-event': (entry, { event }) =>
    writeBack('write-event', entry, event?.notWritable ? undefined : event?.fields),
  'delete-event': (_, { event, isReplaced }) =>
    event || isReplaced ? changedSince : { kind: 'restore-event' },
  adopt: nothing,
  relink: nothing,
  'remove-twin': nothing,
  end: nothing,
  'carry-tag': nothing,
  'create-calendar': nothing,
  'delete-calendar': nothing,
};

/** What undoes the operation, as both sides stand now. What others did since is left alone, and so is worked time. */
export function decideUndo(entry: HistoryEntry, sides: UndoSides): Undo {
  const reason = whyNotUndoable(entry);
  return reason ? { kind: 'not', reason } : decisions[entry.operation](entry, sides);
}

/** As `decideUndo`, after an earlier try that may have written: what it wrote is not taken for somebody's edit. */
export function decideAgain(entry: HistoryEntry, sides: UndoSides): Undo {
  return whyNotUndoable(entry)
    ? decideUndo(entry, sides)
    : (ifWritten(entry, sides) ?? decideUndo(entry, sides));
}

/** What an earlier try did, to be stored; undefined when it did not come to that. */
function ifWritten(entry: HistoryEntry, sides: UndoSides): Undo | undefined {
  const { activity, event, hasTwin } = sides;
  switch (entry.operation) {
    case 'create':
      return activity ? ifLinkedAgain(sides) : { kind: 'delete-activity' };
    case 'create-event':
      return event ? ifLinkedAgain(sides) : { kind: 'remove-event' };
    case 'delete':
      // It is there already, with whatever words: linked, they are taken out where they are to stay here.
      return hasTwin ? { kind: 'create-activity' } : undefined;
    case 'delete-event':
      return event && { kind: 'restore-event' };
    case 'update':
      return isAsBefore(entry, activity, sharedFields)
        ? { kind: 'write-activity', fields: [] }
        : undefined;
    case 'update-event':
      return isAsBefore(entry, event?.fields, [...eventFields])
        ? { kind: 'write-event', fields: [] }
        : undefined;
    default:
      return undefined;
  }
}

/** The earlier try ended their link before anything else: whoever linked them since wants both. */
function ifLinkedAgain({ isLinked }: UndoSides): Undo | undefined {
  return isLinked ? changedSince : undefined;
}

function isAsBefore(
  { before, after }: HistoryEntry,
  now: ActivityFields | undefined,
  fields: readonly SharedField[],
): boolean {
  if (before === undefined || after === undefined || now === undefined) return false;
  const changed = differingFields(before, after).filter((field) => fields.includes(field));
  return changed.length > 0 && changed.every((field) => isSameField(field, now, before));
}

function untouchable({ activity }: UndoSides): boolean {
  return activity === undefined || workedTimeOf(activity) !== undefined;
}

/** Against the echo: the PSA writes some things in its own way. */
function isAsLeft(sides: UndoSides, after: ActivityFields | undefined): boolean {
  const { activity, echo = after } = sides;
  if (untouchable(sides) || activity === undefined || echo === undefined) return false;
  return differingFields(fieldsOf(activity), echo).length === 0;
}

/** An event with guests, or that somebody else may see, is not ours to take away. */
function isEventAsLeft({ event }: UndoSides, after: ActivityFields | undefined): boolean {
  const { fields, notWritable } = event ?? {};
  if (notWritable !== undefined || fields === undefined || after === undefined) return false;
  return differingFields(fields, after).every((field) => !eventFields.has(field));
}

/** The rest is written back all the same: when an event takes place says nothing of its words. */
function withoutKept(undo: Undo, { keptHere }: UndoSides): Undo {
  if (undo.kind !== 'write-activity') return undo;
  const fields = undo.fields.filter((field) => !keptHere.has(field));
  return fields.length > 0 ? { ...undo, fields } : isPrivate;
}

/** Those of the changed fields that still say what the operation wrote. */
function writeBack(
  kind: 'write-activity' | 'write-event',
  { before, after }: HistoryEntry,
  now: ActivityFields | undefined,
): Undo {
  if (before === undefined || after === undefined || now === undefined) return changedSince;
  const fields = sharedFields.filter(
    (field) =>
      (kind === 'write-activity' || eventFields.has(field)) &&
      !isSameField(field, before, after) &&
      isSameField(field, now, after),
  );
  return fields.length > 0 ? { kind, fields } : changedSince;
}
