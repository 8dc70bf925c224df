import type { Sending } from '@/entrypoints/background/sending';
import type { Tools } from '@/entrypoints/background/tools';
import type { OutboxRow } from '@/lib/domain/outbox';
import { commit } from '@/lib/store/commit';
import { takeBack } from '@/lib/store/outbox';
import { type Answered, answerRow } from '@/lib/store/planned-rows';
import { answerAlike } from '@/lib/sync/answer-alike';
import { clicked } from '@/lib/sync/clicked';
import { again } from '@/lib/sync/outbox';
import { isQuestion } from '@/lib/sync/question';

export interface AnsweringParts {
  readonly tools: Tools;
  readonly sending: Sending;
  readonly onChange: () => void;
}

/**
 * Settles what a row waits for with what the person said, and has it carried out at once; nothing for a row that is not
 * there any more. A row that asks nothing, because it failed, is tried again whatever the answer.
 */
export type AnswerQuestion = (rowId: string, given: Answered) => Promise<void>;

export function createAnswering({ tools, sending, onChange }: AnsweringParts): AnswerQuestion {
  const { db, now } = tools;

  async function answerOne(row: OutboxRow, given: Answered): Promise<void> {
    if (row.kind === 'create-event' && row.state === 'found') return settleAlike(row, given);
    if (row.kind === 'create' && row.state === 'found') return settleFound(row, given);
    if (!isQuestion(row)) {
      await db.outbox.put(clicked(again(row, now(), consentOf(given))));
      return;
    }
    const isAnswered = await answerRow(db, row.id, given, now());
    const answered = isAnswered ? await db.outbox.get(row.id) : undefined;
    if (answered) await db.outbox.put(clicked(answered));
  }

  async function settleAlike(row: OutboxRow, { answer }: Answered): Promise<void> {
    const outcome = answerAlike(row, answer, now());
    const step =
      outcome.kind === 'row'
        ? { putRow: outcome.row }
        : { removeRow: row.id, putTombstone: outcome.tombstone };
    await commit(db, step, now());
  }

  /** The PSA has an activity that looks like the event: it is taken for the same, or the event gets one of its own. */
  async function settleFound(row: OutboxRow, { answer }: Answered): Promise<void> {
    const activityId = row.candidates[0]?.activityId;
    if (answer === 'keep') return takeBack(db, row.id);
    const next = clicked(again(row, now(), { ignoreCandidates: answer === 'calendar' }));
    const isAdopted = answer === 'psa' && activityId !== undefined;
    await db.outbox.put(isAdopted ? { ...next, kind: 'adopt', activityId } : next);
  }

  return async (rowId, given) => {
    // In one step: a row that is done meanwhile must not come back.
    await db.transaction('rw', db.tables, async () => {
      const row = await db.outbox.get(rowId);
      if (row) await answerOne(row, given);
    });
    onChange();
    void sending.kickForClick();
  };
}

function consentOf({ consented }: Answered) {
  return consented === undefined ? {} : { consented };
}
