import type { Memory } from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { secretsIn, withoutSecrets } from '@/lib/domain/secrets';
import { createPacing, type Pace } from '@/lib/http/pacing';
import { readBody, retryAtOf } from '@/lib/http/read-body';
import { createSend, type HttpAnswer, type HttpRequest, type Send } from '@/lib/http/request';
import type { SeveraCredentials } from '@/lib/psa/severa/credentials';
import {
  isScopeRefused,
  isTokenRefused,
  isWebPage,
  severaProblem,
} from '@/lib/psa/severa/problems';
import type { Right } from '@/lib/psa/severa/rights';
import { type Query, severaAccount, severaUrl } from '@/lib/psa/severa/severa-address';
import { createSignIn, type Signature, type SignIn } from '@/lib/psa/severa/sign-in';
import type { z } from '@/lib/zod';

/** One call of the API. */
export interface Call {
  readonly method: HttpRequest['method'];
  /** From `/v1/` on. */
  readonly path: string;
  readonly query?: Query;
  readonly json?: unknown;
  /** The right that the call needs. */
  readonly right: Right;
}

/** Severa's API with token, pace and problems taken care of: what is answered has succeeded. */
export interface SeveraClient {
  readonly signIn: Pick<SignIn, 'sign' | 'fresh' | 'knownRights'>;
  send(call: Call): Promise<HttpAnswer>;
  /** The body of a call's answer in this shape. */
  read<S extends z.ZodType>(schema: S, call: Call): Promise<z.output<S>>;
}

export interface ClientOptions {
  readonly credentials: SeveraCredentials;
  readonly memory: Memory;
  readonly now: () => number;
  readonly fetch?: typeof fetch;
  readonly wait?: (ms: number) => Promise<void>;
  /** A gentler pace of its own within the one that everything with this key keeps. */
  readonly ownPace?: Pace | undefined;
}

export function createSeveraClient(options: ClientOptions): SeveraClient {
  const { credentials, memory, now } = options;
  const paced = createPacedSend(options);
  const signIn = createSignIn({ credentials, memory, send: paced, now });

  async function send(call: Call): Promise<HttpAnswer> {
    const signature = await signIn.sign();
    const answer = await sendWith(signature, call);
    // A refused token means that nothing was done, so that a write may be repeated as well.
    const other = isTokenRefused(answer) ? await signIn.renew(signature) : undefined;
    return checked(other ? await sendWith(other, call) : answer, call);
  }

  function sendWith(
    { headers }: Signature,
    { method, path, query, json }: Call,
  ): Promise<HttpAnswer> {
    return paced({
      method,
      url: severaUrl(credentials, path, query),
      headers,
      ...(json === undefined ? {} : { json }),
    });
  }

  async function checked(answer: HttpAnswer, { right }: Call): Promise<HttpAnswer> {
    if (answer.status >= 200 && answer.status < 300 && !isWebPage(answer)) return answer;
    // Rights are bound to the token; the next call finds out whether they were given meanwhile.
    if (isScopeRefused(answer)) await signIn.drop();
    const problem = signIn.explain(severaProblem(answer, [right]));
    // Whoever answers may repeat what it was asked with, and problems are kept and shown.
    throw new ProblemError(withoutSecrets(problem, secretsIn({ credentials })));
  }

  return {
    signIn,
    send,
    read: async (schema, call) => readBody(schema, (await send(call)).text, 'psa'),
  };
}

/** Sends at the pace that everything with this key shares; a 429 stops all of it and rejects with `throttled`. */
function createPacedSend(options: ClientOptions): Send {
  const { credentials, memory, now, fetch, wait, ownPace } = options;
  const send = createSend({ side: 'psa', ...(fetch && { fetch }) });
  const key = `severa:pace:${severaAccount(credentials)}`;
  const shared = { memory, side: 'psa', now, ...(wait && { wait }) } as const;
  const pacing = createPacing({ ...shared, key });
  const own = ownPace && createPacing({ ...shared, key: `${key}:background`, pace: ownPace });
  return async (request) => {
    await own?.admit();
    await pacing.admit();
    const answer = await send(request);
    if (answer.status !== 429) {
      await pacing.answered();
      return answer;
    }
    const retryAt = retryAtOf(answer.headers, now(), await pacing.ownPauseMs());
    await pacing.pauseUntil(retryAt);
    throw new ProblemError({ kind: 'throttled', side: 'psa', retryAt });
  };
}
