import { bubbleStyles } from './bubble-styles.js';
import { hourHeight, rowHeight } from './density.js';
import { gridStyles } from './grid-styles.js';
import { listStyles } from './list-styles.js';
import { cls } from './node.js';

/** Adds the page's stylesheet; `.§name` stands for this load's class name of that part. */
export function addStyles() {
  const style = document.createElement('style');
  const text = shellStyles + gridStyles + listStyles + bubbleStyles;
  style.textContent = text.replace(/\.§(\w+)/g, (_, part) => `.${cls(part)}`);
  document.head.append(style);
}

const shellStyles = `
:root { --hour: ${hourHeight}px; --row: ${rowHeight}px; }
.§light { --page: rgb(248, 250, 253); --surface: #fff; --raised: #f0f4f9; --text: #1f1f1f; --subtle: #5f6368;
  --line: #dde3ea; --accent: #0b57d0; --onaccent: #fff; --soft: #c2e7ff; --hover: rgb(68 71 70 / 8%); color-scheme: light; }
.§dark { --page: rgb(27, 27, 27); --surface: #131314; --raised: #28292a; --text: #e3e3e3; --subtle: #b0b3b8;
  --line: #3a3d40; --accent: #a8c7fa; --onaccent: #062e6f; --soft: #004a77; --hover: rgb(227 227 227 / 10%); color-scheme: dark; }
html, body { height: 100%; margin: 0; }
body { display: flex; flex-direction: column; overflow: hidden; background-color: var(--page); color: var(--text);
  font: 14px/20px "Google Sans Text", "Google Sans", Roboto, "Noto Sans", Arial, sans-serif; }
button { font: inherit; color: inherit; background: none; border: 0; cursor: pointer; }
h1, h2 { margin: 0; font: inherit; }
.§unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.§icon { display: block; fill: currentColor; flex: none; }
.§header { display: flex; align-items: center; gap: 6px; padding: 8px 14px; height: 48px; flex: none; }
.§logo { color: var(--accent); margin-inline: 6px 2px; }
.§product { font-size: 22px; margin-inline-end: 40px; }
.§heading { font-size: 22px; margin-inline-start: 12px; }
.§spring { flex: 1; }
.§round { display: grid; place-items: center; width: 36px; height: 36px; padding: 0; border-radius: 50%; color: var(--subtle); }
.§round:hover { background: var(--hover); }
.§outlined { border: 1px solid var(--subtle); border-radius: 20px; padding: 8px 20px; font-weight: 500; }
.§viewmenu { position: relative; }
.§viewlist { position: absolute; inset-inline-end: 0; inset-block-start: 44px; z-index: 10; min-width: 140px; margin: 0; padding: 8px 0;
  list-style: none; border-radius: 8px; background: var(--raised); box-shadow: 0 2px 8px rgb(0 0 0 / 30%); }
.§viewitem { padding: 6px 16px; cursor: pointer; }
.§viewitem:hover { background: var(--hover); }
.§searchfield { width: 240px; font: inherit; color: inherit; background: var(--raised); border: 0; border-radius: 20px; padding: 9px 18px; }
[hidden] { display: none !important; }
.§avatar { display: grid; place-items: center; width: 34px; height: 34px; border-radius: 50%; margin-inline-start: 10px;
  background: #7b4fb5; color: #fff; text-decoration: none; font-size: 16px; }
.§below { display: flex; flex: 1; min-height: 0; padding: 0 14px 14px 0; }
[dir="rtl"] .§below { padding: 0 0 14px 14px; }
.§side { width: 228px; flex: none; padding: 8px 14px; box-sizing: border-box; }
.§side:empty { display: none; }
.§create { display: flex; align-items: center; gap: 12px; padding: 16px 24px 16px 16px; border-radius: 16px; font-weight: 500;
  background: var(--surface); box-shadow: 0 1px 2px rgb(0 0 0 / 30%), 0 1px 3px 1px rgb(0 0 0 / 12%); }
.§mini { margin-block: 24px; font-size: 11px; }
.§minititle { font-size: 14px; font-weight: 500; padding: 4px 6px; }
.§minigrid { display: grid; grid-template-columns: repeat(7, 1fr); text-align: center; }
.§miniday { width: 24px; line-height: 24px; margin: 1px auto; border-radius: 50%; cursor: pointer; }
.§miniday.§today { background: var(--accent); color: var(--onaccent); }
.§other { color: var(--subtle); }
.§calendar { display: flex; align-items: center; gap: 12px; padding: 6px; }
.§box { width: 16px; height: 16px; border-radius: 3px; }
.§frame { flex: 1; min-width: 0; border-radius: 24px; background: var(--surface); overflow: hidden; }
.§main, .§period { height: 100%; }
.§toast { position: fixed; inset-block-end: 24px; inset-inline-start: 24px; z-index: 6000; padding: 14px 24px; border-radius: 4px;
  background: #303134; color: #fff; }
.§editor { display: flex; flex-direction: column; gap: 20px; padding: 24px 40px; }
.§tools { display: flex; align-items: center; gap: 8px; }
.§tools.§wide { flex: 1; }
.§field { flex: 1; box-sizing: border-box; min-height: 40px; font: inherit; color: inherit; background: var(--raised); border: 0; border-bottom: 1px solid var(--subtle); padding: 10px 12px;
  border-radius: 4px 4px 0 0; }
.§answer { border-radius: 18px; padding: 8px 18px; color: var(--accent); font-weight: 500; border: 1px solid var(--line); }
`;
