import type { Page } from '@playwright/test';
import type { Box, Text } from './read-screen.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/**
 * Texts that WCAG AA calls too faint against what is really painted behind them, one sentence each.
 * @param picture a PNG of the page
 * @param at where its left upper corner lies in the window; it is of one picture pixel to one of the window
 */
export async function findFaint(
  page: Page,
  texts: readonly Text[],
  picture: Buffer,
  at: { readonly x: number; readonly y: number },
): Promise<string[]> {
  const readable = texts.filter((text) => !text.isOfDisabled && isWhole(text));
  const places = readable.map(({ lines, clip, seen }) =>
    moved(meet(lines[0] ?? clip, meet(clip, seen)), at),
  );
  const grounds = await mostPainted(page, picture, places);
  return readable.flatMap((text, index) => {
    const ground = grounds[index];
    if (!ground) return [];
    const ratio = contrast(over(text.colour, ground), ground);
    const needed = text.isLarge ? 3 : 4.5;
    return ratio < needed ? [`faint (${ratio.toFixed(1)}): “${text.name}”`] : [];
  });
}

/** Not half scrolled away, or wholly: what is painted there is another's. */
function isWhole({ lines: [first], seen }: Text): boolean {
  return first !== undefined && first.top >= seen.top - 1 && first.bottom <= seen.bottom + 1;
}

/** The colour that most of each place has; undefined for a place outside of the picture. */
async function mostPainted(page: Page, picture: Buffer, places: readonly Box[]) {
  const png = picture.toString('base64');
  return page.evaluate(mostPaintedIn, { png, places });
}

/** Runs in the page, which can read pictures: it may use nothing from around it. */
async function mostPaintedIn({ png, places }: { png: string; places: readonly Box[] }) {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
    willReadFrequently: true,
  });
  canvas?.drawImage(bitmap, 0, 0);
  const mostIn = ({ left, top, right, bottom }: Box) => {
    const [x, y] = [Math.max(0, Math.floor(left)), Math.max(0, Math.floor(top))];
    const width = Math.min(bitmap.width, Math.ceil(right)) - x;
    const height = Math.min(bitmap.height, Math.ceil(bottom)) - y;
    if (!canvas || width < 1 || height < 1) return undefined;
    const { data } = canvas.getImageData(x, y, width, height);
    const counts = new Map<number, number>();
    for (let index = 0; index < data.length; index += 4) {
      const colour =
        ((data[index] ?? 0) << 16) | ((data[index + 1] ?? 0) << 8) | (data[index + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    const [most = 0] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
    return [most >> 16, (most >> 8) & 255, most & 255] as const;
  };
  return places.map(mostIn);
}

function moved({ left, top, right, bottom }: Box, { x, y }: { x: number; y: number }): Box {
  return { left: left - x, top: top - y, right: right - x, bottom: bottom - y };
}

function meet(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

function over([red, green, blue, alpha]: Text['colour'], ground: Colour): Colour {
  const mix = (value: number, behind: number) => value * alpha + behind * (1 - alpha);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2])];
}

/** WCAG 2's ratio, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
