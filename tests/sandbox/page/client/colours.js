/** `#rrggbb` as three numbers; Google writes inline colours as `rgb(…)`. */
function channels(hex) {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1] ?? '039be5';
  return [0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}

function mix(hex, share, isDark) {
  const ground = isDark ? 32 : 255;
  const mixed = channels(hex).map((value) => Math.round(value * share + ground * (1 - share)));
  return `rgb(${mixed.join(', ')})`;
}

/** Fill, border and text of a chip. Past events are paler, declined ones hollow. */
export function chipColours({ colour, declined }, { past, isDark }) {
  const border = mix(colour, past ? 0.5 : 1, isDark);
  const fill = declined ? mix(colour, 0, isDark) : mix(colour, past ? 0.3 : 1, isDark);
  const [red, green, blue] = fill.match(/\d+/g).map(Number);
  const isLight = 0.299 * red + 0.587 * green + 0.114 * blue > 165;
  return { fill, border, text: isLight ? 'rgb(31, 31, 31)' : 'rgb(255, 255, 255)' };
}
