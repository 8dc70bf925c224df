import type { MarkState } from '@/lib/domain/mark-state';

/** The cell of a line of the schedule, or of what was found, that has the title. */
const titleCell = '> [role="gridcell"]:has([role="button"])';

/** What is no line: the signs of nearly all chips first, since a browser pays for each look at what is inside a chip. */
const box =
  '[role="button"], [data-stacked-layout-chip-container], :not(:has(> [role="gridcell"]))';

/** Where the badge of a mark is drawn, of any mark when none is named: on the chip itself, in a line before the title. */
function badge(mark?: MarkState | 'selected', state = ''): string {
  const chip = mark === undefined ? '[data-merkki]' : `[data-merkki~="${mark}"]`;
  const places = [`${chip}:is(${box})`, `${chip} ${titleCell}`];
  return places.map((place) => `${place}${state}::after`).join(',\n');
}

/** What is framed when it is chosen: a stacked chip is coloured inside. */
function frame(state = ''): string {
  const [chip, stacked] = ['[data-merkki~="selected"]', '[data-stacked-layout-chip-container]'];
  return `${chip}:not(${stacked})${state},\n${chip}${stacked} > [role="button"]${state}`;
}

/**
 * Draws each mark as a badge of 12 px with a shape of its own, from gradients alone: no text that
 * a screen reader would add to Google's label, no image that a content policy could refuse, no motion.
 * The badge is a pseudo-element, so Google's renderer has nothing to remove. It stands on a plate in the
 * chip's own colour: a long title ends beside the badge instead of under it, as abruptly as Google's own cut titles do.
 * A mask that lets the plate fade in would cost a quarter of all painting in a week of 1 000 chips.
 */
export const markStyles = `
${badge()} {
  content: "";
  position: absolute;
  box-sizing: border-box;
  inset-inline-end: 1px;
  inset-block-start: clamp(0px, (100% - 16px) / 2, 1px);
  inline-size: 18px;
  block-size: 16px;
  /* A percentage of the chip: below 14 px of height, or 40 px of width, where no letter of the title would be left
     beside it, the badge shrinks to nothing. */
  max-block-size: clamp(0px, (100% - 13px) * 99, min(16px, 100%));
  max-inline-size: clamp(0px, (100% - 37px) * 99, 18px);
  border-radius: 7px;
  pointer-events: none;
  forced-color-adjust: none;
  --plate: #fff;
  --ink: #1f1f1f;
  --rim: rgb(0 0 0 / 38%);
  --left: 4px;
  --middle: calc(var(--left) + 6px) 8px;
  --disc: radial-gradient(circle 6px at var(--middle), var(--plate) 80%, var(--rim) 86% 94%, transparent);
  background-color: inherit;
  background-repeat: no-repeat;
}
${badge(undefined, ':dir(rtl)')} {
  --left: 2px;
}
[data-merkki][data-stacked-layout-chip-container]::after {
  inset-block: 0;
  inset-inline-end: 6px;
  margin-block: auto;
}
/* A stacked chip is coloured inside: its title ends, with Google's own ellipsis, before the badge. */
[data-merkki][data-stacked-layout-chip-container] > [role="button"] {
  box-sizing: border-box;
  padding-inline-end: 20px;
}
/* Every line leaves the same room before its title, marked or not: titles and badges stand below each other. */
[data-eventchip] ${titleCell} {
  position: relative;
  padding-inline-start: 22px;
}
[data-merkki] ${titleCell}::after {
  inset-block: 0;
  inset-inline: -1px auto;
  margin-block: auto;
  max-block-size: none;
  max-inline-size: none;
}
${badge('untagged')} {
  --plate: rgb(255 255 255 / 65%);
  --ink: rgb(31 31 31 / 62%);
  background-image: radial-gradient(circle 6px at var(--middle), transparent 34%, var(--plate) 38% 62%, var(--ink) 66% 80%, transparent 84%);
}
${badge('tagged')} {
  background-image: radial-gradient(circle 4px at 100% 50%, var(--ink) 90%, transparent), var(--disc);
  background-size: 4px 8px, auto;
  background-position: calc(var(--left) + 2px) 4px, 0 0;
}
${badge('queued')} {
  background-image:
    radial-gradient(circle 1.2px at calc(var(--left) + 3px) 8px, var(--ink) 80%, transparent),
    radial-gradient(circle 1.2px at calc(var(--left) + 6px) 8px, var(--ink) 80%, transparent),
    radial-gradient(circle 1.2px at calc(var(--left) + 9px) 8px, var(--ink) 80%, transparent),
    var(--disc);
}
${badge('sent')} {
  --ink: #0b6b35;
  background-image:
    linear-gradient(45deg, transparent 36%, var(--ink) 36% 64%, transparent 64%),
    linear-gradient(-45deg, transparent 41%, var(--ink) 41% 59%, transparent 59%),
    var(--disc);
  background-size: 3.4px 3.4px, 6px 6px, auto;
  background-position: calc(var(--left) + 2px) 7.6px, calc(var(--left) + 4px) 5px, 0 0;
}
${badge('changed')} {
  --ink: #7a4100;
  background-image: conic-gradient(from 150deg at 50% 0, var(--ink) 60deg, transparent 0), var(--disc);
  background-size: 8px 6.5px, auto;
  background-position: calc(var(--left) + 2px) 4px, 0 0;
}
${badge('failed')} {
  --plate: #b3261e;
  --ink: #fff;
  background-image: linear-gradient(var(--ink), var(--ink)), linear-gradient(var(--ink), var(--ink)),
    linear-gradient(var(--plate), var(--plate));
  background-size: 2px 5px, 2px 2px, 12px 12px;
  background-position: calc(var(--left) + 5px) 4px, calc(var(--left) + 5px) 10.5px, var(--left) 2px;
}
${badge('ignored')} {
  --plate: rgb(255 255 255 / 65%);
  --ink: rgb(31 31 31 / 70%);
  --rim: rgb(0 0 0 / 24%);
  background-image: linear-gradient(var(--ink), var(--ink)), var(--disc);
  background-size: 6px 2px, auto;
  background-position: calc(var(--left) + 3px) 7px, 0 0;
}
/* A ticked box in place of the mark, and a double frame that stands out from any colour. */
${badge('selected')} {
  --plate: #0b6661;
  --ink: #fff;
  background-image:
    linear-gradient(45deg, transparent 36%, var(--ink) 36% 64%, transparent 64%),
    linear-gradient(-45deg, transparent 41%, var(--ink) 41% 59%, transparent 59%),
    linear-gradient(var(--plate), var(--plate)),
    linear-gradient(#fff, #fff);
  background-size: 3.4px 3.4px, 6px 6px, 12px 12px, 14px 14px;
  background-position: calc(var(--left) + 2px) 7.6px, calc(var(--left) + 4px) 5px, var(--left) 2px, calc(var(--left) - 1px) 1px;
}
${frame()} {
  outline: 2px solid #1f1f1f;
  outline-offset: -2px;
  box-shadow: inset 0 0 0 3px #fff;
}
${frame(':focus-visible')} {
  outline-width: 4px;
  outline-offset: 0;
}
@media (forced-colors: active) {
  ${frame()} {
    outline: 4px solid Highlight;
  }
  ${badge()} {
    --plate: Canvas;
    --ink: CanvasText;
    --rim: CanvasText;
    /* The chip's own colour is not shown then. */
    background-color: Canvas;
  }
  ${badge('failed')},
  ${badge('selected')} {
    --plate: CanvasText;
    --ink: Canvas;
  }
}
`;
