import { connectionQuestions } from '@/lib/messages/questions/connection-questions';
import { draftQuestions } from '@/lib/messages/questions/draft-questions';
import { eventQuestions } from '@/lib/messages/questions/event-questions';
import { historyQuestions } from '@/lib/messages/questions/history-questions';
import { manyQuestions } from '@/lib/messages/questions/many-questions';
import { mappingQuestions } from '@/lib/messages/questions/mapping-questions';
import { overviewQuestions } from '@/lib/messages/questions/overview-questions';
import { pageQuestions } from '@/lib/messages/questions/page-questions';
import { practiceQuestions } from '@/lib/messages/questions/practice-questions';
import { presetQuestions } from '@/lib/messages/questions/preset-questions';
import { privacyQuestions } from '@/lib/messages/questions/privacy-questions';
import { ruleQuestions } from '@/lib/messages/questions/rule-questions';
import { searchQuestions } from '@/lib/messages/questions/search-questions';
import { setupQuestions } from '@/lib/messages/questions/setup-questions';
import { startQuestions } from '@/lib/messages/questions/start-questions';
import { syncQuestions } from '@/lib/messages/questions/sync-questions';
import type { z } from '@/lib/zod';

export type { ConnectionView, GoogleView } from '@/lib/messages/connection-schemas';
export type { DraftView, EventView, GuestContact } from '@/lib/messages/event-schemas';
export type {
  AttentionItem,
  Counts,
  Overview,
  SurfaceStanding,
} from '@/lib/messages/overview-schemas';
export type { PracticeRow } from '@/lib/messages/questions/practice-questions';
export type { EventFate } from '@/lib/messages/questions/privacy-questions';
export type { Setup } from '@/lib/messages/setup-schemas';

/** Every question a screen may ask the background, with the schemas of the question and of its answer. */
export const questions = {
  ...pageQuestions,
  ...eventQuestions,
  ...manyQuestions,
  ...draftQuestions,
  ...searchQuestions,
  ...overviewQuestions,
  ...setupQuestions,
  ...connectionQuestions,
  ...practiceQuestions,
  ...syncQuestions,
  ...presetQuestions,
  ...ruleQuestions,
  ...mappingQuestions,
  ...historyQuestions,
  ...startQuestions,
  ...privacyQuestions,
};

export type Questions = typeof questions;
export type QuestionName = keyof Questions;
export type Ask<N extends QuestionName> = z.input<Questions[N]['ask']>;
export type AnswerTo<N extends QuestionName> = z.output<Questions[N]['answer']>;
