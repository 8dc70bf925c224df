import type { Tools } from '@/entrypoints/background/tools';
import type { Handlers } from '@/lib/messages/server';
import { practiceCsv } from '@/lib/psa/practice/practice-csv';
import { practiceRows } from '@/lib/psa/practice/practice-rows';
import { createActivityStore } from '@/lib/store/practice';

type PracticeQuestion = 'practiceActivities' | 'exportPractice';

/** The answers about what the practice PSA holds. */
export function createPracticeHandlers({ db }: Tools): Pick<Handlers, PracticeQuestion> {
  const practice = createActivityStore(db);
  return {
    practiceActivities: async () => practiceRows(await practice.all()),
    exportPractice: async () => ({
      fileName: 'merkki-practice.csv',
      csv: practiceCsv(await practice.all()),
    }),
  };
}
