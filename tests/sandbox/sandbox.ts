import { makeCertificate } from './certificate.ts';
import { chromiumArgumentsFor } from './chromium-arguments.ts';
import { createControl } from './control.ts';
import { createFaults, type Faults } from './faults.ts';
import { createCalendarApi } from './google/calendar-api.ts';
import { withCors } from './google/cors.ts';
import { eventBefore } from './google/event-before.ts';
import { createGoogle, type Google } from './google/google.ts';
import { createPageSource } from './google/page-source.ts';
import { createSignIn } from './google/sign-in.ts';
import { createTokenEndpoint } from './google/token-endpoint.ts';
import { hosts } from './hosts.ts';
import { createCalendarPage } from './page/page.ts';
import { createRecord, type RequestRecord } from './record.ts';
import { createSandboxFetch, type SandboxFetch } from './sandbox-fetch.ts';
import { type HostHandler, listen, makeServer, type ServerParts } from './server.ts';
import { createRelay, type Relay } from './severa/relay.ts';
import { sampleKey } from './severa/sample-tenant.ts';
import { createSevera, type Severa } from './severa/severa.ts';

/** The stand-ins for Google and Severa behind one HTTPS port, under the real host names. */
export interface Sandbox {
  readonly port: number;
  /** PEM, for clients that can be given a certificate authority. */
  readonly certificate: string;
  /** Base64 SHA-256 of the certificate's public key. */
  readonly spki: string;
  readonly google: Google;
  /** Replaced by `reset`, so read it anew afterwards. */
  readonly severa: Severa;
  readonly severaStaging: Severa;
  /** In front of `severa`, with the sample key. */
  readonly relay: Relay;
  readonly faults: Faults;
  readonly record: RequestRecord;
  /** `fetch` that reaches the sandbox under the real host names, from Node; redirects are not followed. */
  readonly fetch: SandboxFetch;
  chromiumArguments(): string[];
  /** Everything as at the start: no accounts, no OAuth clients, no faults, an empty record. */
  reset(): void;
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** 0 (the default) takes any free port. */
  readonly port?: number;
  /** The clock of all stand-ins, in epoch milliseconds. */
  readonly now?: () => number;
}

export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const now = options.now ?? Date.now;
  const names = Object.values(hosts);
  const certificate = await makeCertificate(names);
  const google = createGoogle(now);
  const record = createRecord();
  const server = makeServer(certificate, () => parts);
  const faults = createFaults(() => server.closeIdleConnections());
  let psa = createPsa(now);
  const port = await listen(server, options.port ?? 0);

  const sandbox: Sandbox = {
    port,
    certificate: certificate.cert,
    spki: certificate.spki,
    google,
    get severa() {
      return psa.production;
    },
    get severaStaging() {
      return psa.staging;
    },
    get relay() {
      return psa.relay;
    },
    faults,
    record,
    fetch: createSandboxFetch(port, certificate.cert),
    chromiumArguments: () => chromiumArgumentsFor(names, port, certificate.spki),
    reset() {
      google.reset();
      psa = createPsa(now);
      faults.clear();
      record.clear();
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  const handlers = hostHandlers(sandbox, now);
  const before: ServerParts['before'] = (entry) => eventBefore(google, entry);
  const parts: ServerParts = { hosts: handlers, record, faults, now, decorate, before };
  return sandbox;
}

function createPsa(now: () => number) {
  const production = createSevera({ now, environment: 'production' });
  const staging = createSevera({ now, environment: 'staging' });
  return { production, staging, relay: createRelay(production, sampleKey) };
}

function hostHandlers(sandbox: Sandbox, now: () => number): ReadonlyMap<string, HostHandler> {
  const { google } = sandbox;
  const { world, identity } = google;
  const apps = {
    [hosts.signIn]: createSignIn(world, identity),
    [hosts.tokens]: createTokenEndpoint(identity),
    [hosts.api]: createCalendarApi(world, identity.tokens),
    [hosts.page]: createCalendarPage(createPageSource(world)),
    [hosts.control]: createControl(sandbox, now),
  };
  const handlers = new Map<string, HostHandler>();
  for (const [host, app] of Object.entries(apps))
    handlers.set(host, (request) => app.fetch(request));
  handlers.set(hosts.severa, (request) => sandbox.severa.app.fetch(request));
  handlers.set(hosts.relay, (request) => sandbox.relay.app.fetch(request));
  handlers.set(hosts.severaStaging, (request) => sandbox.severaStaging.app.fetch(request));
  return handlers;
}

const corsHosts: readonly string[] = [hosts.api, hosts.tokens];

/** Google's errors carry CORS headers too; a PSA's do not. */
function decorate(request: Request, response: Response): Response {
  return corsHosts.includes(new URL(request.url).hostname) ? withCors(request, response) : response;
}
