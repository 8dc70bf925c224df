/** The edges of the input that a list belongs to, in viewport pixels. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  readonly width: number;
}

/** Where a list goes; `anchor` is the edge of the list that touches the input. */
export interface OptionsPlace {
  readonly left: number;
  readonly width: number;
  readonly anchor: 'top' | 'bottom';
  /** Distance of the anchor from the same edge of the viewport. */
  readonly offset: number;
  readonly maxHeight: number;
}

const gap = 4;
const margin = 8;
const tallest = 296;
/** Below the input unless fewer pixels than this are left there and more above. */
const enough = 176;

/** Below the input, or above it where the window ends; never past the window's edge. */
export function placeOptions(input: Edges, viewportHeight: number): OptionsPlace {
  const below = viewportHeight - input.bottom - gap - margin;
  const above = input.top - gap - margin;
  const { left, width } = input;
  if (below >= enough || below >= above) {
    const offset = input.bottom + gap;
    return { left, width, anchor: 'top', offset, maxHeight: Math.min(tallest, below) };
  }
  const offset = viewportHeight - input.top + gap;
  return { left, width, anchor: 'bottom', offset, maxHeight: Math.min(tallest, above) };
}
