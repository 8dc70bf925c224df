/** The schedule and what was found, the year, and the small list of one of its days. */
export const listStyles = `
.§agenda { height: 100%; overflow: hidden auto; padding: 8px 0; box-sizing: border-box; }
.§dayrow { position: relative; padding: 6px 16px 6px 0; padding-inline: 140px 16px; border-bottom: 1px solid var(--line); min-height: 32px; }
.§rowday { position: absolute; inset-inline-start: 24px; top: 6px; display: flex; align-items: center; gap: 10px; }
.§rownumber { width: 36px; height: 32px; border-radius: 50%; font-size: 18px; }
.§rowday.§today .§rownumber { background: var(--accent); color: var(--onaccent); }
.§rowmonth { font-size: 11px; text-transform: uppercase; color: var(--subtle); }
.§chiprow { display: flex; align-items: center; min-height: 32px; border-radius: 16px; cursor: pointer; font-size: 14px; }
.§chiprow:hover { background: var(--hover); }
.§chiprow.§past { color: var(--subtle); }
.§rowwhen { display: flex; align-items: center; gap: 10px; width: 176px; flex: none; padding-inline: 10px; font-size: 13px; color: var(--subtle); }
.§rowdot { width: 10px; height: 10px; border-radius: 50%; flex: none; }
.§rowtitle { flex: 1; min-width: 0; }
.§chiprow .§title { overflow: hidden; text-overflow: ellipsis; white-space: nowrap; line-height: 20px; }
.§rowplace { margin-inline-start: 10px; font-weight: 400; font-size: 13px; color: var(--subtle); }
.§year { display: grid; grid-template-columns: repeat(auto-fill, minmax(max(168px, (100% - 96px) / 4), 1fr)); gap: 16px 32px; height: 100%; overflow: auto; padding: 20px 32px; box-sizing: border-box; font-size: 11px; }
.§minibutton { width: 100%; padding: 0; line-height: inherit; }
.§daypopup { position: fixed; z-index: 4000; box-sizing: border-box; padding: 8px 12px 14px; border-radius: 20px; outline: 0; background: var(--raised);
  box-shadow: 0 8px 28px 2px rgb(0 0 0 / 22%), 0 2px 6px rgb(0 0 0 / 18%); }
.§popuphead { text-align: center; }
.§popupclose { margin-inline-start: auto; margin-bottom: -20px; }
.§popupchips { position: relative; }
`;
