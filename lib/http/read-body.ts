import { ProblemError, type Side } from '@/lib/domain/problem';
import type { z } from '@/lib/zod';

/** The JSON of a body; undefined for an empty or unreadable one, such as a maintenance page. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The body in the documented shape; rejects with `unexpected-answer`, naming the first place that differs but no content. */
export function readBody<S extends z.ZodType>(schema: S, text: string, side: Side): z.output<S> {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ProblemError(
    {
      kind: 'unexpected-answer',
      side,
      cause: `${issue?.path.join('.') ?? ''}: ${issue?.code ?? ''}`,
    },
    { cause: parsed.error },
  );
}

/** When a throttled system may be asked again: `Retry-After` in seconds or as an HTTP date, at most `capMs` from now. Epoch milliseconds. */
export function retryAtOf(
  headers: Headers,
  now: number,
  fallbackMs: number,
  capMs = 3_600_000,
): number {
  const value = headers.get('Retry-After');
  const wanted =
    value === null
      ? Number.NaN
      : /^\d+$/.test(value)
        ? now + Number(value) * 1000
        : Date.parse(value);
  return Math.min(now + capMs, Number.isNaN(wanted) ? now + fallbackMs : Math.max(now, wanted));
}
