import type { IncomingMessage } from 'node:http';
import { Agent, request as send } from 'node:https';

/** `fetch` that finds the sandbox under the real host names. Redirects are answered, not followed. */
export type SandboxFetch = (url: string | URL, init?: RequestInit) => Promise<Response>;

// A kept connection may be closed by the sandbox just as it is used again.
const singleUse = new Agent({ keepAlive: false });

export function createSandboxFetch(port: number, cert: string): SandboxFetch {
  return async (url, init) => {
    const request = new Request(url, init);
    const body = Buffer.from(await request.arrayBuffer());
    const incoming = await exchange(request, body, port, cert);
    return toResponse(incoming);
  };
}

function exchange(request: Request, body: Buffer, port: number, cert: string) {
  const url = new URL(request.url);
  const headers = { ...Object.fromEntries(request.headers), host: url.host };
  return new Promise<IncomingMessage>((resolve, reject) => {
    const outgoing = send(
      {
        host: '127.0.0.1',
        port,
        servername: url.hostname,
        ca: cert,
        method: request.method,
        path: url.pathname + url.search,
        headers: body.length > 0 ? { ...headers, 'content-length': body.length } : headers,
        signal: request.signal,
        agent: singleUse,
      },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

async function toResponse(incoming: IncomingMessage): Promise<Response> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  const status = incoming.statusCode ?? 500;
  const empty = status === 204 || status === 304;
  const headers = Object.entries(incoming.headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value): [string, string] => [name, value]),
  );
  return new Response(empty ? null : Buffer.concat(chunks), { status, headers });
}
