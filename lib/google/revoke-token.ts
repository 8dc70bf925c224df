import { ProblemError } from '@/lib/domain/problem';
import type { Send } from '@/lib/http/request';

/** Withdraws everything the account granted to this client. Resolves with whether Google confirmed it. */
export async function revokeToken(send: Send, token: string): Promise<boolean> {
  try {
    const url = 'https://oauth2.googleapis.com/revoke';
    const { status } = await send({ method: 'POST', url, form: { token } });
    return status === 200;
  } catch (error) {
    if (error instanceof ProblemError) return false;
    throw error;
  }
}
