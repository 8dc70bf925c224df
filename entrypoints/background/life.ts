import { createAnswering } from '@/entrypoints/background/answering';
import { createAskedRuns } from '@/entrypoints/background/asked-runs';
import { showBadge } from '@/entrypoints/background/badge';
import { createBrakes } from '@/entrypoints/background/brakes';
import { createChecking } from '@/entrypoints/background/checking';
import { createClockWatch } from '@/entrypoints/background/clock-watch';
import { createConnecting } from '@/entrypoints/background/connecting';
import { createConnectionHandlers } from '@/entrypoints/background/connection-handlers';
import { createContactHandlers } from '@/entrypoints/background/contact-handlers';
import { createCountDays } from '@/entrypoints/background/day-counts';
import { createDedicated } from '@/entrypoints/background/dedicated';
import { createDescribe } from '@/entrypoints/background/describing';
import { createDraftHandlers } from '@/entrypoints/background/draft-handlers';
import { createDrafts } from '@/entrypoints/background/drafts';
import type { EraseEverything } from '@/entrypoints/background/erasing';
import { createEventHandlers } from '@/entrypoints/background/event-handlers';
import { createGoogleSide, type GoogleSide } from '@/entrypoints/background/google-side';
import { createGuestContacts } from '@/entrypoints/background/guest-contacts';
import { createHistoryHandlers } from '@/entrypoints/background/history-handlers';
import { createHousekeeping } from '@/entrypoints/background/housekeeping';
import { createItems } from '@/entrypoints/background/items';
import { createLastAct } from '@/entrypoints/background/last-act';
import { createLastTag } from '@/entrypoints/background/last-tag';
import { createLeftOut } from '@/entrypoints/background/left-out';
import { createManyHandlers } from '@/entrypoints/background/many-handlers';
import { createMappingHandlers } from '@/entrypoints/background/mapping-handlers';
import { createNotifying } from '@/entrypoints/background/notifying';
import { createOrganising } from '@/entrypoints/background/organising';
import { createOverview } from '@/entrypoints/background/overview';
import { createPageHandlers } from '@/entrypoints/background/page-handlers';
import { createPageHealth } from '@/entrypoints/background/page-health';
import { isPaused } from '@/entrypoints/background/paused';
import { createPolicyWatch } from '@/entrypoints/background/policy-watch';
import { createPracticeHandlers } from '@/entrypoints/background/practice-handlers';
import { createPresetHandlers } from '@/entrypoints/background/preset-handlers';
import { createPrivacyHandlers } from '@/entrypoints/background/privacy-handlers';
import { createProvidedKey } from '@/entrypoints/background/provided-key';
import { createPsaSide } from '@/entrypoints/background/psa-side';
import { createPulling } from '@/entrypoints/background/pulling';
import { createReadings } from '@/entrypoints/background/readings';
import { createRecalling } from '@/entrypoints/background/recalling';
import { createRecentTypes } from '@/entrypoints/background/recent-types';
import { createRuleHandlers } from '@/entrypoints/background/rule-handlers';
import { createRunHandlers } from '@/entrypoints/background/run-handlers';
import { createRunLog } from '@/entrypoints/background/run-log';
import { createSelfTesting } from '@/entrypoints/background/self-testing';
import { createSending } from '@/entrypoints/background/sending';
import { createSetupHandlers } from '@/entrypoints/background/setup-handlers';
import { createSigningIn } from '@/entrypoints/background/signing-in';
import { createStartHandlers } from '@/entrypoints/background/start-handlers';
import { createSyncSettingsHandlers } from '@/entrypoints/background/sync-settings-handlers';
import { createSyncing } from '@/entrypoints/background/syncing';
import { createTagCarrying } from '@/entrypoints/background/tag-carrying';
import { createTagging } from '@/entrypoints/background/tagging';
import { tickInTime } from '@/entrypoints/background/ticks';
import { createTools, type MortalTools } from '@/entrypoints/background/tools';
import { createTour, type Tour } from '@/entrypoints/background/tour';
import { createUndoing } from '@/entrypoints/background/undoing';
import { createUnneededHosts } from '@/entrypoints/background/unneeded-hosts';
import { coalesce } from '@/lib/domain/coalesce';
import { keepAnswer } from '@/lib/messages/last-answer';
import { announceChange, type Handlers } from '@/lib/messages/server';
import { nextDueAt } from '@/lib/store/outbox';
import { readSettings } from '@/lib/store/settings';

/** A run of many sends announces itself this often at most. */
const betweenAnnouncementsMs = 200;
/** How things stand is kept this often at most: it is read to be seen after a pause, not to be watched. */
const betweenOverviewsMs = 3000;

/** All parts of the background, with what they remember. */
export interface Life {
  readonly tools: MortalTools;
  readonly google: GoogleSide;
  readonly tour: Tour;
  readonly handlers: Handlers;
  /** Does what is due. Never rejects: what could not be done is done at the next tick. */
  goOn(): Promise<void>;
  /** When the outbox has something due, in epoch milliseconds; undefined when nothing waits. */
  dueAt(): Promise<number | undefined>;
  onChange(): void;
}

/** Builds the background; it does nothing by itself. */
export function createLife(eraseEverything: EraseEverything): Life {
  const tools = createTools();
  const google = createGoogleSide(tools);
  const psa = createPsaSide(tools);
  const items = createItems(tools, google, psa);
  const mayRun = async () => !isPaused(await readSettings(tools.db), tools.now());
  const dueAt = async () => {
    // While paused a tick does nothing, so nothing needs one early.
    if (!(await mayRun())) return undefined;
    const connections = await psa.working();
    return nextDueAt(
      tools.db,
      connections.map(({ id }) => id),
    );
  };
  const tell = coalesce(async () => {
    await runLog.settle();
    await announceChange();
    const needs = await reader.needs();
    await showBadge(needs);
    await notify(needs);
  }, betweenAnnouncementsMs);
  const overview = async () => {
    const answer = await reader.overview();
    await keepAnswer('overview', answer, tools.now());
    return answer;
  };
  const keepOverview = coalesce(async () => void (await overview()), betweenOverviewsMs);
  const onChange = () => {
    const quietly = (error: unknown) =>
      console.error('Merkki: a change could not be announced', error);
    tell().then(keepOverview).catch(quietly);
  };
  const notify = createNotifying(tools, psa);
  const runLog = createRunLog(tools, psa);
  const brakes = createBrakes(tools);
  const dedicated = createDedicated(tools, google);
  const checking = createChecking(tools, google, onChange);
  const tagCarrying = createTagCarrying(tools, google, psa, onChange);
  const sending = createSending({
    tools,
    google,
    psa,
    items,
    checking,
    tagCarrying,
    mayRun,
    onChange,
    tickInTime: () => tickInTime(dueAt),
  });
  const answerQuestion = createAnswering({ tools, sending, onChange });
  const leftOut = createLeftOut(tools);
  const pulling = createPulling({ tools, psa, brakes, leftOut });
  const recalling = createRecalling(tools, psa, onChange);
  const readings = createReadings(tools, onChange);
  const syncing = createSyncing({
    tools,
    psa,
    checking,
    pulling,
    recalling,
    brakes,
    readings,
    onChange,
  });
  const askedRuns = createAskedRuns({ tools, psa, checking, syncing, sending, readings, onChange });
  const undoing = createUndoing(tools, psa, sending);
  const keepHouse = createHousekeeping(tools, psa);
  const watchClock = createClockWatch(tools);
  const organising = createOrganising({ tools, google, dedicated }, psa);
  const watchPolicy = createPolicyWatch(tools, organising);
  const unneededHosts = createUnneededHosts(tools);
  const connecting = createConnecting(tools, google, psa, unneededHosts);
  const selfTesting = createSelfTesting(tools, psa, onChange);
  const providedKey = createProvidedKey(tools, connecting);
  const pageHealth = createPageHealth(tools, onChange);
  const reader = createOverview({
    tools,
    google,
    psa,
    items,
    checking,
    pageHealth,
    brakes,
    runLog,
    readings,
    leftOut,
    selfTesting,
  });
  const recentTypes = createRecentTypes(tools.memory('recent-types'));
  const lastTag = createLastTag(tools.memory('last-tag'));
  const tagging = createTagging({ tools, tagCarrying, recentTypes, lastTag });
  const lastAct = createLastAct({ tools, tagging, undoing });
  const guestContacts = createGuestContacts({ tools, google, psa, onChange });
  const describing = { tools, google, psa, items, recentTypes, guestContacts, lastAct, onChange };
  const describe = createDescribe(describing);
  const tour = createTour(tools, psa, items);
  const drafts = createDrafts({ tools, google, checking, tagging, onChange });
  const doWhatIsDue = async () => {
    if (!(await mayRun())) return;
    await watchClock();
    await watchPolicy();
    await providedKey.renew();
    await unneededHosts.giveBack();
    // Beside all else: what is read for it may take long.
    void askedRuns.resume();
    // Before anything is planned by what it left.
    await undoing.resume();
    await selfTesting.resume();
    await dedicated.goOnLeaving();
    await checking.runIfDue();
    await drafts.bind();
    await syncing.runAll();
    await Promise.all([sending.kick(), tagCarrying.carryAll(), keepHouse()]);
  };
  const goOn = () => doWhatIsDue().catch(report);
  const signIn = createSigningIn({ tools, google, connecting, checking, goOn, onChange });

  // Each set of handlers takes of these what it names.
  const parts = {
    ...{ tools, google, psa, items, checking, sending, syncing, brakes, leftOut, runLog },
    ...{ tagging, tagCarrying, lastTag, lastAct, undoing, describe, describing, drafts },
    ...{ guestContacts, pageHealth, signIn, connecting, providedKey, dedicated, organising },
    ...{ selfTesting, askedRuns, answerQuestion, tour, eraseEverything, goOn, onChange },
  };
  const eventHandlers = createEventHandlers(parts);
  const handlers: Handlers = {
    ...eventHandlers,
    ...createContactHandlers(parts),
    ...createManyHandlers(parts),
    ...createDraftHandlers({ ...parts, tagEvent: eventHandlers.tagEvent }),
    ...createSetupHandlers(parts),
    ...createConnectionHandlers(parts),
    ...createPageHandlers(pageHealth),
    ...createPracticeHandlers(tools),
    ...createSyncSettingsHandlers(parts),
    ...createPresetHandlers(parts, psa),
    ...createRunHandlers(parts),
    ...createRuleHandlers(parts),
    ...createMappingHandlers(parts),
    ...createStartHandlers(parts),
    ...createHistoryHandlers(parts),
    ...createPrivacyHandlers(parts),
    overview,
    countDays: createCountDays(parts),
  };
  return { tools, google, tour, handlers, goOn, dueAt, onChange };
}

function report(error: unknown): void {
  console.error('Merkki: what is due could not be done', error);
}
