import type { Memory } from '@/lib/domain/ports';
import { type Problem, ProblemError } from '@/lib/domain/problem';
import { secretsIn, withoutSecrets } from '@/lib/domain/secrets';
import { turnsOf } from '@/lib/domain/turns';
import { readBody } from '@/lib/http/read-body';
import type { HttpAnswer, Send } from '@/lib/http/request';
import type { SeveraKey } from '@/lib/psa/severa/credentials';
import { isScopeRefused, isWebPage, severaProblem } from '@/lib/psa/severa/problems';
import { allRights, requiredRights } from '@/lib/psa/severa/rights';
import { tokenSchema } from '@/lib/psa/severa/schema';
import { severaAccount, severaUrl } from '@/lib/psa/severa/severa-address';
import { z } from '@/lib/zod';

const grantSchema = z.object({
  token: z.string(),
  /** Another token is asked for from then on. Epoch milliseconds. */
  renewAt: z.number(),
  rights: z.array(z.string()),
});

/** A bearer and what it opens. */
export type Grant = z.infer<typeof grantSchema>;

export interface Tokens {
  /** The rights of the last token that this worker has seen for the key; undefined before its first call. */
  knownRights(): readonly string[] | undefined;
  /** A token that holds for some minutes yet; asked for only when none is remembered. */
  current(): Promise<Grant>;
  /** Another token than this one, which Severa refused. */
  renew(refusedToken: string): Promise<Grant>;
  /** A token for exactly these credentials, without trusting what is remembered. */
  fresh(): Promise<Grant>;
  /** Forgets the token, so that rights given meanwhile count from the next call on. */
  drop(): Promise<void>;
}

export interface TokenOptions {
  readonly credentials: SeveraKey;
  readonly memory: Memory;
  /** Sends one request at the shared pace. */
  readonly send: Send;
  readonly now: () => number;
}

/** Renewed this long before its end, so that no request starts with a dying one; sooner when it lives for minutes only. */
const renewalLeadMs = 300_000;

// Capabilities are asked of a port without waiting, often before its own first call.
const rightsSeen = new Map<string, readonly string[]>();

/** The tokens of one key. Asking happens once at a time, however many requests wait for it. */
export function createTokens({ credentials, memory, send, now }: TokenOptions): Tokens {
  // By scopes too: an older version's token may have fewer, and would be refused as if the key lacked them.
  const key = `severa:token:${severaAccount(credentials)}:${allRights.join(' ')}`;

  const inTurn = turnsOf(memory);

  function seen(grant: Grant): Grant {
    rightsSeen.set(key, grant.rights);
    return grant;
  }

  async function remembered(): Promise<Grant | undefined> {
    const { data } = grantSchema.safeParse(await memory.get(key));
    return data && data.renewAt > now() ? seen(data) : undefined;
  }

  async function ask(): Promise<Grant> {
    const url = severaUrl(credentials, '/v1/token');
    const grant = await askForToken(
      credentials,
      (json) => send({ method: 'POST', url, json }),
      now,
    );
    await memory.set(key, grant);
    return seen(grant);
  }

  return {
    knownRights: () => rightsSeen.get(key),
    current: async () =>
      (await remembered()) ?? inTurn(key, async () => (await remembered()) ?? ask()),
    renew: (refusedToken) =>
      inTurn(key, async () => {
        const other = await remembered();
        return other && other.token !== refusedToken ? other : ask();
      }),
    fresh: () => inTurn(key, ask),
    drop: () => memory.remove(key),
  };
}

/** Asks for every right, and when a key is refused for asking too much, for the required ones alone. */
async function askForToken(
  credentials: SeveraKey,
  post: (json: object) => Promise<HttpAnswer>,
  now: () => number,
): Promise<Grant> {
  const { clientId, clientSecret } = credentials;
  const ask = (scope: string) => post({ client_id: clientId, client_secret: clientSecret, scope });
  const full = await ask(allRights.join(' '));
  if (full.status === 200) return grantOf(full, allRights, now());
  const refused = (answer: HttpAnswer) =>
    new ProblemError(withoutSecrets(tokenProblem(answer), secretsIn({ credentials })));
  if (!mayAskTooMuch(full)) throw refused(full);
  const least = await ask(requiredRights.join(' '));
  if (least.status === 200) return grantOf(least, requiredRights, now());
  throw refused(least);
}

// All that is in the request is the key: whatever is wrong with its content is wrong with the key.
function tokenProblem(answer: HttpAnswer): Problem {
  const problem = severaProblem(answer, requiredRights);
  if (problem.kind !== 'rejected' && problem.kind !== 'forbidden') return problem;
  return { kind: 'wrong-credentials', side: 'psa', ...(problem.cause && { cause: problem.cause }) };
}

// Which status Severa answers is not published: unauthorized is what its login endpoint documents for it.
function mayAskTooMuch(answer: HttpAnswer): boolean {
  if (isWebPage(answer)) return false;
  return answer.status === 400 || answer.status === 401 || isScopeRefused(answer);
}

function grantOf(answer: HttpAnswer, asked: readonly string[], now: number): Grant {
  if (isWebPage(answer)) throw new ProblemError(tokenProblem(answer));
  const body = readBody(tokenSchema, answer.text, 'psa');
  const granted = body.scope?.split(/[\s,]+/).filter(Boolean) ?? [];
  return {
    token: body.access_token,
    renewAt: renewalOf(body, now),
    rights: granted.length > 0 ? granted : [...asked],
  };
}

// How long a token lives is not published: the answer says it.
function renewalOf(body: z.output<typeof tokenSchema>, now: number): number {
  const lifetimeMs = Math.max(0, lifetimeOf(body, now));
  return now + lifetimeMs - Math.min(renewalLeadMs, lifetimeMs / 5);
}

function lifetimeOf(body: z.output<typeof tokenSchema>, now: number): number {
  // The length first: it does not depend on this device's clock being right.
  if (body.access_token_expires_in) return body.access_token_expires_in * 1000;
  return (body.access_token_expires_utc ?? now + 2 * renewalLeadMs) - now;
}
