import type { EventBody, StoredEvent } from './resource.ts';
import type { Calendar } from './world.ts';

const strictness: Readonly<Record<string, number>> = {
  public: 0,
  default: 1,
  private: 2,
  confidential: 2,
};

/**
 * What becomes of an occurrence's new visibility: a stricter one is given to the whole series, a laxer one is
 * ignored (the API's description of `visibility`). Answers the occurrence as it then is.
 */
export function withSeriesVisibility(
  calendar: Calendar,
  row: StoredEvent,
  after: EventBody,
): EventBody {
  const master = row.series && calendar.events.get(row.series.id);
  if (!master) return after;
  const change = strictnessOf(after) - strictnessOf(master.body);
  if (change > 0 && after.visibility) {
    master.body = { ...master.body, visibility: after.visibility };
  }
  if (change >= 0) return after;
  const { visibility: _, ...rest } = after;
  return { ...rest, ...(master.body.visibility && { visibility: master.body.visibility }) };
}

function strictnessOf({ visibility = 'default' }: EventBody): number {
  return strictness[visibility] ?? 1;
}
