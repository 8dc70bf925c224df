import '../bench/resolve-alias.ts';
import { readFileSync } from 'node:fs';
import { Window } from 'happy-dom';

const { surveyPage } = await import('@/lib/page/survey');
const { decodeEid } = await import('@/lib/domain/event-identity');

const [file, asked] = process.argv.slice(2);
if (file === undefined) {
  console.error('npm run page:probe -- file.html [/calendar/u/0/r/eventedit/…]');
  process.exit(2);
}
const html = readFileSync(file, 'utf8');
const path = asked ?? savedFrom(html) ?? '/calendar/u/0/r';
const { view, found } = surveyPage(openPage(html, path), path);
console.log(`view    ${view}`);
for (const { surface, kind, eid, hook, selector } of found) {
  console.log([surface.padEnd(7), kind, eid ?? 'no event', named(eid)].filter(Boolean).join('  '));
  console.log(`        by ${hook}: ${selector}`);
}
if (found.length === 0) console.log('nothing found');

/** The saved page as a document, with none of its scripts run and nothing fetched. */
function openPage(html: string, at: string): Document {
  const window = new Window({
    url: `https://calendar.google.com${at}`,
    settings: { disableErrorCapturing: true, handleDisabledFileLoadingAsSuccess: true },
  });
  window.document.write(html);
  return window.document as unknown as Document;
}

/** Browsers note in a saved page where it was. */
function savedFrom(page: string): string | undefined {
  const [, from] =
    /<!-- saved from url=\(\d+\)https:\/\/calendar\.google\.com(\/[^ ?#]*)[^ ]* -->/.exec(page) ??
    [];
  return from;
}

function named(eid: string | undefined): string | undefined {
  const identity = eid === undefined ? undefined : decodeEid(eid);
  return identity && `${identity.eventId} on ${identity.calendarId}`;
}
