import { decodeEid, type EventIdentity } from '@/lib/domain/event-identity';

const marker = 'Merkki: https://calendar.google.com/calendar/event?eid=';
const escapedMarker = marker.replaceAll(/[.?]/g, '\\$&');
const mentionPattern = new RegExp(`${escapedMarker}([\\w-]+)`);
/** A line that is the mark and nothing else; a sentence that mentions one is the person's. */
const linePattern = new RegExp(`^\\s*${escapedMarker}[\\w-]+\\s*$`);

/** The last line of an activity's notes, by which any installation recognises which event it stands for. */
export function markLine(eid: string): string {
  return marker + eid;
}

/** The notes as written into the PSA: the person's note, then the mark as the last line. */
export function withMark(note: string, eid: string): string {
  const text = withoutMark(note);
  return text === '' ? markLine(eid) : `${text}\n\n${markLine(eid)}`;
}

/** The notes without mark lines and the blank lines beneath them; all else stays as it was written. */
export function withoutMark(notes: string): string {
  let isCutting = false;
  const kept = linesOf(notes).filter((line) => {
    const text = plain(line);
    isCutting = linePattern.test(text) || (isCutting && text.trim() === '');
    return !isCutting;
  });
  return kept.join('').trim();
}

/** The event that the activity with these notes stands for; undefined without a mark. PSA systems may wrap notes in HTML. */
export function readMark(notes: string): (EventIdentity & { readonly eid: string }) | undefined {
  const eid = linesOf(notes)
    .map((line) => mentionPattern.exec(plain(line))?.[1])
    .findLast((found) => found !== undefined);
  const identity = eid === undefined ? undefined : decodeEid(eid);
  return eid === undefined || identity === undefined ? undefined : { ...identity, eid };
}

/** Each with its end. */
function linesOf(notes: string): string[] {
  return notes.split(/(?<=\r\n|\r(?!\n)|\n|<br\s*\/?>|<\/p>|<\/div>)/i);
}

function plain(line: string): string {
  return line.replaceAll(/<[^>]*>/g, '');
}
