import type { ActivityFields } from '@/lib/domain/activity';
import { type SharedField, sharedFields } from '@/lib/domain/link';
import { wordFields } from '@/lib/sync/field-guards';
import { isRedactedActivity } from '@/lib/sync/redaction';
import { differingFields } from '@/lib/sync/standing';
import type { UndoTask } from '@/lib/sync/undo-task';

const nothing: ReadonlySet<SharedField> = new Set();
const everything: ReadonlySet<SharedField> = new Set(sharedFields);

/**
 * What the PSA may not be told again of the version before an operation: its words where the event is private by now, all
 * of it where nothing of private events leaves. An event that is gone keeps what it was, as far as that is known.
 */
export function keptHere(task: UndoTask): ReadonlySet<SharedField> {
  const { parts, event, deleted, tag, link } = task;
  const known = (event ?? deleted)?.event;
  if (known?.isPrivate && parts.privateEvents === 'dont-send') return everything;
  const item = known && parts.judging.judge(known, tag, link);
  const isHidden = item ? item.isRedacted : tag.isPrivate;
  return isHidden && hasWords(task, item?.desired) ? wordFields : nothing;
}

/** Whether the former version says more than the event may say, as far as that is known. */
function hasWords(
  { entry: { before }, parts }: UndoTask,
  desired: ActivityFields | undefined,
): boolean {
  if (!before || isRedactedActivity(before, parts.judging.neutralTitles)) return false;
  return !desired || differingFields(before, desired).some((field) => wordFields.has(field));
}
