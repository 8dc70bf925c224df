// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { blindRepeatsOf } from '../../sandbox/blind-repeats.ts';
import { hosts } from '../../sandbox/hosts.ts';
import { createRecord, type RecordedRequest } from '../../sandbox/record.ts';
import { meeting, startTestCalendar } from './test-calendar.ts';

const severaPath = '/rest-api/v1/activities';
const googlePath = '/calendar/v3/calendars/me/events';

function request(changes: Partial<RecordedRequest>): RecordedRequest {
  return {
    at: 0,
    host: hosts.severa,
    method: 'POST',
    path: severaPath,
    query: {},
    headers: { authorization: 'Bearer a' },
    body: undefined,
    outcome: 201,
    before: undefined,
    ...changes,
  };
}

const create = (changes: Partial<RecordedRequest> = {}) =>
  request({ body: { name: 'Kick-off', notes: 'mark' }, ...changes });
const lost = create({ outcome: 'lost' });
const look = (changes: Partial<RecordedRequest> = {}) =>
  request({ method: 'GET', outcome: 200, ...changes });
const inGoogle = { host: hosts.api, path: googlePath, body: { id: 'abcde', summary: 'x' } };
const other = { headers: { authorization: 'Bearer b' } };

function blindRepeats(requests: readonly RecordedRequest[]) {
  const record = createRecord();
  for (const each of requests) record.add(each);
  return blindRepeatsOf(record);
}

describe('a repeat is blind', () => {
  it.each<[string, RecordedRequest[]]>([
    ['after a lost answer', [lost, create()]],
    ['after a request that was dropped', [create({ outcome: 'dropped' }), create()]],
    ['after one that hung', [create({ outcome: 'hung' }), create()]],
    ['after one that is still open', [create({ outcome: undefined }), create()]],
    ['after a server’s error', [create({ outcome: 503 }), create()]],
    ['after a success, which may not have arrived', [create(), create()]],
    ['when the look was before the first attempt', [look(), lost, create()]],
    ['when the look failed', [lost, look({ outcome: 503 }), create()]],
    ['when the look was somewhere else', [lost, look({ path: '/rest-api/v1/users' }), create()]],
    ['when somebody else looked', [lost, look(other), create()]],
    ['by a caller who never looked', [lost, create(other)]],
    ['when an insert is sent twice', [create({ ...inGoogle, outcome: 500 }), create(inGoogle)]],
  ])('%s', (_, requests) => {
    expect(blindRepeats(requests)).toHaveLength(1);
  });

  it('once for each time', () => {
    expect(blindRepeats([lost, lost, create()])).toEqual([
      `POST ${hosts.severa}${severaPath} was repeated blindly`,
      `POST ${hosts.severa}${severaPath} was repeated blindly`,
    ]);
  });
});

describe('a repeat is not blind', () => {
  it.each<[string, RecordedRequest[]]>([
    ['after a look', [lost, look(), create()]],
    ['after a clear refusal', [create({ outcome: 429 }), create()]],
    ['with another body', [lost, create({ body: { name: 'Other' } })]],
    ['on another system', [lost, create({ host: hosts.severaStaging })]],
    ['in another browser that had looked', [look(other), lost, create(other)]],
    [
      'in another browser under the same id, which Google refuses',
      [create(inGoogle), create({ ...inGoogle, ...other, outcome: 409 })],
    ],
    [
      'after a read of the very id in Google',
      [
        create({ ...inGoogle, outcome: 'lost' }),
        look({ ...inGoogle, path: `${googlePath}/abcde`, body: undefined, outcome: 404 }),
        create(inGoogle),
      ],
    ],
    [
      'when it creates nothing',
      [request({ path: '/rest-api/v1/token' }), request({ path: '/rest-api/v1/token' })],
    ],
  ])('%s', (_, requests) => {
    expect(blindRepeats(requests)).toEqual([]);
  });
});

describe('in the sandbox', () => {
  it('a lost insert that is sent again at once is found', async () => {
    const calendar = await startTestCalendar();
    const { faults, record } = calendar.sandbox;
    faults.add({ method: 'POST', times: 1, fault: { kind: 'lostResponse' } });
    const insert = () =>
      calendar.call('POST', 'calendars/primary/events', { body: meeting('abcde', 18, 9) });
    await expect(insert()).rejects.toThrow();
    expect((await insert()).status).toBe(409);
    expect(blindRepeatsOf(record)).toHaveLength(1);
    await calendar.sandbox.close();
  });
});
