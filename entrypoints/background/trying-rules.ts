import { formatISO, subDays } from 'date-fns';
import type { Checking } from '@/entrypoints/background/checking';
import { readJudging } from '@/entrypoints/background/judging';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { Tools } from '@/entrypoints/background/tools';
import type { Connection } from '@/lib/domain/connection';
import type { Rule } from '@/lib/domain/rule';
import { emptyTag } from '@/lib/domain/tag';
import type { RuleTrial } from '@/lib/messages/questions/rule-questions';
import { type PastEvent, tryRule } from '@/lib/rules/try-rules';
import { eventsIn } from '@/lib/store/events';
import { linksOn } from '@/lib/store/links';
import { readTags } from '@/lib/store/tags';

export interface TryingParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly checking: Checking;
}

/** A screen names no more of them; the counts are of all. */
const mostExamples = 8;
const triedDays = 56;

/**
 * What one of these rules would have done in the last eight weeks, by what is known of them. Reads the days that are
 * not kept read; stores and sends nothing.
 */
export async function tryRules(
  parts: TryingParts,
  connection: Connection,
  rules: readonly Rule[],
  ruleId: string,
): Promise<RuleTrial> {
  await readPast(parts);
  const { past, ruleReading } = await pastEvents(parts, connection);
  const trials = tryRule(rules, ruleId, past, ruleReading);
  const groups = Map.groupBy(trials, ({ outcome }) => outcome);
  const latest = trials.toReversed().slice(0, mostExamples);
  return {
    known: past.length,
    counts: Object.fromEntries([...groups].map(([outcome, found]) => [outcome, found.length])),
    examples: latest.map(({ event: { title, when }, outcome }) => ({ title, when, outcome })),
  };
}

/** In two spans: a longer one would not be read at once. */
async function readPast({ tools, checking }: TryingParts): Promise<void> {
  const dayBefore = (days: number) =>
    formatISO(subDays(tools.now(), days), { representation: 'date' });
  const half = triedDays / 2;
  await checking.readDays({ first: dayBefore(half), last: dayBefore(0) });
  await checking.readDays({ first: dayBefore(triedDays), last: dayBefore(half + 1) });
}

/** Of the person's own calendars, oldest first; each meeting once. */
async function pastEvents({ tools, psa }: TryingParts, connection: Connection) {
  const { db } = tools;
  const judging = await readJudging(tools, psa, connection, { rules: [] });
  const window = { startAt: subDays(tools.now(), triedDays).getTime(), endAt: tools.now() };
  const own = (await eventsIn(db, window)).filter(
    ({ event }) => judging.calendars.get(event.calendarId)?.mine && event.status !== 'cancelled',
  );
  const meetings = [...new Map(own.map((row) => [row.itemKey, row])).values()];
  const rows = meetings.toSorted((a, b) => a.startAt - b.startAt);
  const addresses = rows.map(({ itemKey, event }) => ({ itemKey, eid: event.eid }));
  const tags = await readTags(db, connection.id, addresses, judging.readCarried);
  const links = new Map(
    (await linksOn(db, connection.id).toArray()).map((link) => [link.itemKey, link]),
  );
  const past = rows.map(({ event, itemKey }, index): PastEvent => {
    const [tag, link] = [tags[index] ?? emptyTag, links.get(itemKey)];
    const item = judging.judge(event, tag, link);
    const { notSendable } = item;
    return { event, tag: link ? item.tag : tag, isSent: link !== undefined, notSendable };
  });
  return { past, ruleReading: judging.ruleReading };
}
