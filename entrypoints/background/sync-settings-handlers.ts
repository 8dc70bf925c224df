import { formatISO } from 'date-fns';
import type { Brakes } from '@/entrypoints/background/brakes';
import type { Checking } from '@/entrypoints/background/checking';
import type { Dedicated } from '@/entrypoints/background/dedicated';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import { knownTypes } from '@/entrypoints/background/known-types';
import type { Organising } from '@/entrypoints/background/organising';
import { isWritable } from '@/entrypoints/background/plan-context';
import { lockedBy, readPolicy } from '@/entrypoints/background/policy';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import { rightsFor, type SignInGoogle } from '@/entrypoints/background/signing-in';
import type { Syncing } from '@/entrypoints/background/syncing';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { GoogleRight } from '@/lib/domain/google-right';
import { ProblemError } from '@/lib/domain/problem';
import {
  type Destination,
  defaultSyncSettings,
  type SyncSettings,
} from '@/lib/domain/sync-settings';
import type { Handlers } from '@/lib/messages/server';
import type { SyncPreview, SyncView } from '@/lib/messages/sync-schemas';
import { linksOn } from '@/lib/store/links';
import { cancelByClock } from '@/lib/store/planned-rows';
import { lastRuns } from '@/lib/store/runs';
import { changeSettings, readSettings } from '@/lib/store/settings';
import { windowOfMonths } from '@/lib/sync/month-range';
import type { Operation } from '@/lib/sync/operation';
import type { PlannedRun } from '@/lib/sync/plan-run';
import { plannedItem } from '@/lib/sync/planned-item';

export interface SyncSettingsParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly signIn: SignInGoogle;
  readonly psa: PsaSide;
  readonly checking: Checking;
  readonly syncing: Syncing;
  readonly brakes: Brakes;
  readonly dedicated: Dedicated;
  readonly organising: Organising;
  /** Everything that is done by itself, now. */
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

type SyncSettingsQuestion =
  | 'readSync'
  | 'previewSync'
  | 'saveSync'
  | 'grantGoogle'
  | 'makeCalendars'
  | 'leaveCalendars';

type ChosenSync = Parameters<Handlers['saveSync']>[0];

/** A screen shows no more of a dry run; the counts are of all. */
const mostPreviewed = 500;

/** The answers about what a connection does by itself. */
export function createSyncSettingsHandlers(
  parts: SyncSettingsParts,
): Pick<Handlers, SyncSettingsQuestion> {
  const { tools, google, signIn, psa, checking, syncing, brakes } = parts;
  const { dedicated, organising, goOn, onChange } = parts;
  const { db } = tools;

  async function view(connectionId: string): Promise<SyncView> {
    const connection = await psa.connection(connectionId);
    await organising.settle();
    const [{ sync }, calendars, types, noWrite, noMake, own, latest, policy] = await Promise.all([
      readSettings(db),
      db.calendars.toArray(),
      knownTypes(psa, connection),
      google.missing('write'),
      google.missing('make-calendars'),
      dedicated.read(connectionId),
      lastRuns(db, connectionId, tools.now()),
      readPolicy(),
    ]);
    const settings = sync[connectionId] ?? defaultSyncSettings;
    return {
      settings,
      reach: reachOf(settings, tools.now()),
      calendars: calendars.map((calendar) => {
        const { id, name, mine } = calendar;
        return { id, name, mine, writable: isWritable(calendar) };
      }),
      activityTypes: types.map(({ id, name, category }) => ({ id, name, category })),
      mayWrite: noWrite.length === 0,
      mayMakeCalendars: noMake.length === 0,
      ...(own && { dedicated: own }),
      ...(latest.run && { lastRun: latest.run }),
      ...(latest.quiet?.endedAt !== undefined && { lastQuietAt: latest.quiet.endedAt }),
      locked: [...lockedBy(policy)],
      ...(policy.usersSharingKey !== undefined && { usersByPolicy: policy.usersSharingKey }),
    };
  }

  async function save({ connectionId, settings, privateEvents }: ChosenSync): Promise<SyncView> {
    const connection = await psa.connection(connectionId);
    await organising.requireOwn(connectionId, {
      sync: settings,
      ...(privateEvents && { privateEvents }),
    });
    await requireWorkable(connection, settings);
    await changeSettings(db, ({ sync }) => ({
      sync: { ...sync, [connectionId]: settings },
      ...(privateEvents && { privateEvents }),
    }));
    // What was stopped is planned anew, by these settings.
    await brakes.clear(connectionId);
    if (!settings.automatic) await cancelByClock(db, connectionId);
    onChange();
    // The ranges may have grown.
    void checking.runAnew().then(goOn);
    return view(connectionId);
  }

  async function requireWorkable({ user }: Connection, settings: SyncSettings): Promise<void> {
    const { automatic, incoming } = settings;
    if (automatic && !user) throw new ProblemError({ kind: 'user-not-found' });
    for (const right of rightsFor(settings)) await requireRight(right);
    if (incoming.select !== 'none' && incoming.into) await requirePlace(incoming.into);
  }

  async function requirePlace(into: Destination): Promise<void> {
    if (into.kind === 'calendar' && !isWritable(await db.calendars.get(into.calendarId)))
      throw new ProblemError({ kind: 'invalid-input', field: 'incoming.into' });
  }

  async function requireRight(right: GoogleRight): Promise<void> {
    const rights = await google.missing(right);
    if (rights.length > 0)
      throw new ProblemError({ kind: 'rights-missing', side: 'google', rights });
  }

  async function preview({
    connectionId,
    settings,
    privateEvents,
  }: ChosenSync): Promise<SyncPreview> {
    const connection = await psa.connection(connectionId);
    const [planned, links] = await Promise.all([
      syncing.preview(connection, { sync: settings, ...(privateEvents && { privateEvents }) }),
      linksOn(db, connectionId).count(),
    ]);
    return { ...shown(planned, tools.now()), links };
  }

  return {
    readSync: ({ connectionId }) => view(connectionId),
    previewSync: preview,
    saveSync: save,
    grantGoogle: ({ right }) => signIn([right]),
    makeCalendars: async ({ connectionId, company }) => {
      await requireRight('make-calendars');
      await dedicated.make(connectionId, company);
      onChange();
      return view(connectionId);
    },
    leaveCalendars: async ({ connectionId, keep }) => {
      await dedicated.leave(connectionId, keep);
      onChange();
      return view(connectionId);
    },
  };
}

function reachOf({ outgoing, incoming }: SyncSettings, now: number): SyncView['reach'] {
  const windows = [outgoing.range, incoming.range].map((range) => windowOfMonths(range, now));
  const dateOf = (at: number) => formatISO(at, { representation: 'date' });
  return {
    first: dateOf(Math.min(...windows.map(({ startAt }) => startAt))),
    last: dateOf(Math.max(...windows.map(({ endAt }) => endAt)) - 1),
  };
}

function shown({ changes, brake }: PlannedRun, now: number): Omit<SyncPreview, 'links'> {
  const { operations, incomplete } = changes;
  const distance = ({ row: { startAt = now } }: Operation) => Math.abs(startAt - now);
  const byKind = Map.groupBy(operations, ({ kind }) => kind);
  return {
    counts: Object.fromEntries([...byKind].map(([kind, { length }]) => [kind, length])),
    items: operations
      .toSorted((a, b) => distance(a) - distance(b))
      .slice(0, mostPreviewed)
      .map(plannedItem),
    incomplete,
    ...(brake && { brake: brake.reason }),
  };
}
