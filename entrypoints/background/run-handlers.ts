import { addDays, parseISO } from 'date-fns';
import type { AnswerQuestion } from '@/entrypoints/background/answering';
import type { AskedRuns } from '@/entrypoints/background/asked-runs';
import type { Brakes } from '@/entrypoints/background/brakes';
import type { Checking } from '@/entrypoints/background/checking';
import { isPaused } from '@/entrypoints/background/paused';
import type { PsaSide } from '@/entrypoints/background/psa-side';
import type { RunLog } from '@/entrypoints/background/run-log';
import type { Tools } from '@/entrypoints/background/tools';
import type { Window } from '@/lib/domain/timespan';
import type { Ask } from '@/lib/messages/questions';
import type { Handlers } from '@/lib/messages/server';
import { cancelRun } from '@/lib/store/planned-rows';
import { byEnd, latestRuns } from '@/lib/store/runs';
import { readSettings } from '@/lib/store/settings';

export interface RunParts {
  readonly tools: Tools;
  readonly psa: PsaSide;
  readonly checking: Checking;
  readonly askedRuns: AskedRuns;
  readonly brakes: Brakes;
  readonly runLog: RunLog;
  readonly answerQuestion: AnswerQuestion;
  readonly onChange: () => void;
}

type RunQuestion = 'syncNow' | 'cancelRun' | 'answerQuestion' | 'answerBrake' | 'readRuns';

const mostRuns = 100;

/** The answers about runs, and about what they ask. */
export function createRunHandlers(parts: RunParts): Pick<Handlers, RunQuestion> {
  const { tools, psa, checking, askedRuns, brakes, runLog, answerQuestion, onChange } = parts;
  const { db, now } = tools;

  async function syncNow({ connectionId, days }: Ask<'syncNow'>): Promise<void> {
    const settings = await readSettings(db);
    if (isPaused(settings, now())) return;
    const all = await psa.working();
    const wanted = all.filter(({ id }) =>
      connectionId === undefined ? settings.sync[id]?.automatic : id === connectionId,
    );
    await askedRuns.run(wanted, days && windowOf(days));
  }

  async function answerBrake({ connectionId, at, answer }: Ask<'answerBrake'>): Promise<void> {
    const connection = await psa.connection(connectionId);
    const subject = await brakes.answer(connectionId, at, answer);
    onChange();
    if (subject === 'google' && answer === 'go-on') await checking.believeEmpty();
    await askedRuns.run([connection]);
  }

  return {
    syncNow: async (ask) => {
      await syncNow(ask);
      return {};
    },
    cancelRun: async ({ runId }) => {
      await askedRuns.cancel(runId);
      await cancelRun(db, runId);
      await runLog.settle();
      onChange();
      return {};
    },
    answerQuestion: async ({ rowId, ...given }) => {
      await answerQuestion(rowId, given);
      return {};
    },
    answerBrake: async (ask) => {
      await answerBrake(ask);
      return {};
    },
    readRuns: async ({ connectionId }) => {
      await runLog.settle();
      return byEnd(await latestRuns(db, mostRuns, connectionId));
    },
  };
}

/** Whole days by the person's own zone. */
function windowOf({ first, last }: NonNullable<Ask<'syncNow'>['days']>): Window {
  return { startAt: parseISO(first).getTime(), endAt: addDays(parseISO(last), 1).getTime() };
}
