import { type Box, overlaps, type Size } from '@/lib/page/boxes';

/** Where the panel's left upper corner goes; `docked` is at the edge of the window, maybe over the dialog. */
interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'right' | 'left' | 'below' | 'above' | 'docked';
}

interface Room {
  readonly dialog?: Box | undefined;
  /** The list of events that the dialog was opened from, and the next one will be. */
  readonly list?: Box | undefined;
  readonly viewport: Size;
  readonly panel: Size;
  readonly direction: 'ltr' | 'rtl';
}

const gap = 8;
const margin = 8;

/**
 * Beside the dialog on the side where reading goes on, else on the other, else below or above it: where it leaves the list
 * free, if need be beside both of them. Always inside the window; over the list only when nothing else is beside the
 * dialog, and over the dialog only when no side has room.
 */
export function placePanel(room: Room): Placement {
  const { dialog, list } = room;
  if (!dialog) return dock(room);
  const [first, ...others] = placesBeside(dialog, room);
  if (!first || !list) return first ?? dock(room);
  const isFree = (place: Placement) => !overlaps({ ...place, ...room.panel }, list);
  return [first, ...others, ...placesBeside(around(dialog, list), room)].find(isFree) ?? first;
}

/** The best one first. */
function placesBeside(box: Box, room: Room): Placement[] {
  const ahead = room.direction === 'rtl' ? 'left' : 'right';
  const behind = ahead === 'left' ? 'right' : 'left';
  const sides = ([ahead, behind, 'below', 'above'] as const).filter((one) => fits(one, box, room));
  return sides.map((side) => ({ ...corner(side, box, room), side }));
}

/** The smallest box that holds both. */
function around(one: Box, other: Box): Box {
  const [left, top] = [Math.min(one.left, other.left), Math.min(one.top, other.top)];
  const right = Math.max(one.left + one.width, other.left + other.width);
  const bottom = Math.max(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}

type Side = Exclude<Placement['side'], 'docked'>;

function fits(side: Side, dialog: Box, { viewport, panel }: Room): boolean {
  const needed = gap + margin;
  const free: Record<Side, boolean> = {
    right: viewport.width - (dialog.left + dialog.width) >= panel.width + needed,
    left: dialog.left >= panel.width + needed,
    below: viewport.height - (dialog.top + dialog.height) >= panel.height + needed,
    above: dialog.top >= panel.height + needed,
  };
  return free[side];
}

function corner(side: Side, dialog: Box, room: Room): Pick<Placement, 'left' | 'top'> {
  const { panel, direction } = room;
  const aligned = direction === 'rtl' ? dialog.left + dialog.width - panel.width : dialog.left;
  const corners: Record<Side, Pick<Placement, 'left' | 'top'>> = {
    right: { left: dialog.left + dialog.width + gap, top: dialog.top },
    left: { left: dialog.left - panel.width - gap, top: dialog.top },
    below: { left: aligned, top: dialog.top + dialog.height + gap },
    above: { left: aligned, top: dialog.top - panel.height - gap },
  };
  return inside(corners[side], room);
}

function dock(room: Room): Placement {
  const left = room.direction === 'rtl' ? 0 : room.viewport.width;
  return { ...inside({ left, top: room.viewport.height }, room), side: 'docked' };
}

function inside(at: Pick<Placement, 'left' | 'top'>, { viewport, panel }: Room) {
  return {
    left: clamp(at.left, viewport.width - panel.width - margin),
    top: clamp(at.top, viewport.height - panel.height - margin),
  };
}

function clamp(value: number, most: number): number {
  return Math.max(margin, Math.min(value, most));
}
