import { describe, expect, it } from 'vitest';
import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { type NotWritableReason, notWritableReasonSchema } from '@/lib/domain/problem';
import { decide, type Policy } from '@/lib/sync/decide';
import { settleFields } from '@/lib/sync/settle-fields';
import { makeEvent } from '@/tests/model/make-event';
import {
  activitySide,
  agreed,
  eventSide,
  sampleAgreement,
  sampleLink,
  samplePair,
  samplePolicy,
} from '@/tests/model/plan-samples';
import { told } from '@/tests/model/told';

const tagEdits = { notes: 'Theirs', activityTypeId: 'task', customerId: 'fjord', projectId: 'web' };
const tagFields = 'notes+activityTypeId+customerId+projectId';

interface Given {
  readonly inCalendar?: Partial<ActivityFields>;
  readonly inPsa?: Partial<Activity>;
  readonly notWritable?: NotWritableReason;
  readonly isRedacted?: boolean;
}

function outcome(
  { inCalendar, inPsa, notWritable, isRedacted = false }: Given,
  policy: Policy = samplePolicy(),
): string {
  const calendar = eventSide(inCalendar, { notWritable, isRedacted });
  const link = sampleLink({ agreement: sampleAgreement({ wasRedacted: isRedacted }) });
  return told(decide(samplePair({ link, calendar, psa: activitySide(inPsa) }), policy));
}

describe.each(notWritableReasonSchema.options)(
  'an event that may not be written (%s)',
  (reason) => {
    const notWritable = reason;

    it('is left alone, and type, customer, project and note still flow into its tag', () => {
      const inPsa = { title: 'Theirs', ...tagEdits };
      expect(outcome({ inPsa, notWritable })).toBe(
        `write calendar:${tagFields} asks psa-differs(title)`,
      );
      expect(outcome({ inPsa: tagEdits, notWritable })).toBe(`write calendar:${tagFields}`);
    });

    it('gets its own version into the PSA when the person says so', () => {
      const inPsa = { title: 'Theirs', location: 'There', ...tagEdits };
      const policy = samplePolicy({}, { answer: 'calendar' });
      expect(outcome({ inPsa, notWritable }, policy)).toBe(
        `write psa:title+location calendar:${tagFields} lost-psa:title+location`,
      );
    });

    it('does so against booked hours only after a separate yes', () => {
      const given = { inPsa: { title: 'Theirs', hasHours: true }, notWritable };
      const policy = samplePolicy({}, { answer: 'calendar' });
      expect(outcome(given, policy)).toBe('ask worked-time');
      expect(outcome(given, { ...policy, consented: true })).toBe('write psa:title lost-psa:title');
    });

    it('never does so in a PSA’s series', () => {
      const given = { inPsa: { title: 'Theirs', seriesParentId: 's' }, notWritable };
      expect(outcome(given, samplePolicy({}, { answer: 'calendar', consented: true }))).toBe(
        'ask series-read-only(title)',
      );
    });

    it('stays unwritten when the PSA wins a conflict', () => {
      const given = { inCalendar: { title: 'Mine' }, inPsa: { title: 'Theirs' }, notWritable };
      expect(outcome(given, samplePolicy({ conflicts: 'psa' }))).toBe('ask psa-differs(title)');
      expect(outcome(given, samplePolicy({}, { answer: 'psa' }))).toBe('ask psa-differs(title)');
    });

    it('stays unwritten when an edit of a PSA’s series is to be undone', () => {
      const given = { inCalendar: { title: 'Mine' }, inPsa: { seriesParentId: 's' }, notWritable };
      expect(outcome(given, samplePolicy({}, { answer: 'psa' }))).toBe('ask psa-differs(title)');
    });
  },
);

describe('an occurrence of a PSA’s series', () => {
  const inPsa = { seriesParentId: 's' };

  it('is put back in the calendar when the person says so, the history keeping what gives way', () => {
    const policy = samplePolicy({}, { answer: 'psa' });
    expect(outcome({ inCalendar: { title: 'Mine', notes: 'Mine' }, inPsa }, policy)).toBe(
      'write calendar:title+notes lost-calendar:title+notes',
    );
  });

  it('keeps the words of a private event out of its reach all the same', () => {
    const policy = samplePolicy({}, { answer: 'psa', privateEvents: 'neutral-title' });
    expect(outcome({ inCalendar: { title: 'Private' }, inPsa, isRedacted: true }, policy)).toBe(
      'write agreed:title',
    );
  });
});

describe('a conflict', () => {
  const clash = { inCalendar: { title: 'Mine' }, inPsa: { title: 'Theirs', location: 'There' } };

  it('leaves what nobody disputes to flow while it is asked about', () => {
    expect(outcome(clash, samplePolicy({ conflicts: 'ask' }))).toBe(
      'write calendar:location asks conflict(title)',
    );
  });

  it('is asked about where the winner may not travel, and the answer may', () => {
    const sendsNothing = { outgoing: { update: false } };
    expect(outcome(clash, samplePolicy(sendsNothing))).toBe(
      'write calendar:location asks conflict(title)',
    );
    expect(outcome(clash, samplePolicy(sendsNothing, { answer: 'calendar' }))).toBe(
      'write psa:title calendar:location lost-psa:title',
    );
    const takesNothing = { conflicts: 'psa', incoming: { select: 'none' } } as const;
    expect(outcome(clash, samplePolicy(takesNothing))).toBe('ask conflict(title)');
    expect(outcome(clash, samplePolicy(takesNothing, { answer: 'psa' }))).toBe(
      'write calendar:title lost-calendar:title',
    );
  });

  it('leaves both as they are when the person says so', () => {
    const policy = samplePolicy({ conflicts: 'ask' }, { answer: 'keep' });
    expect(outcome(clash, policy)).toBe('write calendar:location agreed:title');
  });

  it('loses nothing in worked time', () => {
    const { inCalendar, inPsa } = clash;
    const given = { inCalendar, inPsa: { ...inPsa, isClosed: true } };
    expect(outcome(given)).toBe('write calendar:location asks worked-time');
  });

  it('is not asked about when neither side may be updated', () => {
    const off = { outgoing: { update: false }, incoming: { update: false } };
    expect(outcome(clash, samplePolicy({ conflicts: 'ask', ...off }))).toBe('nothing');
  });

  it('is asked about first when there is more to ask', () => {
    const given = { ...clash, notWritable: 'guests' } as const;
    expect(outcome(given, samplePolicy({ conflicts: 'ask' }))).toBe('ask conflict(title)');
  });
});

describe('a private event that is not sent', () => {
  it('asks before any later change of it leaves', () => {
    const when = { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' } as const;
    expect(outcome({ inCalendar: { when }, isRedacted: true })).toBe('ask not-sendable');
  });

  it('asks nothing of one whose tag alone says so: its time is sent', () => {
    const when = { kind: 'all-day', startDate: '2026-11-23', endDate: '2026-11-24' } as const;
    const calendar = eventSide({ when }, { isRedacted: true, event: makeEvent({ when }) });
    const link = sampleLink({ agreement: sampleAgreement({ wasRedacted: true }) });
    expect(told(decide(samplePair({ link, calendar }), samplePolicy()))).toBe('write psa:when');
  });
});

it('settles for the activity as last agreed when the PSA was not read', () => {
  const pair = samplePair({ calendar: eventSide({ title: 'Mine' }), psa: { kind: 'unknown' } });
  const calendar = { ...eventSide({ title: 'Mine' }), desired: { ...agreed, title: 'Mine' } };
  expect(settleFields({ ...pair, calendar }, samplePolicy())).toEqual({
    toActivity: ['title'],
    toCalendar: [],
    agreed: [],
    lost: { calendar: [], psa: [] },
  });
});
