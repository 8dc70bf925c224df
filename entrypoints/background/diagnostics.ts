import { browser } from 'wxt/browser';
import type { GoogleSide } from '@/entrypoints/background/google-side';
import type { PageHealth } from '@/entrypoints/background/page-health';
import { readPolicy, settingsByPolicy } from '@/entrypoints/background/policy';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Health } from '@/lib/domain/connection';
import { type Settings, settingsSchema } from '@/lib/domain/settings';
import { defaultSyncSettings, syncSettingsSchema } from '@/lib/domain/sync-settings';
import { tellSettings } from '@/lib/domain/tell-settings';
import type { MerkkiDatabase } from '@/lib/store/database';
import { readSettings } from '@/lib/store/settings';
import { countTables } from '@/lib/store/stored-tables';

export interface DiagnosticParts {
  readonly tools: Tools;
  readonly google: GoogleSide;
  readonly psa: PsaSide;
  readonly pageHealth: PageHealth;
}

/** So many of the latest operations are looked through for what failed. */
const mostEntries = 2000;
const hourMs = 3_600_000;

/**
 * How Merkki is set up and fares in this browser: versions, settings, counts, health, problems by their kind. Without any
 * title, name, address or id, neither of a person nor of a calendar, event or activity. Made on demand, kept nowhere and
 * sent nowhere; in English, whoever asks for it.
 */
export async function makeDiagnostics(parts: DiagnosticParts): Promise<string> {
  const { db } = parts.tools;
  const settings = await readSettings(db);
  const sections = [
    ['Versions', versions(db)],
    ['Health', await healthOf(parts)],
    ['Places in Google’s page', await placesOf(parts, settings)],
    ['Settings', tellSettings(settingsSchema, settings)],
    ['Set by policy', settingsByPolicy(await readPolicy())],
    ...(await syncSections(parts, settings.sync)),
    ['Rows', (await countTables(db)).map(({ name, count }) => `${name}: ${count}`)],
    ['In line', await outboxOf(db)],
    ['Failed lately', await failuresOf(db)],
    ['Runs', await runsOf(db)],
  ] as const;
  return ['Merkki: diagnostics', ...sections.map(([title, lines]) => section(title, lines))].join(
    '\n\n',
  );
}

function section(title: string, lines: readonly string[]): string {
  const told = lines.length > 0 ? lines : ['none'];
  return [title, ...told.map((line) => `  ${line}`)].join('\n');
}

function versions(db: MerkkiDatabase): string[] {
  return [
    `Merkki ${browser.runtime.getManifest().version}`,
    `database ${db.verno}`,
    `language ${browser.i18n.getUILanguage()}`,
    navigator.userAgent,
  ];
}

async function healthOf({ tools, google, psa }: DiagnosticParts): Promise<string[]> {
  const [view, connections, { switchedOff }] = await Promise.all([
    google.view(),
    psa.connections(),
    readSettings(tools.db),
  ]);
  const told = ({ problem, lastGoodAt }: Health) =>
    [
      problem?.kind ?? 'no problem',
      lastGoodAt === undefined ? 'never good' : `good ${hoursSince(lastGoodAt, tools.now())} ago`,
    ].join(', ');
  return [
    `Google Calendar: ${view.state}, ${told(view.health)}, client id from ${view.clientIdFrom}`,
    ...connections.map(
      ({ id, system, health, user }, index) =>
        `${index + 1}. ${system}: ${told(health)}, user ${user ? 'known' : 'not known'}${
          switchedOff.includes(id) ? ', switched off' : ''
        }`,
    ),
  ];
}

function hoursSince(at: number, now: number): string {
  return `${Math.round((now - at) / hourMs)} h`;
}

async function placesOf(
  { pageHealth }: DiagnosticParts,
  { surfaces }: Pick<Settings, 'surfaces'>,
): Promise<string[]> {
  return Object.entries(await pageHealth.standings(surfaces)).map((pair) => pair.join(': '));
}

/** Of each connection, by its number among them. */
async function syncSections(
  { psa }: DiagnosticParts,
  sync: Readonly<Record<string, unknown>>,
): Promise<(readonly [string, string[]])[]> {
  const connections = await psa.connections();
  return connections.map(({ id, system }, index) => [
    `What ${index + 1}. ${system} does by itself`,
    tellSettings(syncSettingsSchema, sync[id] ?? defaultSyncSettings),
  ]);
}

async function outboxOf(db: MerkkiDatabase): Promise<string[]> {
  const rows = await db.outbox.toArray();
  return counted(
    rows.map(({ kind, state, problem }) => [kind, state, problem?.kind ?? 'no problem'].join(', ')),
  );
}

async function failuresOf(db: MerkkiDatabase): Promise<string[]> {
  const entries = await db.history.reverse().limit(mostEntries).toArray();
  return counted(
    entries
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ operation, problem }) => `${operation}, ${problem?.kind ?? 'no problem'}`),
  );
}

async function runsOf(db: MerkkiDatabase): Promise<string[]> {
  const runs = await db.runs.orderBy('startedAt').reverse().limit(mostEntries).toArray();
  return counted(
    runs.map(({ trigger, problem, brake, unread }) =>
      [trigger, problem?.kind ?? brake ?? 'no problem', ...(unread ? ['read in part'] : [])].join(
        ', ',
      ),
    ),
  );
}

/** Each line once, with how often it occurs; the most frequent first. */
function counted(lines: readonly string[]): string[] {
  const groups = Object.entries(Object.groupBy(lines, (line) => line));
  return groups
    .map(([line, each = []]) => [each.length, line] as const)
    .toSorted(([a], [b]) => b - a)
    .map(([count, line]) => `${count} × ${line}`);
}
