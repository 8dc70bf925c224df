import { describe, expect, it } from 'vitest';
import { createCalendarPage } from '../../sandbox/page/page';
import type { PageEvent } from '../../sandbox/page/source';

const asked: [email: string, from: string, to: string][] = [];
const page = createCalendarPage({
  account: (index) =>
    index === 0
      ? { email: 'ann@example.com', name: 'A<b>', timeZone: 'Europe/Helsinki' }
      : undefined,
  events: (email, from, to) => {
    asked.push([email, from.toISOString(), to.toISOString()]);
    return [{ eid: 'abc', title: 'Planning' } as PageEvent];
  },
  create: () => undefined,
  rename: () => undefined,
  version: () => 7,
});

describe('the stand-in calendar page', () => {
  it.each([
    '/calendar/r',
    '/calendar/u/0/r',
    '/calendar/u/0/r/week/2026/9/14',
    '/calendar/u/0/r/eventedit/abc',
  ])('answers %s with a page that takes no HTML strings from scripts', async (path) => {
    const answer = await page.request(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('Content-Security-Policy')).toContain(
      "require-trusted-types-for 'script'",
    );
    expect(await answer.text()).toContain('data-viewfamily="EVENT"');
  });

  it('names its account in the hidden block', async () => {
    const html = await (await page.request('/calendar/u/0/r')).text();
    expect(html).toContain('<div id="xUserEmail">ann@example.com</div>');
    expect(html).toContain('<div id="xUserName">A&#60;b&#62;</div>');
  });

  it.each([
    ['?hl=fi', 'lang="fi" dir="ltr"'],
    ['?hl=ja&dir=rtl', 'lang="ja" dir="rtl"'],
    ['?hl=xx', 'lang="en" dir="ltr"'],
  ])('speaks the language asked for: %s', async (query, attributes) => {
    expect(await (await page.request(`/calendar/u/0/r${query}`)).text()).toContain(attributes);
  });

  it('has nobody else signed in', async () => {
    expect((await page.request('/calendar/u/1/r')).status).toBe(404);
  });

  it('hands its script what the source holds for the span', async () => {
    const answer = await page.request('/calendar/u/0/data?from=2026-09-14&to=2026-09-21');
    expect(await answer.json()).toEqual({
      version: 7,
      events: [{ eid: 'abc', title: 'Planning' }],
    });
    expect(asked.at(-1)).toEqual([
      'ann@example.com',
      '2026-09-14T00:00:00.000Z',
      '2026-09-21T00:00:00.000Z',
    ]);
  });

  it('serves its scripts and nothing beside them', async () => {
    const answer = await page.request('/calendar/assets/app.js');
    expect(answer.headers.get('Content-Type')).toContain('text/javascript');
    expect((await page.request('/calendar/assets/..%2Fpage.ts')).status).toBe(404);
    expect((await page.request('/calendar/assets/missing.js')).status).toBe(404);
  });
});
