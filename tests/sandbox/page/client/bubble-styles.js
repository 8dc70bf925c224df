/** The dialog beside a chip and what stands in it. */
export const bubbleStyles = `
.§dialog { position: fixed; z-index: 5000; display: flex; box-sizing: border-box; border-radius: 24px; outline: 0;
  background: var(--raised); box-shadow: 0 8px 28px 2px rgb(0 0 0 / 22%), 0 2px 6px rgb(0 0 0 / 18%); }
.§slot { flex: 1; min-width: 0; }
.§bubblecolumn { display: flex; flex-direction: column; max-height: min(560px, 90vh); }
.§bubblehead { padding: 8px 10px 0; }
.§bubblehead .§tools { flex-direction: row-reverse; justify-content: flex-start; gap: 2px; }
.§bubblehead .§tools .§tools { flex-direction: row; }
.§list { overflow: auto; padding: 4px 16px 8px; }
.§row { display: flex; gap: 14px; padding: 7px 0; }
.§draft { padding: 12px 20px 4px; }
.§rowicon { display: grid; place-items: start center; width: 24px; flex: none; color: var(--subtle); }
.§rowtext { flex: 1; min-width: 0; }
.§rowtext ol { margin: 0; padding: 0; list-style: none; }
.§swatch { width: 14px; height: 14px; margin-top: 7px; border-radius: 4px; }
.§bubbletitle { font-size: 22px; line-height: 28px; overflow-wrap: anywhere; }
.§subtle { color: var(--subtle); }
.§middot { margin-inline: 6px; }
.§join { display: inline-block; padding: 8px 18px; border-radius: 18px; background: var(--accent); color: var(--onaccent); text-decoration: none; font-weight: 500; }
.§guest { display: flex; align-items: center; gap: 10px; padding: 4px 0 4px 38px; font-size: 13px; line-height: 17px; }
[dir="rtl"] .§guest { padding: 4px 38px 4px 0; }
.§face { display: grid; place-items: center; width: 26px; height: 26px; border-radius: 50%; background: var(--soft); font-size: 12px; }
.§menu { display: none; }
.§footer { display: flex; align-items: center; padding: 8px 20px; }
.§footer:not(:empty) { border-top: 1px solid var(--line); padding-block: 12px; }
.§footer:empty { padding-block: 4px; }
`;
