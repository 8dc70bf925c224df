/**
 * The colours that a calendar can be given, in the order of `colors.get`: as the API tells them, and as Google's page
 * shows them since 2017. One that a person mixed comes as it is.
 */
const paletteRows = [
  '#ac725e #795548',
  '#d06b64 #e67c73',
  '#f83a22 #d50000',
  '#fa573c #f4511e',
  '#ff7537 #ef6c00',
  '#ffad46 #f09300',
  '#42d692 #009688',
  '#16a765 #0b8043',
  '#7bd148 #7cb342',
  '#b3dc6c #c0ca33',
  '#fbe983 #e4c441',
  '#fad165 #f6bf26',
  '#92e1c0 #33b679',
  '#9fe1e7 #039be5',
  '#9fc6e7 #4285f4',
  '#4986e7 #3f51b5',
  '#9a9cff #7986cb',
  '#b99aff #b39ddb',
  '#c2c2c2 #616161',
  '#cabdbf #a79b8e',
  '#cca6ac #ad1457',
  '#f691b2 #d81b60',
  '#cd74e6 #8e24aa',
  '#a47ae2 #9e69af',
];

const shown = new Map(paletteRows.map((row) => [row.slice(0, 7), row.slice(8)]));

/** A calendar's colour as Google's page shows it, `#rrggbb`; undefined where the API tells none that can be read. */
export function shownColour(backgroundColor: string | undefined): string | undefined {
  const colour = backgroundColor?.toLowerCase() ?? '';
  return /^#[0-9a-f]{6}$/.test(colour) ? (shown.get(colour) ?? colour) : undefined;
}
