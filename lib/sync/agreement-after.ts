import type { Activity, ActivityFields } from '@/lib/domain/activity';
import { type Agreement, type SharedField, sharedFields } from '@/lib/domain/link';
import { fieldsOf } from '@/lib/sync/agree';
import { wordFields } from '@/lib/sync/field-guards';
import { isSameField } from '@/lib/sync/standing';

/** Both sides before and after the writes of a decision. */
export interface Outcome {
  /** Fields that the sides agree on by now. */
  readonly settled: readonly SharedField[];
  readonly before: { readonly desired: ActivityFields; readonly activity: Activity };
  readonly after: { readonly desired: ActivityFields; readonly activity: Activity };
  readonly isRedacted: boolean;
  /** Templates say the words: what was written to one field may be named in another, which is then still to be told. */
  readonly isPhrased: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * The agreement once a decision was carried out. Settled fields hold what both sides answered, so that their own
 * way of writing it is no edit; a field that stays open keeps the former agreement, or it would be forgotten.
 */
export function agreementAfter(former: Agreement, outcome: Outcome): Agreement {
  const { settled, before, after, isRedacted, isPhrased, now } = outcome;
  const unremembered = former.unremembered?.filter((field) => !settled.includes(field)) ?? [];
  const activity = { before: fieldsOf(before.activity), after: fieldsOf(after.activity) };
  const isOpen = (field: SharedField) => isPhrased && wordFields.has(field);
  const isOurDoing = (field: SharedField) =>
    !isOpen(field) && !isSameField(field, before.desired, after.desired);
  const sent = mix(
    former.sent,
    after.desired,
    (field) => settled.includes(field) || isOurDoing(field),
  );
  // While a redaction is held up, it is still to be made.
  const areWordsSettled = [...wordFields].every((field) => isSameField(field, sent, after.desired));
  return {
    sent,
    echo: mix(
      former.echo,
      activity.after,
      (field) => settled.includes(field) || !isSameField(field, activity.before, activity.after),
    ),
    wasRedacted: isRedacted && (former.wasRedacted || areWordsSettled),
    agreedAt: now,
    ...(unremembered.length > 0 && { unremembered }),
  };
}

/** The former version with some fields as they are in the fresh one. */
export function mix(
  former: ActivityFields,
  fresh: ActivityFields,
  isFresh: (field: SharedField) => boolean,
): ActivityFields {
  const entries = sharedFields.map(
    (field) => [field, (isFresh(field) ? fresh : former)[field]] as const,
  );
  return Object.fromEntries(
    entries.filter(([, value]) => value !== undefined),
  ) as unknown as ActivityFields;
}
