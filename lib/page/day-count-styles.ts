/** Draws the counts of the year's days, in text that a screen reader does not add to Google's name of the day. */
export const dayCountStyles = `
[data-merkki-count] {
  position: relative;
}
[data-merkki-count]::after {
  --plate: #fff;
  --ink: #1f1f1f;
  content: attr(data-merkki-count) / "";
  position: absolute;
  /* Below the day's number, which stays readable, and above the next one's. */
  inset-inline: -4px;
  inset-block-end: -4px;
  inline-size: fit-content;
  margin-inline: auto;
  padding-inline: 3px;
  border-radius: 5px;
  outline: 1px solid rgb(0 0 0 / 24%);
  background: var(--plate);
  color: var(--ink);
  font: 500 9px / 10px Roboto, Arial, sans-serif;
  pointer-events: none;
  forced-color-adjust: none;
}
[data-merkki-count^="✓"]::after {
  --ink: #0b6b35;
}
[data-merkki-count^="!"]::after {
  --plate: #b3261e;
  --ink: #fff;
}
@media (forced-colors: active) {
  [data-merkki-count]::after {
    --plate: Canvas;
    --ink: CanvasText;
    outline-color: CanvasText;
  }
}
`;
