import { ProblemError } from '@/lib/domain/problem';
import { problemOfResponse } from '@/lib/google/problem-of-response';
import { readBody } from '@/lib/http/read-body';
import type { Send } from '@/lib/http/request';
import { z } from '@/lib/zod';

const primarySchema = z.object({ id: z.string() });

/**
 * The address of the account that a token opens: the id of its primary calendar, since no e-mail scope is asked for.
 */
export async function accountAddress(send: Send, token: string, now: number): Promise<string> {
  const answer = await send({
    method: 'GET',
    url: 'https://www.googleapis.com/calendar/v3/users/me/calendarList/primary?fields=id',
    headers: { Authorization: `Bearer ${token}` },
  });
  if (answer.status === 200) return readBody(primarySchema, answer.text, 'google').id;
  throw new ProblemError(problemOfResponse(answer, { name: 'calendarList.get' }, now));
}
