/** The hour grid, the month and the chips in them. */
export const gridStyles = `
.§grid, .§month { display: flex; flex-direction: column; height: 100%; }
.§heads { display: flex; flex: none; }
.§gutter { width: 60px; flex: none; }
.§head { flex: 1; text-align: center; padding-top: 12px; }
.§weekday { font-size: 11px; font-weight: 500; text-transform: uppercase; color: var(--subtle); text-align: center; }
.§daynumber { width: 44px; margin: 2px auto; font-size: 25px; line-height: 44px; border-radius: 50%; }
.§head.§today .§weekday { color: var(--accent); }
.§head.§today .§daynumber { background: var(--accent); color: var(--onaccent); }
.§principal { font-size: 12px; color: var(--subtle); padding-bottom: 6px; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.§strip { display: flex; flex: none; border-bottom: 1px solid var(--line); }
.§stripcell { position: relative; flex: 1; padding-bottom: 4px; }
.§stripdays { position: absolute; inset: 0; display: flex; }
.§stripday { flex: 1; border-inline-start: 1px solid var(--line); }
.§stripchips { position: relative; }
.§scroller { display: flex; flex: 1; overflow: hidden scroll; min-height: 0; scrollbar-width: none; }
.§hour { height: var(--hour); font-size: 11px; color: var(--subtle); text-align: end; padding-inline-end: 8px; box-sizing: border-box; }
.§hour span { position: relative; top: -10px; }
.§columns { display: flex; flex: 1; height: calc(24 * var(--hour)); background: repeating-linear-gradient(var(--line) 0 1px, transparent 1px var(--hour)); }
.§column { position: relative; flex: 1; min-width: 0; border-inline-start: 1px solid var(--line); }
.§wrap, .§chips { position: absolute; inset: 0; }
.§chips { inset-inline-end: 10px; }
.§now { position: absolute; z-index: 4; inset-inline: 0; height: 2px; background: #ea4335; }
.§now::before { content: ""; position: absolute; inset-inline-start: -6px; top: -5px; width: 12px; height: 12px; border-radius: 50%; background: #ea4335; }
.§timed { position: absolute; box-sizing: border-box; border: 1px solid; border-radius: 8px; overflow: hidden; cursor: pointer;
  outline: 1px solid var(--surface); font-size: 12px; line-height: 15px; }
.§inner { padding: 3px 8px; }
.§short .§inner > div { display: flex; gap: 4px; white-space: nowrap; }
.§tiny .§inner { padding: 0 8px; font-size: 10px; line-height: 11px; white-space: nowrap; }
.§tiny .§time { display: none; }
.§title { font-weight: 500; overflow: hidden; }
.§title .§icon, .§name .§icon { display: inline-block; vertical-align: -2px; margin-inline-end: 3px; }
.§time { opacity: .92; white-space: nowrap; overflow: hidden; }
.§declined .§title, .§declined.§name { text-decoration: line-through; }
.§handle { position: absolute; inset-inline: 0; bottom: 0; height: 8px; cursor: ns-resize; }
.§container { position: absolute; font-size: var(--row); pointer-events: none; box-sizing: border-box; padding-inline-end: 6px; }
.§stacked { display: flex; align-items: center; height: calc(var(--row) - 2px); font-size: 12px; border-radius: 6px; padding-inline: 8px; overflow: hidden;
  pointer-events: auto; cursor: pointer; white-space: nowrap; }
.§stacked:not(.§bar):hover { background: var(--hover); }
.§dot { width: 0; height: 0; border: 4px solid; border-radius: 50%; margin-inline-end: 6px; }
.§line { overflow: hidden; text-overflow: ellipsis; }
.§when { margin-inline-end: 5px; color: var(--subtle); }
.§name { font-weight: 500; }
.§monthheads { display: grid; grid-auto-flow: column; grid-template-columns: 0; grid-auto-columns: 1fr; padding-top: 8px; flex: none; }
.§weeks { display: flex; flex-direction: column; flex: 1; min-height: 0; }
.§week { position: relative; flex: 1; border-bottom: 1px solid var(--line); }
.§layer { position: absolute; inset: 0; display: flex; }
.§ground { flex: 1; border-inline-start: 1px solid var(--line); }
.§number { width: 24px; margin: 2px auto; line-height: 24px; text-align: center; font-size: 12px; border-radius: 50%; }
.§number.§today { background: var(--accent); color: var(--onaccent); }
.§morechips { position: absolute; box-sizing: border-box; height: calc(var(--row) - 2px); line-height: calc(var(--row) - 2px); padding-inline: 8px; font-size: 12px; font-weight: 500;
  border-radius: 6px; cursor: pointer; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.§morechips:hover { background: var(--hover); }
.§monthchips { position: absolute; inset: 30px 0 0; overflow: hidden; }
`;
