import { decodeEid, type EventIdentity } from '@/lib/domain/event-identity';

const marker = 'Merkki: https://calendar.google.com/calendar/event?eid=';

/** The last line of an activity's notes, by which any installation recognises which event it stands for. */
export function markLine(eid: string): string {
  return marker + eid;
}

/** The notes as written into the PSA: the person's note, then the mark as the last line. */
export function withMark(note: string, eid: string): string {
  const text = withoutMark(note);
  return text === '' ? markLine(eid) : `${text}\n\n${markLine(eid)}`;
}

/** The notes without the mark line and the blank lines around it. */
export function withoutMark(notes: string): string {
  const lines = linesOf(notes).filter((line) => markedEid(line) === undefined);
  return lines.join('\n').trim();
}

/** The event that the activity with these notes stands for; undefined without a mark. PSA systems may wrap notes in HTML. */
export function readMark(notes: string): (EventIdentity & { readonly eid: string }) | undefined {
  const eid = linesOf(notes)
    .map(markedEid)
    .findLast((found) => found !== undefined);
  const identity = eid === undefined ? undefined : decodeEid(eid);
  return eid === undefined || identity === undefined ? undefined : { ...identity, eid };
}

function linesOf(notes: string): string[] {
  return notes.split(/\r\n|\r|\n|<br\s*\/?>|<\/p>/i);
}

function markedEid(line: string): string | undefined {
  const at = line.indexOf(marker);
  return at < 0 ? undefined : /^[\w-]+/.exec(line.slice(at + marker.length))?.[0];
}
