import type { PageAccount } from './source.ts';

/** The document before the client script runs: view family on the body and the hidden user block, as Google sends them. */
export function pageHtml(account: PageAccount, query: Record<string, string>): string {
  const language = ['fi', 'ja', 'sv'].find((one) => one === query.hl) ?? 'en';
  const direction = query.dir === 'rtl' ? 'rtl' : 'ltr';
  const facts = { Email: account.email, Name: account.name, Timezone: account.timeZone };
  const rows = Object.entries({ ...facts, UserLocale: language }).map(
    ([name, text]) => `<div id="x${idOf(name)}">${escapeHtml(text)}</div>`,
  );
  return `<!doctype html>
<html lang="${language}" dir="${direction}"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Calendar</title>
<link rel="icon" href="data:,"></head>
<body id="yDmH0d" data-viewfamily="EVENT"><div id="xUserInfo" hidden>${rows.join('')}</div>
<script type="module" src="/calendar/assets/app.js"></script></body></html>`;
}

function idOf(name: string): string {
  return name === 'Email' || name === 'Name' ? `User${name}` : name;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
}
