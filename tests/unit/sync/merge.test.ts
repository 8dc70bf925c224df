import { describe, expect, it } from 'vitest';
import type { ActivityFields } from '@/lib/domain/activity';
import { merge } from '@/lib/sync/merge';
import { agreed, sampleAgreement } from '@/tests/model/plan-samples';

const { customerId: _, ...withoutCustomer } = agreed;
const none = { toActivity: [], toCalendar: [], agreed: [], conflicts: [] };

describe('merging both sides with what they agreed on', () => {
  it.each<[string, Partial<ActivityFields>, Partial<ActivityFields>, object]>([
    ['no edit', {}, {}, {}],
    ['an edit in the calendar', { title: 'A' }, {}, { toActivity: ['title'] }],
    ['an edit in the PSA', {}, { title: 'B' }, { toCalendar: ['title'] }],
    [
      'edits of different fields',
      { title: 'A', notes: 'a' },
      { location: 'B', projectId: 'web' },
      { toActivity: ['title', 'notes'], toCalendar: ['location', 'projectId'] },
    ],
    ['the same edit on both sides', { title: 'A' }, { title: 'A' }, { agreed: ['title'] }],
    [
      'edits that differ only in line ends',
      { notes: 'a\nb' },
      { notes: 'a \r\nb\r\n' },
      { agreed: ['notes'] },
    ],
    ['different edits of one field', { title: 'A' }, { title: 'B' }, { conflicts: ['title'] }],
  ])('%s', (_name, inCalendar, inPsa, expected) => {
    const merged = merge(sampleAgreement(), { ...agreed, ...inCalendar }, { ...agreed, ...inPsa });
    expect(merged).toEqual({ ...none, ...expected });
  });

  it('takes a customer removed there for an edit', () => {
    expect(merge(sampleAgreement(), agreed, withoutCustomer)).toEqual({
      ...none,
      toCalendar: ['customerId'],
    });
  });

  it('does not take the PSA’s own way of writing what was sent for an edit', () => {
    const agreement = sampleAgreement({ echo: { ...agreed, title: 'KICK-OFF' } });
    expect(merge(agreement, agreed, { ...agreed, title: 'KICK-OFF' })).toEqual(none);
  });

  it('writes nothing when the calendar was edited to what the PSA made of it', () => {
    const echo = { ...agreed, title: 'KICK-OFF' };
    expect(merge(sampleAgreement({ echo }), echo, echo)).toEqual({ ...none, agreed: ['title'] });
  });

  it('finds nothing when an edit was taken back before anyone looked', () => {
    expect(merge(sampleAgreement(), { ...agreed }, { ...agreed })).toEqual(none);
  });
});
