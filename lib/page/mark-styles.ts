/**
 * Draws each mark as a badge of 12 px with a shape of its own, from gradients alone: no text that
 * a screen reader would add to Google's label, no image that a content policy could refuse, no motion.
 * The badge is a pseudo-element, so Google's renderer has nothing to remove.
 */
export const markStyles = `
[data-merkki]::after {
  content: "";
  position: absolute;
  box-sizing: border-box;
  inset-inline-end: 3px;
  inset-block-start: clamp(0px, (100% - 12px) / 2, 3px);
  inline-size: 12px;
  block-size: 12px;
  /* A percentage of the chip: below 14 px of height or 22 px of width the badge shrinks to nothing. */
  max-block-size: clamp(0px, (100% - 13px) * 99, 12px);
  max-inline-size: clamp(0px, (100% - 21px) * 99, 12px);
  border-radius: 50%;
  pointer-events: none;
  forced-color-adjust: none;
  --plate: #fff;
  --ink: #1f1f1f;
  background-color: var(--plate);
  background-repeat: no-repeat;
  box-shadow: inset 0 0 0 1px rgb(0 0 0 / 30%);
}
[data-merkki][data-stacked-layout-chip-container]::after {
  inset-block: 0;
  inset-inline-end: 8px;
  margin-block: auto;
}
/* A line of the schedule is not positioned: the badge is its last item. */
[data-merkki]:has(> [role="gridcell"])::after {
  position: static;
  display: inline-block;
  flex: none;
  align-self: center;
  max-block-size: none;
  max-inline-size: none;
  margin-inline-start: 6px;
}
[data-merkki="untagged"]::after {
  background-color: transparent;
  background-image: radial-gradient(closest-side, transparent 34%, var(--plate) 38% 62%, var(--ink) 66% 80%, transparent 84%);
  box-shadow: none;
  opacity: .55;
}
[data-merkki="tagged"]::after {
  background-image: radial-gradient(closest-side, var(--ink) 52%, transparent 58%);
}
[data-merkki="queued"]::after {
  background-image:
    radial-gradient(circle 1.2px at 3px 50%, var(--ink) 80%, transparent),
    radial-gradient(circle 1.2px at 6px 50%, var(--ink) 80%, transparent),
    radial-gradient(circle 1.2px at 9px 50%, var(--ink) 80%, transparent);
}
[data-merkki="sent"]::after {
  --ink: #0b6b35;
  background-image:
    linear-gradient(45deg, transparent 38%, var(--ink) 38% 62%, transparent 62%),
    linear-gradient(-45deg, transparent 42%, var(--ink) 42% 58%, transparent 58%);
  background-size: 3.4px 3.4px, 6px 6px;
  background-position: 2px 5.6px, 4px 3px;
}
[data-merkki="changed"]::after {
  --ink: #7a4100;
  background-image: conic-gradient(from 150deg at 50% 0, var(--ink) 60deg, transparent 0);
  background-size: 8px 6.5px;
  background-position: 50% 2px;
}
[data-merkki="failed"]::after {
  --plate: #b3261e;
  --ink: #fff;
  border-radius: 2px;
  background-image: linear-gradient(var(--ink), var(--ink)), linear-gradient(var(--ink), var(--ink));
  background-size: 2px 5px, 2px 2px;
  background-position: 50% 2px, 50% 8.5px;
}
[data-merkki="ignored"]::after {
  background-image: linear-gradient(var(--ink), var(--ink));
  background-size: 6px 2px;
  background-position: 50% 50%;
  opacity: .6;
}
@media (forced-colors: active) {
  [data-merkki]::after,
  [data-merkki="sent"]::after,
  [data-merkki="changed"]::after {
    --plate: Canvas;
    --ink: CanvasText;
    opacity: 1;
  }
  [data-merkki="failed"]::after {
    --plate: CanvasText;
    --ink: Canvas;
  }
}
`;
