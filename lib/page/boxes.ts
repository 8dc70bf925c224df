/** Length in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in viewport coordinates. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Whether two boxes have more than an edge in common. */
export function overlaps(one: Box, other: Box): boolean {
  const isAcross = one.left < other.left + other.width && other.left < one.left + one.width;
  return isAcross && one.top < other.top + other.height && other.top < one.top + one.height;
}
