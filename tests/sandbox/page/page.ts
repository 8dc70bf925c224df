import { readdirSync, readFileSync } from 'node:fs';
import { type Context, Hono } from 'hono';
import { pageHtml } from './page-html.ts';
import type { NamedEvent, NewPageEvent, PageSource } from './source.ts';

/** What Calendar has sent since 2023: page scripts may not write HTML strings. */
const policy =
  "require-trusted-types-for 'script'; object-src 'none'; base-uri 'self'; script-src 'self'";

const scripts = new URL('./client/', import.meta.url);

/**
 * The stand-in for calendar.google.com: any `/calendar/u/N/r/…` address gives the page, which draws
 * what the source holds and behaves as Google's does towards strangers in it.
 * `?hl=en|fi|ja`, `?dir=rtl` and `?theme=dark` choose how it looks, as do what a person sets in Google's own settings:
 * `?weekends=hide`, `?density=compact`, and `?with=<address>,…` for colleagues' calendars, which the day view puts side
 * by side.
 */
export function createCalendarPage(source: PageSource): Hono {
  const page = new Hono();
  page.get('/', (c) => c.redirect('/calendar/u/0/r'));
  page.get('/calendar/event', (c) => c.redirect(`/calendar/u/0/r/eventedit/${c.req.query('eid')}`));
  page.get('/calendar/assets/:file{[a-z-]+\\.js}', (c) => script(c, c.req.param('file')));
  page.get('/calendar/u/:index{\\d+}/data', (c) => c.json(dataFor(source, c)));
  page.get('/calendar/u/:index{\\d+}/version', (c) => c.json({ version: source.version() }));
  page.post('/calendar/u/:index{\\d+}/events', async (c) => {
    const account = source.account(Number(c.req.param('index')));
    if (account) source.create(account.email, await c.req.json<NewPageEvent>());
    return c.json({ version: source.version() });
  });
  page.patch('/calendar/u/:index{\\d+}/events', async (c) => {
    source.rename(await c.req.json<NamedEvent>());
    return c.json({ version: source.version() });
  });
  for (const path of ['/calendar/r', '/calendar/r/*', '/calendar/u/*']) {
    page.get(path, (c) => showPage(source, c));
  }
  return page;
}

function showPage(source: PageSource, c: Context): Response | Promise<Response> {
  const index = /\/u\/(\d+)\//.exec(`${c.req.path}/`)?.[1] ?? '0';
  const account = source.account(Number(index));
  if (!account) return c.text('Nobody is signed in here', 404);
  c.header('Content-Security-Policy', policy);
  return c.html(pageHtml(account, c.req.query()));
}

function dataFor(source: PageSource, c: Context) {
  const account = source.account(Number(c.req.param('index')));
  const [from, to] = [c.req.query('from'), c.req.query('to')].map((text) => new Date(text ?? ''));
  const colleagues = c.req.queries('with') ?? [];
  const events = account && from && to ? source.events(account.email, from, to, colleagues) : [];
  return { version: source.version(), events };
}

function script(c: Context, file: string): Response | Promise<Response> {
  if (!readdirSync(scripts).includes(file)) return c.notFound();
  const text = readFileSync(new URL(file, scripts), 'utf8');
  return c.body(text, 200, { 'Content-Type': 'text/javascript; charset=utf-8' });
}
