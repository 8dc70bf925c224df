import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActivityFields } from '@/lib/domain/activity';
import { type SharedField, sharedFields } from '@/lib/domain/link';
import { merge } from '@/lib/sync/merge';
import { isSameField } from '@/lib/sync/standing';
import { arbitraryFields } from '@/tests/property/arbitrary-pair';
import { numRuns } from '@/tests/property/num-runs';

const versions = fc.record({
  sent: arbitraryFields,
  echo: arbitraryFields,
  desired: arbitraryFields,
  activity: arbitraryFields,
});

function mergeOf({ sent, echo, desired, activity }: Record<string, ActivityFields>) {
  if (!sent || !echo || !desired || !activity) throw new Error('four versions are needed');
  return merge({ sent, echo, wasRedacted: false, agreedAt: 0 }, desired, activity);
}

const sorted = (fields: readonly SharedField[]) => [...fields].toSorted();

describe('the merge', () => {
  it('is symmetric: with the sides swapped it writes the same fields the other way', () => {
    fc.assert(
      fc.property(versions, ({ sent, echo, desired, activity }) => {
        const merged = mergeOf({ sent, echo, desired, activity });
        const swapped = mergeOf({ sent: echo, echo: sent, desired: activity, activity: desired });
        expect(sorted(swapped.toActivity)).toEqual(sorted(merged.toCalendar));
        expect(sorted(swapped.toCalendar)).toEqual(sorted(merged.toActivity));
        expect(sorted(swapped.agreed)).toEqual(sorted(merged.agreed));
        expect(sorted(swapped.conflicts)).toEqual(sorted(merged.conflicts));
      }),
      { numRuns },
    );
  });

  it('names each edited field once, and no field that nobody edited', () => {
    fc.assert(
      fc.property(versions, (given) => {
        const { toActivity, toCalendar, agreed, conflicts } = mergeOf(given);
        const named = sorted([...toActivity, ...toCalendar, ...agreed, ...conflicts]);
        const edited = sharedFields.filter(
          (field) =>
            !isSameField(field, given.desired, given.sent) ||
            !isSameField(field, given.activity, given.echo),
        );
        expect(named).toEqual(sorted(edited));
      }),
      { numRuns },
    );
  });

  it('finds nothing more to do once its fields are written and agreed on', () => {
    fc.assert(
      fc.property(versions, ({ sent, echo, desired, activity }) => {
        const merged = mergeOf({ sent, echo, desired, activity });
        const out = [...merged.toActivity, ...merged.conflicts];
        const left = withFields(desired, activity, merged.toCalendar);
        const right = withFields(activity, desired, out);
        const done = [...out, ...merged.toCalendar, ...merged.agreed];
        const again = mergeOf({
          sent: withFields(sent, left, done),
          echo: withFields(echo, right, done),
          desired: left,
          activity: right,
        });
        expect(again).toEqual({ toActivity: [], toCalendar: [], agreed: [], conflicts: [] });
      }),
      { numRuns },
    );
  });
});

/** The one version with these fields of the other. */
function withFields(
  version: ActivityFields,
  other: ActivityFields,
  fields: readonly SharedField[],
): ActivityFields {
  const mixed: Record<string, unknown> = { ...version };
  for (const field of fields) {
    if (other[field] === undefined) delete mixed[field];
    else mixed[field] = other[field];
  }
  return mixed as unknown as ActivityFields;
}
