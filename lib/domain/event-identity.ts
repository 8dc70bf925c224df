/** The two ids that name one event (or occurrence) on one calendar. */
export interface EventIdentity {
  readonly eventId: string;
  readonly calendarId: string;
}

/** Google shortens these calendar domains inside an eid. */
const shortDomains: Readonly<Record<string, string>> = {
  m: 'gmail.com',
  g: 'group.calendar.google.com',
  v: 'group.v.calendar.google.com',
  i: 'import.calendar.google.com',
};

const longDomains = new Map(Object.entries(shortDomains).map(([short, long]) => [long, short]));

/**
 * The event behind an eid: the page's `data-eventid`, the `eid` of the API's htmlLink.
 * Undefined for what is not an event, such as a task chip. The calendar is the one it is displayed on.
 */
export function decodeEid(eid: string): EventIdentity | undefined {
  const text = decodeBase64(eid);
  const space = text?.indexOf(' ') ?? -1;
  if (text === undefined || space < 1 || space === text.length - 1) return undefined;
  return {
    eventId: text.slice(0, space),
    calendarId: changeDomain(text.slice(space + 1), (short) => shortDomains[short]),
  };
}

/** The eid of an event, URL-safe and without padding. */
export function encodeEid({ eventId, calendarId }: EventIdentity): string {
  const bytes = new TextEncoder().encode(
    `${eventId} ${changeDomain(calendarId, (long) => longDomains.get(long))}`,
  );
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** Where the occurrence with this id stood in its series at first, as Google spells it into the id. */
export function originalStartOf(eventId: string): string | undefined {
  const [, year, month, day, time] = /_(\d{4})(\d\d)(\d\d)(T\d{6}Z)?$/.exec(eventId) ?? [];
  if (year === undefined) return undefined;
  return `${year}-${month}-${day}${time?.replace(/T(\d\d)(\d\d)(\d\d)Z/, 'T$1:$2:$3Z') ?? ''}`;
}

/** The series that an event is an occurrence of, by its id; undefined for one that is none. */
export function seriesIdOf(eventId: string): string | undefined {
  return originalStartOf(eventId) && eventId.slice(0, eventId.lastIndexOf('_'));
}

/**
 * The id or iCalUID that a series had before *this and following* edits: Google names the series after a split
 * `<base>_R<UTC start>`, and replaces that suffix at the next split.
 */
export function seriesBaseOf(idOrICalUid: string): string {
  return idOrICalUid.replace(/_R\d{8}(T\d{6})?(?=@|$)/, '');
}

function changeDomain(
  calendarId: string,
  translate: (domain: string) => string | undefined,
): string {
  const at = calendarId.lastIndexOf('@');
  const domain = translate(calendarId.slice(at + 1));
  return at < 0 || domain === undefined ? calendarId : `${calendarId.slice(0, at)}@${domain}`;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decodeBase64(eid: string): string | undefined {
  if (!/^[\w+/-]+$/.test(eid)) return undefined;
  try {
    const binary = atob(eid.replaceAll('-', '+').replaceAll('_', '/'));
    return utf8.decode(Uint8Array.from(binary, (char) => char.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
