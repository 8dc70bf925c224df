import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';

/** An event that nothing is known of but its tag. A default would look as if it were chosen already. */
export function viewOfTag({ defaultTypeId: _, ...psa }: EventView['psa'], tag: Tag): EventView {
  const state: EventView['state'] = tag.activityTypeId
    ? { kind: 'tagged', missing: [] }
    : { kind: 'untagged' };
  return { eid: '', remarks: [], psa, tag, offersAuto: false, offersPrivate: true, state };
}
