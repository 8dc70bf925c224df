import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { workedTimeOf } from '@/lib/domain/activity';
import { type SharedField, sharedFields } from '@/lib/domain/link';
import { agreementAfter } from '@/lib/sync/agreement-after';
import { decide, type Policy, type WriteDecision } from '@/lib/sync/decide';
import { eventFields, wordFields } from '@/lib/sync/field-guards';
import { calendarStanding, type Pair, psaStanding } from '@/lib/sync/pair';
import { isSameField } from '@/lib/sync/standing';
import { arbitraryPair, arbitraryPolicy } from '@/tests/property/arbitrary-pair';
import { numRuns } from '@/tests/property/num-runs';

/** Tries the claim on every kind of pair under every kind of policy. */
function always(claim: (pair: Pair, policy: Policy) => void): void {
  fc.assert(
    fc.property(arbitraryPair, arbitraryPolicy, (pair, policy) => {
      claim(pair, policy);
    }),
    { numRuns: 4 * numRuns },
  );
}

function writeOf(pair: Pair, policy: Policy): WriteDecision | undefined {
  const decision = decide(pair, policy);
  return decision.kind === 'write' ? decision : undefined;
}

/** Words of an event that became private, as long as the activity has them. */
function exposedWords(pair: Pair): SharedField[] {
  const { calendar, psa, link } = pair;
  if (calendar.kind !== 'present' || psa.kind === 'gone' || link.origin === 'colleague') return [];
  const { desired, isRedacted } = calendar;
  if (desired === undefined || !isRedacted || link.agreement.wasRedacted) return [];
  const held = psa.kind === 'present' ? psa.activity : link.agreement.echo;
  const words = editedIn(calendarStanding(pair)).filter((field) => wordFields.has(field));
  return words.filter((field) => !isSameField(field, desired, held));
}

function editedIn(standing: ReturnType<typeof calendarStanding>): readonly SharedField[] {
  return standing.kind === 'edited' ? standing.fields : [];
}

describe('whatever was edited, chosen and answered', () => {
  it('nothing comes of two sides that were not read', () => {
    always((pair, policy) => {
      const unread = { ...pair, calendar: { kind: 'unknown' }, psa: { kind: 'unknown' } } as const;
      expect(decide(unread, policy)).toEqual({ kind: 'nothing' });
    });
  });

  it('worked time is neither deleted nor written to without consent', () => {
    always((pair, policy) => {
      const { psa } = pair;
      if (policy.consented || psa.kind !== 'present' || !workedTimeOf(psa.activity)) return;
      expect(decide(pair, policy).kind).not.toBe('delete-activity');
      expect(writeOf(pair, policy)?.toActivity ?? []).toEqual([]);
    });
  });

  it('an occurrence of a PSA’s series is neither deleted nor written to', () => {
    always((pair, policy) => {
      if (pair.psa.kind !== 'present' || !pair.psa.activity.seriesParentId) return;
      expect(decide(pair, policy).kind).not.toBe('delete-activity');
      expect(writeOf(pair, policy)?.toActivity ?? []).toEqual([]);
    });
  });

  it('an event that may not be written is neither deleted nor written to', () => {
    always((pair, policy) => {
      if (pair.calendar.kind !== 'present' || !pair.calendar.notWritable) return;
      expect(decide(pair, policy).kind).not.toBe('delete-event');
      const written = writeOf(pair, policy)?.toCalendar ?? [];
      expect(written.filter((field) => eventFields.has(field))).toEqual([]);
    });
  });

  it('a colleague’s activity is left alone, and my event for it as well', () => {
    always((pair, policy) => {
      if (pair.link.origin !== 'colleague') return;
      expect(['nothing', 'end']).toContain(decide(pair, policy).kind);
    });
  });

  it('a private event gets no words', () => {
    always((pair, policy) => {
      if (pair.calendar.kind !== 'present' || !pair.calendar.isRedacted) return;
      const written = writeOf(pair, policy)?.toCalendar ?? [];
      expect(written.filter((field) => wordFields.has(field))).toEqual([]);
    });
  });

  it('nothing of a private event that is not sent leaves without an answer', () => {
    always((pair, policy) => {
      if (pair.calendar.kind !== 'present' || !pair.calendar.event.isPrivate) return;
      if (policy.privateEvents !== 'dont-send' || policy.answer === 'calendar') return;
      expect(writeOf(pair, policy)?.toActivity ?? []).toEqual([]);
      expect(decide(pair, policy).kind).not.toBe('recreate-activity');
    });
  });

  it('words that became private go before anything else, or are asked about', () => {
    always((pair, { answer: _, ...policy }) => {
      const exposed = exposedWords(pair);
      if (exposed.length === 0) return;
      const decision = decide(pair, policy);
      const written = decision.kind === 'write' ? decision.toActivity : [];
      const isAsked = decision.kind === 'ask' || writeOf(pair, policy)?.open !== undefined;
      expect(isAsked || exposed.every((field) => written.includes(field))).toBe(true);
    });
  });

  it('an edit is never followed by a deletion of its side without an answer', () => {
    always((pair, policy) => {
      if (policy.answer !== undefined) return;
      const { kind } = decide(pair, policy);
      if (psaStanding(pair).kind === 'edited') expect(kind).not.toBe('delete-activity');
      if (calendarStanding(pair).kind === 'edited') expect(kind).not.toBe('delete-event');
    });
  });

  it('only what was edited is written, and only where nothing was edited or something is lost', () => {
    always((pair, policy) => {
      const write = writeOf(pair, policy);
      if (!write) return;
      const inCalendar = editedIn(calendarStanding(pair));
      const inPsa = editedIn(psaStanding(pair));
      for (const field of write.toActivity)
        expect(inPsa.includes(field)).toBe(write.lost.psa.includes(field));
      for (const field of write.toCalendar)
        expect(inCalendar.includes(field)).toBe(write.lost.calendar.includes(field));
      const written = [...write.toActivity, ...write.toCalendar];
      const edited = new Set([...inCalendar, ...inPsa]);
      expect(written.filter((field) => !edited.has(field))).toEqual([]);
    });
  });

  it('what is lost was written over, after both were edited or by an answer', () => {
    always((pair, policy) => {
      const { lost, toActivity, toCalendar } = writeOf(pair, policy) ?? nothingWritten;
      const inCalendar = editedIn(calendarStanding(pair));
      const inPsa = editedIn(psaStanding(pair));
      const isBoth = (field: SharedField) => inCalendar.includes(field) && inPsa.includes(field);
      for (const field of lost.psa)
        expect(toActivity.includes(field) && (isBoth(field) || policy.answer === 'calendar')).toBe(
          true,
        );
      for (const field of lost.calendar)
        expect(toCalendar.includes(field) && (isBoth(field) || policy.answer === 'psa')).toBe(true);
    });
  });

  it('no field goes both ways', () => {
    always((pair, policy) => {
      const { toActivity, toCalendar, agreed } = writeOf(pair, policy) ?? nothingWritten;
      const named = [...toActivity, ...toCalendar, ...agreed];
      expect(new Set(named).size).toBe(named.length);
    });
  });

  it('what was written and agreed on is not written again', () => {
    always((pair, policy) => {
      const write = writeOf(pair, policy);
      const after = write && afterWriting(pair, write);
      if (!after) return;
      const { answer: _, ...later } = policy;
      const decision = decide(after, later);
      const again = decision.kind === 'write' ? decision : nothingWritten;
      const settled = [...write.toActivity, ...write.toCalendar, ...write.agreed];
      const repeated = [...again.toActivity, ...again.toCalendar, ...again.agreed];
      expect(repeated.filter((field) => settled.includes(field))).toEqual([]);
      if (write.open === undefined && takesEverything(later))
        expect(decision).toEqual({ kind: 'nothing' });
    });
  });

  it('without an answer nothing is written from where nothing may come', () => {
    always((pair, { answer: _, ...policy }) => {
      const { incoming, outgoing } = policy.sync;
      const write = writeOf(pair, policy) ?? nothingWritten;
      if (incoming.select === 'none' || !incoming.update) expect(write.toCalendar).toEqual([]);
      const isWord = (field: SharedField) => wordFields.has(field);
      if (!outgoing.update) expect(write.toActivity.every(isWord)).toBe(true);
    });
  });
});

const nothingWritten: WriteDecision = {
  kind: 'write',
  toActivity: [],
  toCalendar: [],
  agreed: [],
  lost: { calendar: [], psa: [] },
};

function takesEverything({ sync }: Policy): boolean {
  const { incoming, outgoing } = sync;
  return outgoing.update && incoming.update && incoming.select === 'chosen';
}

/** Both sides after the writes, and the agreement renewed as it is in earnest; undefined when a side was not read. */
function afterWriting(pair: Pair, write: WriteDecision): Pair | undefined {
  const { link, calendar, psa } = pair;
  if (calendar.kind !== 'present' || psa.kind !== 'present' || !calendar.desired) return undefined;
  const desired = withFields(calendar.desired, psa.activity, write.toCalendar);
  const activity: Activity = withFields(psa.activity, calendar.desired, write.toActivity);
  const agreement = agreementAfter(link.agreement, {
    settled: [...write.toActivity, ...write.toCalendar, ...write.agreed],
    before: { desired: calendar.desired, activity: psa.activity },
    after: { desired, activity },
    isPhrased: false,
    isRedacted: calendar.isRedacted,
    now: 1,
  });
  return {
    link: { ...link, agreement },
    calendar: { ...calendar, desired },
    psa: { ...psa, activity },
  };
}

/** The one version with these fields of the other. */
function withFields<T extends ActivityFields>(
  version: T,
  other: ActivityFields,
  fields: readonly SharedField[],
): T {
  const taken = sharedFields.filter((field) => fields.includes(field));
  return { ...version, ...Object.fromEntries(taken.map((field) => [field, other[field]])) };
}
