import { coloursOf } from '@/lib/domain/event-colour';
import type { Condition, Rule } from '@/lib/domain/rule';
import { emptyTag } from '@/lib/domain/tag';
import { type PastEvent, tryRule } from '@/lib/rules/try-rules';
import { hourMs, makeEvent, monday } from '@/tests/model/make-event';
import { median, type Result } from './print-result.ts';

const events = 5_000;
const rounds = 15;

/** What it costs to tell what the last of twenty rules would have done with 5 000 events of the past. */
export function measureTrial(): Result[] {
  const past = Array.from({ length: events }, (_, index) => pastEvent(index));
  const rules = Array.from({ length: 20 }, (_, index) => rule(index));
  // Not counted: the engine has not compiled the code yet.
  trialMs(rules, past);
  const tookMs = median(Array.from({ length: rounds }, () => trialMs(rules, past)));
  const value = Number(tookMs.toFixed(1));
  return [{ name: `rules.trial.${events}.ms`, unit: 'ms', value, bound: 200 }];
}

function trialMs(rules: readonly Rule[], past: readonly PastEvent[]): number {
  const reading = {
    ...({ timeZone: 'Europe/Helsinki', privateEvents: 'in-full' } as const),
    calendarColours: coloursOf([{ id: makeEvent().calendarId, colour: '#33b679' }]),
  };
  const startedAt = performance.now();
  const trials = tryRule(rules, 'rule 19', past, reading);
  const tookMs = performance.now() - startedAt;
  const open = trials.filter(({ outcome }) => outcome === 'open').length;
  if (trials.length !== events || open === 0 || open === events)
    throw new Error(`${trials.length} events tried, ${open} of them open`);
  return tookMs;
}

/** The last one holds of every event, those before of some each. */
function rule(index: number): Rule {
  const title: Condition = { kind: 'title', any: [index === 19 ? 'meeting' : `topic ${index};`] };
  const day: Condition = { kind: 'weekday', any: [1, 2, 3, 4, 5, 6, 7] };
  const green: Condition = { kind: 'colour', any: ['2', '10'], asSeen: true };
  const id = `rule ${index}`;
  return { id, name: id, when: [title, day, green], tag: { activityTypeId: 'meeting' } };
}

function pastEvent(index: number): PastEvent {
  const startAt = monday - index * hourMs;
  const event = makeEvent({
    eventId: `bench${index}`,
    title: `Meeting on topic ${index % 40}; with customers`,
    when: { kind: 'timed', startAt, endAt: startAt + hourMs },
  });
  return { event, tag: emptyTag, isSent: false, notSendable: undefined };
}
