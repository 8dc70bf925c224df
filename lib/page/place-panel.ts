/** Length in CSS pixels, as everything here. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** A box in viewport coordinates. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Where the panel's left upper corner goes; `docked` is at the edge of the window, maybe over the dialog. */
interface Placement {
  readonly left: number;
  readonly top: number;
  readonly side: 'right' | 'left' | 'below' | 'above' | 'docked';
}

interface Room {
  readonly dialog?: Box | undefined;
  readonly viewport: Size;
  readonly panel: Size;
  readonly direction: 'ltr' | 'rtl';
}

const gap = 8;
const margin = 8;

/**
 * Beside the dialog on the side where reading goes on, else on the other, else below or above it.
 * Always inside the window; over the dialog only when no side has room.
 */
export function placePanel(room: Room): Placement {
  const { dialog } = room;
  if (!dialog) return dock(room);
  const ahead = room.direction === 'rtl' ? 'left' : 'right';
  const behind = ahead === 'left' ? 'right' : 'left';
  const side = ([ahead, behind, 'below', 'above'] as const).find((one) => fits(one, dialog, room));
  return side ? { ...corner(side, dialog, room), side } : dock(room);
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
