import type { Activity } from '@/lib/domain/activity';
import type { Agreement } from '@/lib/domain/link';
import { fieldsOf, linkOf } from '@/lib/sync/agree';
import { baseline } from '@/lib/sync/baseline';
import { entryOf } from '@/lib/sync/history-entry';
import { isTagNew, judgedAnew, mergedTag } from '@/lib/sync/merged-tag';
import { afterLink } from '@/lib/sync/outbox';
import type { ReadRow } from '@/lib/sync/read-row';
import type { SendWorld } from '@/lib/sync/world';

/**
 * Links an event with the person's own activity that the look found: another browser made it, or this one did and
 * lost the answer, or its memory. Writes to neither side; nothing that the activity says is taken for unwanted.
 */
export function linkFound(
  world: SendWorld,
  { row, item, desired }: ReadRow,
  own: Activity,
): Promise<void> {
  const now = world.now();
  // The answer to our own write was lost: what the event and the tag say by now is the later word.
  const isOwnWork = row.unclearSince !== undefined;
  const tag = mergedTag(item.tag, own, isOwnWork ? 'tag' : 'activity', item.phrasing);
  const known = baseline(judgedAnew({ ...item, desired }, tag, own, row.eid), own);
  const agreed = isOwnWork ? agreedAsSent(known, own) : known;
  const at = { now, newId: () => world.newId() };
  const link = linkOf(row, { ...item, tag }, desired, own, 'created', at);
  return world.store.commit({
    putLink: { ...link, agreement: { ...link.agreement, ...agreed } },
    ...(isTagNew(item, tag) && { putTag: { ...link, tag, over: item.tag } }),
    removeRow: row.id,
    putRow: afterLink(row),
    history: { ...entryOf(row, link, now), operation: 'relink', after: fieldsOf(own) },
  });
}

type Agreed = Omit<Agreement, 'agreedAt'>;

/** What the activity holds is what was sent: where the event differs, it was edited since. */
function agreedAsSent({ sent, wasRedacted }: Agreed, own: Activity): Agreed {
  return { sent, echo: fieldsOf(own), wasRedacted };
}
