/** How a tag is found: by the item once its event is known, by the page's eid before. */
export type TagAddress =
  | { readonly eid: string; readonly itemKey?: string | undefined }
  | { readonly eid?: undefined; readonly itemKey: string };

/** Where the tag may be stored, what counts first coming first. */
export function tagKeysOf({ eid, itemKey }: TagAddress): string[] {
  const keys = [
    itemKey,
    eid === undefined ? undefined : eidKey(eid),
    itemKey === undefined ? undefined : ofSeriesOf(itemKey, followingKey),
    itemKey === undefined ? undefined : ofSeriesOf(itemKey, seriesKey),
  ];
  return keys.filter((key) => key !== undefined);
}

export function eidKey(eid: string): string {
  return `eid:${eid}`;
}

/** The key that the item's series has; undefined for an item that is no occurrence. */
export function ofSeriesOf(
  itemKey: string,
  keyOf: (iCalUid: string) => string,
): string | undefined {
  const end = itemKey.lastIndexOf('#');
  return end < 0 || end === itemKey.length - 1 ? undefined : keyOf(itemKey.slice(0, end));
}

export function seriesKey(iCalUid: string): string {
  return `series:${iCalUid}`;
}

export function followingKey(iCalUid: string): string {
  return `following:${iCalUid}`;
}
