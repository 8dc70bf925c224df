import type { Page } from '@playwright/test';
import type { Consultant } from '../browser/consultant.ts';
import { putRows } from '../browser/put-rows.ts';
import { makeEvent } from '../model/make-event.ts';
import { lookAt } from '../screens/look-at.ts';
import { type Language, waysOf } from '../screens/ways.ts';
import { anna, test } from './fixtures.ts';
import { inEachLanguage } from './in-each-language.ts';

/** As long as a line takes: of a link over two lines nobody presses the middle. */
const longTitle = 'Järjestelmänkäyttöönottopalaveri';
const hourMs = 3_600_000;
const practice = { connectionId: 'practice' };

test('what the popup asks, holds back and is doing can be read and answered, in each theme and language, and at 200 %', async ({
  openBrowser,
}) => {
  test.setTimeout(300_000);
  await inEachLanguage(openBrowser, lookThrough);
});

async function lookThrough(newcomer: Consultant, language: Language): Promise<void> {
  const popup = await newcomer.openPopup();
  const look = (name: string) =>
    lookAt({ ...waysOf(language), page: popup, name: `popup-${name}`, within: 'body' });
  await popup.locator('.popup-buttons').waitFor();
  await popup.evaluate(putRows, questions());
  await popup.reload();
  await popup
    .locator('.attention > li')
    .nth(questionsAsked.length - 1)
    .waitFor();
  await look('questions');
  await toEnd(popup);
  await look('questions-end');
  await popup.evaluate(putRows, heldBack());
  await popup.reload();
  await popup.locator('.brake').waitFor();
  await look('brake');
  await popup.evaluate(putRows, underWay());
  await popup.reload();
  await popup.locator('progress').waitFor();
  await popup.locator('progress').scrollIntoViewIfNeeded();
  await look('run');
}

async function toEnd(popup: Page): Promise<void> {
  await popup.locator('.attention > li').last().scrollIntoViewIfNeeded();
}

/** What only a person can decide, each with other answers. */
const questionsAsked = [
  { kind: 'conflict', fields: ['title', 'when', 'location'] },
  { kind: 'worked-time', reason: 'hours' },
  { kind: 'psa-differs', reason: 'guests', fields: ['when', 'title'] },
  { kind: 'deleted-in-calendar' },
  { kind: 'activity-gone' },
  { kind: 'not-sendable', reason: 'private' },
] as const;

/** Sent events of the next hours, each with a question of a run. */
function questions() {
  const events = questionsAsked.map((_, index) => {
    const startAt = Date.now() + index * hourMs;
    const when = { kind: 'timed', startAt, endAt: startAt + hourMs } as const;
    const title = `${longTitle} ${index + 1}`;
    return makeEvent({ calendarId: anna.email, eventId: `asked${index}`, title, when });
  });
  const keyOf = ({ iCalUid }: { iCalUid: string }) => ({ itemKey: `${iCalUid}#` });
  return {
    events: events.map((event) => {
      const { calendarId, eventId, when } = event;
      const { startAt, endAt } = when as { startAt: number; endAt: number };
      return { ...keyOf(event), calendarId, eventId, startAt, endAt, readAt: 1, seenAt: 1, event };
    }),
    outbox: events.map((event, index) => ({
      ...{ ...rowOf(keyOf(event).itemKey), eid: event.eid, runId: 'ended' },
      ...{ kind: 'reconcile', state: 'parked', problem: questionsAsked[index] },
    })),
  };
}

/** Deletions that a run did not dare. */
function heldBack() {
  const items = Array.from({ length: 1 }, (_, index) => ({
    ...{ kind: 'delete-activity', title: `${longTitle} ${index + 1}` },
    when: { kind: 'timed', startAt: Date.now(), endAt: Date.now() + hourMs },
  }));
  const brake = { ...practice, reason: 'many-deletions', at: Date.now(), deletions: 40, items };
  const asked = { 'many-deletions': { brake, rows: [], rowIds: [] } };
  return { memory: [{ key: 'brake/practice', value: { asked, agreed: {} } }] };
}

/** A run that has come to its fortieth operation of five hundred; the next one is far off. */
function underWay() {
  const run = { ...practice, id: 'open', trigger: 'sync-now', startedAt: Date.now() };
  const waiting = {
    ...{ ...rowOf('waiting#'), eid: 'waiting', runId: 'open' },
    ...{ kind: 'create', state: 'waiting', nextAttemptAt: Date.now() + 9 * hourMs },
  };
  return { runs: [{ ...run, planned: 500, done: 40, failed: 0 }], outbox: [waiting] };
}

/** What rows in line have in common. */
function rowOf(itemKey: string) {
  return {
    ...{ ...practice, itemKey, id: `${practice.connectionId}|${itemKey}`, step: 'look' },
    ...{ consented: false, ignoreCandidates: false, candidates: [], attempts: 1 },
    ...{ queuedAt: Date.now(), nextAttemptAt: Date.now() },
  };
}
