import { expect, test } from 'vitest';
import { createSend } from '@/lib/http/request';

const url = 'https://psa.example/v1/things';

/** A `fetch` that notes what it was given. */
function noting(answer: Response = new Response('ok')) {
  const seen: Request[] = [];
  const fetch = async (input: RequestInfo | URL, init?: RequestInit) => {
    seen.push(new Request(input, init));
    return answer;
  };
  return { seen, fetch };
}

test('sends JSON as JSON and forms as forms', async () => {
  const { seen, fetch } = noting();
  const send = createSend({
    side: 'psa',
    fetch: async (...parts) => (await fetch(...parts)).clone(),
  });
  await send({ method: 'POST', url, json: { a: 1 } });
  await send({ method: 'POST', url, form: { a: '1 2' } });
  const sent = await Promise.all(
    seen.map(async (request) => [request.headers.get('Content-Type'), await request.text()]),
  );
  expect(sent).toEqual([
    ['application/json', '{"a":1}'],
    ['application/x-www-form-urlencoded', 'a=1+2'],
  ]);
});

test('sends no cookies and follows no redirect', async () => {
  const { seen, fetch } = noting();
  await createSend({ side: 'psa', fetch })({ method: 'GET', url });
  expect(seen[0]).toMatchObject({ credentials: 'omit', redirect: 'error', cache: 'no-store' });
  expect(seen[0]?.headers.has('Content-Type')).toBe(false);
});

test('answers every status', async () => {
  const { fetch } = noting(new Response('broken', { status: 500, headers: { 'X-Y': 'z' } }));
  const { status, text, headers } = await createSend({ side: 'psa', fetch })({
    method: 'GET',
    url,
  });
  expect([status, text, headers.get('X-Y')]).toEqual([500, 'broken', 'z']);
});

test('rejects with unreachable when there is no answer', async () => {
  const fetch = () => Promise.reject(new TypeError('Failed to fetch'));
  const sending = createSend({ side: 'google', fetch })({ method: 'GET', url });
  await expect(sending).rejects.toMatchObject({ problem: { kind: 'unreachable', side: 'google' } });
});

test.for([
  ['no answer comes', false],
  ['its body does not end', true],
])('S129 rejects with timed-out when %s', async ([, begins]) => {
  const fetch = async (_input: unknown, init?: RequestInit) => {
    const aborted = new Promise<never>((_resolve, reject) => {
      init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
    });
    if (!begins) return aborted;
    return new Response(new ReadableStream({ pull: () => aborted }));
  };
  const send = createSend({ side: 'psa', timeLimitMs: 10, fetch });
  await expect(send({ method: 'GET', url })).rejects.toMatchObject({
    problem: { kind: 'timed-out', side: 'psa' },
  });
});
