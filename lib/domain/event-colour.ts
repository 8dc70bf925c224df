import type { Calendar } from '@/lib/domain/calendar-event';

/** Google's numbers of an event's own colours (the API's `colors.get`), in the order of its menu. */
export const ownColours = ['11', '4', '6', '5', '2', '10', '7', '9', '1', '3', '8'] as const;
export type OwnColour = (typeof ownColours)[number];

/** As Google's page shows them. */
export const shownColours: Readonly<Record<OwnColour, string>> = {
  '1': '#7986cb',
  '2': '#33b679',
  '3': '#8e24aa',
  '4': '#e67c73',
  '5': '#f6bf26',
  '6': '#f4511e',
  '7': '#039be5',
  '8': '#616161',
  '9': '#3f51b5',
  '10': '#0b8043',
  '11': '#d50000',
};

/** What an event without a colour of its own looks like, by the id of its calendar; none where that has no known colour. */
export function coloursOf(
  calendars: Iterable<Pick<Calendar, 'id' | 'colour'>>,
): ReadonlyMap<string, OwnColour> {
  return new Map(
    [...calendars].flatMap(({ id, colour }) =>
      colour === undefined ? [] : [[id, nearestColour(colour)]],
    ),
  );
}

/**
 * The one of an event's own colours that people would call another colour by: a calendar has others to choose from.
 * @param colour `#rrggbb`
 */
export function nearestColour(colour: string): OwnColour {
  const seen = perceived(colour);
  const [first, ...others] = ownColours;
  return others.reduce<OwnColour>(
    (best, one) =>
      distance(perceived(shownColours[one]), seen) < distance(perceived(shownColours[best]), seen)
        ? one
        : best,
    first,
  );
}

type Perceived = readonly [lightness: number, greenRed: number, blueYellow: number];

/** How bright a colour is matters less than its hue: pale green is green. */
const lightnessWeight = 0.3;

function distance(a: Perceived, b: Perceived): number {
  const [lightness, greenRed, blueYellow] = [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
  return lightnessWeight * lightness ** 2 + greenRed ** 2 + blueYellow ** 2;
}

/** In Oklab, where alike looks near (Björn Ottosson, 2020). */
function perceived(colour: string): Perceived {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(colour.slice(at, at + 2)));
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short,
    0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short,
  ];
}

function linear(hex: string): number {
  const part = Number.parseInt(hex, 16) / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
