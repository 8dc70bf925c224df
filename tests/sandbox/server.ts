import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Certificate } from './certificate.ts';
import type { Fault, Faults } from './faults.ts';
import type { RecordedRequest, RequestRecord } from './record.ts';
import { describeRequest } from './recorded-request.ts';

/** Answers one request of one host. */
export type HostHandler = (request: Request) => Response | Promise<Response>;

/** What the server needs: who answers for which host, and who watches and disturbs. */
export interface ServerParts {
  readonly hosts: ReadonlyMap<string, HostHandler>;
  readonly record: RequestRecord;
  readonly faults: Faults;
  readonly now: () => number;
  /** What stands where a request is about to write. */
  readonly before: (entry: RecordedRequest) => RecordedRequest['before'];
  /** Lets a fault's answer carry the headers (CORS) the host would have sent with it. */
  readonly decorate: (request: Request, response: Response) => Response;
}

/** The HTTPS server, not yet listening. */
export function makeServer(certificate: Certificate, parts: () => ServerParts): Server {
  const listener = getRequestListener(
    (request, env) => answer(request, (env as HttpBindings).outgoing, parts()),
    { overrideGlobalObjects: false },
  );
  const server = createServer(
    { key: certificate.key, cert: certificate.cert },
    (incoming, outgoing) => {
      // Chromium repeats a request by itself when a kept-alive connection dies: a lost response would be asked for twice.
      if (parts().faults.active()) outgoing.setHeader('connection', 'close');
      void listener(incoming, outgoing);
    },
  );
  server.keepAliveTimeout = 30_000;
  return server;
}

/** Listens on the loopback address and answers the port. */
export async function listen(server: Server, port: number): Promise<number> {
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

async function answer(request: Request, outgoing: ServerResponse, parts: ServerParts) {
  const body = await request.text();
  const entry = describeRequest(request, body, parts.now());
  parts.record.add(entry);
  const faults = parts.faults.take(entry);
  await sleepFor(faults, 'delay');
  entry.before = parts.before(entry);
  const fatal = faults.find(isFatal);
  const handle = () => dispatch(replay(request, body), entry, parts);
  const response = await (fatal
    ? suffer(fatal, handle, { request, outgoing, entry, parts })
    : handle());
  await sleepFor(faults, 'lateResponse');
  return response;
}

type Slowness = Extract<Fault, { ms: number }>;

function isFatal(fault: Fault): fault is Exclude<Fault, Slowness> {
  return fault.kind !== 'delay' && fault.kind !== 'lateResponse';
}

async function sleepFor(faults: readonly Fault[], kind: Slowness['kind']): Promise<void> {
  for (const fault of faults) if (fault.kind === kind) await sleep(fault.ms);
}

interface Sufferer {
  request: Request;
  outgoing: ServerResponse;
  entry: RecordedRequest;
  parts: ServerParts;
}

async function suffer(
  fault: Exclude<Fault, Slowness>,
  handle: () => Promise<Response>,
  who: Sufferer,
) {
  const { request, outgoing, entry, parts } = who;
  if (fault.kind === 'status') {
    entry.outcome = fault.status;
    return parts.decorate(request, statusResponse(fault));
  }
  if (fault.kind === 'lostResponse') await handle();
  entry.outcome = outcomeOf[fault.kind];
  if (fault.kind !== 'hang') outgoing.destroy();
  return RESPONSE_ALREADY_SENT;
}

const outcomeOf = { lostResponse: 'lost', droppedRequest: 'dropped', hang: 'hung' } as const;

function statusResponse(fault: Extract<Fault, { kind: 'status' }>): Response {
  const body = fault.body === undefined ? null : JSON.stringify(fault.body);
  return new Response(body, {
    status: fault.status,
    headers: { 'content-type': 'application/json; charset=UTF-8', ...fault.headers },
  });
}

async function dispatch(request: Request, entry: RecordedRequest, parts: ServerParts) {
  const handler = parts.hosts.get(entry.host);
  const response = handler
    ? await handler(request)
    : new Response(`The sandbox has no host ${entry.host}`, { status: 502 });
  entry.outcome = response.status;
  return response;
}

function replay(request: Request, body: string): Request {
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    ...(body === '' ? {} : { body }),
  });
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
