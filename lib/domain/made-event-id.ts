/** The activity that an event of ours was made from, as its id tells. */
export interface MadeFrom {
  /** Which PSA system and environment, see `psaSpaceOf`. */
  readonly space: string;
  /** See `activityKeyOf`. */
  readonly activityKey: string;
  /** Counts from 0. A deleted id stays taken in Google Calendar: whoever makes the event again takes the next. */
  readonly generation: number;
}

const prefix = 'merkki';
const alphabet = '0123456789abcdefghijklmnopqrstuv';

/**
 * The id that an event made from this activity has, in whichever browser it is made: Google takes ids of 5 to 1024
 * characters `0-9a-v` chosen by the client, and refuses one that exists. Reversible, so that the event tells by
 * itself what it is the image of, also after a re-installation; a copy or a split gets an id of Google's.
 * Within the 1024 as long as space and key have up to 600 plain characters together; ids of PSA systems have 36.
 */
export function madeEventId({ space, activityKey, generation }: MadeFrom): string {
  const bytes = new TextEncoder().encode(JSON.stringify([space, activityKey, generation]));
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const digits = bits.match(/.{1,5}/g) ?? [];
  return prefix + digits.map((five) => alphabet[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** What the event with this id was made from; undefined for every event that is not ours. */
export function readMadeEventId(eventId: string): MadeFrom | undefined {
  const digits = eventId.startsWith(prefix) ? [...eventId.slice(prefix.length)] : [];
  const values = digits.map((digit) => alphabet.indexOf(digit));
  if (values.length === 0 || values.includes(-1)) return undefined;
  const bits = values.map((value) => value.toString(2).padStart(5, '0')).join('');
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  const made = parsed(Uint8Array.from(bytes));
  // Only what we would have written ourselves is ours.
  return made && madeEventId(made) === eventId ? made : undefined;
}

function parsed(bytes: Uint8Array): MadeFrom | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (!Array.isArray(read)) return undefined;
    const [space, activityKey, generation] = read as unknown[];
    return typeof space === 'string' &&
      typeof activityKey === 'string' &&
      typeof generation === 'number' &&
      Number.isInteger(generation) &&
      generation >= 0
      ? { space, activityKey, generation }
      : undefined;
  } catch {
    return undefined;
  }
}
