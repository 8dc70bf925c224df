import { decodeEid, type EventIdentity } from '@/lib/domain/event-identity';

const marker = 'Merkki: https://calendar.google.com/calendar/event?eid=';
const escapedMarker = marker.replaceAll(/[.?]/g, '\\$&');
/** A part of the address that no server is told of: the link leads to the event as ever. */
const privateSign = '#private';
const mentionPattern = new RegExp(`${escapedMarker}([\\w-]+)(${privateSign}(?![\\w-]))?`);
/** A line that is the mark and nothing else; a sentence that mentions one is the person's. */
const linePattern = new RegExp(`^\\s*${escapedMarker}[\\w-]+(?:${privateSign})?\\s*$`);

/**
 * The last line of an activity's notes, by which any installation recognises which event it stands for.
 * @param isPrivate its tag says that only its time goes to the PSA, which the others are to know
 */
export function markLine(eid: string, isPrivate = false): string {
  return marker + eid + (isPrivate ? privateSign : '');
}

/** The notes as written into the PSA: the person's note, then the mark as the last line. */
export function withMark(note: string, eid: string, isPrivate = false): string {
  const text = withoutMark(note);
  const mark = markLine(eid, isPrivate);
  return text === '' ? mark : `${text}\n\n${mark}`;
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
  const eid = lastMention(notes)?.[1];
  const identity = eid === undefined ? undefined : decodeEid(eid);
  return eid === undefined || identity === undefined ? undefined : { ...identity, eid };
}

/** Whether an installation left it in the mark that only the event's time goes to the PSA. */
export function isMarkedPrivate(notes: string): boolean {
  // Asked of very many activities, of which few are.
  return notes.includes(privateSign) && lastMention(notes)?.[2] !== undefined;
}

function lastMention(notes: string): RegExpExecArray | undefined {
  return linesOf(notes)
    .map((line) => mentionPattern.exec(plain(line)) ?? undefined)
    .findLast((found) => found !== undefined);
}

/** Each with its end. */
function linesOf(notes: string): string[] {
  return notes.split(/(?<=\r\n|\r(?!\n)|\n|<br\s*\/?>|<\/p>|<\/div>)/i);
}

function plain(line: string): string {
  return line.replaceAll(/<[^>]*>/g, '');
}
