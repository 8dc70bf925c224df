// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { quotaFault } from '../../sandbox/google/quota-fault.ts';
import { anna, meeting, reasonOf, startTestCalendar, type TestCalendar } from './test-calendar.ts';

let calendar: TestCalendar;

beforeEach(async () => {
  calendar = await startTestCalendar();
});

afterEach(() => calendar.sandbox.close());

const events = 'calendars/primary/events';
const api = 'www.googleapis.com';

describe('faults', () => {
  it('lose the response of a write that was done', async () => {
    calendar.sandbox.faults.add({ method: 'POST', times: 1, fault: { kind: 'lostResponse' } });
    const body = meeting('abcde', 18, 9);
    await expect(calendar.call('POST', events, { body })).rejects.toThrow();
    expect(calendar.sandbox.google.event(anna, 'abcde')?.summary).toBe('abcde');
    expect(calendar.sandbox.record.writesTo(api).map(({ outcome }) => outcome)).toEqual(['lost']);
  });

  it('hold an answer after the request is handled', async () => {
    calendar.sandbox.faults.add({ method: 'POST', fault: { kind: 'lateResponse', ms: 400 } });
    let isAnswered = false;
    const answer = calendar.call('POST', events, { body: meeting('abcde', 18, 9) }).finally(() => {
      isAnswered = true;
    });
    const stored = () => expect(calendar.sandbox.google.event(anna, 'abcde')).toBeDefined();
    await vi.waitFor(stored, { interval: 5 });
    expect(isAnswered).toBe(false);
    expect((await answer).status).toBe(200);
  });

  it('drop a request before it is handled', async () => {
    calendar.sandbox.faults.add({ path: '/events$', times: 1, fault: { kind: 'droppedRequest' } });
    const body = meeting('abcde', 18, 9);
    await expect(calendar.call('POST', events, { body })).rejects.toThrow();
    expect(calendar.sandbox.google.event(anna, 'abcde')).toBeUndefined();
    expect((await calendar.call('POST', events, { body })).status).toBe(200);
  });

  it('answer another status, with the CORS headers of the host, as often as told', async () => {
    calendar.sandbox.faults.add({
      host: api,
      after: 1,
      times: 1,
      fault: quotaFault('rateLimitExceeded'),
    });
    const headers = { origin: 'https://calendar.google.com' };
    const answers = [];
    for (let n = 0; n < 3; n += 1) answers.push(await calendar.call('GET', events, { headers }));
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 200]);
    expect(answers.map(reasonOf)).toEqual([undefined, 'rateLimitExceeded', undefined]);
    expect(answers[1]?.headers.get('access-control-allow-origin')).toBe(
      'https://calendar.google.com',
    );
  });

  it('keep a request hanging until it is given up', async () => {
    calendar.sandbox.faults.add({ fault: { kind: 'hang' } });
    const signal = AbortSignal.timeout(100);
    await expect(calendar.sandbox.fetch(`https://${api}/`, { signal })).rejects.toThrow();
    expect(calendar.sandbox.record.requests[0]?.outcome).toBe('hung');
  });

  it('leave preflights alone unless they are named', async () => {
    calendar.sandbox.faults.add({ fault: { kind: 'status', status: 500 } });
    const response = await calendar.sandbox.fetch(`https://${api}/calendar/v3/${events}`, {
      method: 'OPTIONS',
      headers: { origin: 'null', 'access-control-request-headers': 'authorization' },
    });
    expect([response.status, response.headers.get('access-control-allow-headers')]).toEqual([
      200,
      'authorization',
    ]);
  });
});

describe('the record', () => {
  it('keeps host, query, parsed body and outcome of every request', async () => {
    await calendar.call('POST', `${events}?sendUpdates=none`, { body: meeting('abcde', 18, 9) });
    expect(calendar.sandbox.record.writesTo(api)).toEqual([
      expect.objectContaining({
        host: api,
        method: 'POST',
        path: '/calendar/v3/calendars/primary/events',
        query: { sendUpdates: 'none' },
        body: expect.objectContaining({ id: 'abcde' }),
        outcome: 200,
        at: calendar.clock.now,
      }),
    ]);
  });

  it('holds what the sandbox does not have, answered with 501', async () => {
    const answer = await calendar.call('POST', `${events}/quickAdd?text=x`);
    expect(answer.status).toBe(501);
    expect(calendar.sandbox.record.summary()).toEqual({
      [`POST ${api}/calendar/v3/${events}/quickAdd 501`]: 1,
    });
  });
});

describe('the control host', () => {
  const control = (path: string, init?: RequestInit) =>
    calendar.sandbox.fetch(`https://sandbox.merkki.example${path}`, init);

  it('seeds, shows and resets', async () => {
    const seeded = await control(`/seed?calendar=${anna}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items: [meeting('seeded', 18, 9)] }),
    });
    expect(await seeded.json()).toEqual({ ids: ['seeded'] });
    const before = JSON.stringify(await (await control('/inspect')).json());
    await control('/reset', { method: 'POST' });
    const after = JSON.stringify(await (await control('/inspect')).json());
    expect([before.includes('seeded'), after.includes('seeded')]).toEqual([true, false]);
  });

  it('installs faults', async () => {
    await control('/faults', {
      method: 'POST',
      body: JSON.stringify({ host: api, fault: { kind: 'status', status: 503 } }),
    });
    expect((await calendar.list()).status).toBe(503);
  });
});
