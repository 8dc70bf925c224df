import type { Answer } from '@/lib/domain/outbox';
import type { Problem } from '@/lib/domain/problem';
import type { Cure } from '@/lib/i18n/remedies';

const answer = (given: Answer, text: Cure['text']): Cure => ({
  kind: 'answer',
  answer: given,
  text,
});
const consent = (text: Cure['text']): Cure => ({
  kind: 'answer',
  answer: 'calendar',
  consented: true,
  text,
});

const leave = answer('keep', 'action.leave');
const keepActivity = answer('keep', 'action.keep');
const keepEvent = answer('keep', 'remedy.keep-event');
const sendAgain = answer('calendar', 'remedy.send-again');
const editInGoogle: Cure = { kind: 'open-event', text: 'remedy.edit-in-google' };
const useCalendar = answer('calendar', 'remedy.use-calendar');
const restoreEvent = answer('psa', 'remedy.restore-event');
const usePsa = answer('psa', 'remedy.use-psa');

/** The answers to what a run asks; none for a problem that is no question. `isRemoval`: the event is gone. */
export function answersTo(problem: Problem, isRemoval: boolean): readonly Cure[] {
  switch (problem.kind) {
    case 'conflict':
      return [useCalendar, usePsa];
    case 'psa-differs':
      // Without fields it is the activity that is gone.
      return problem.fields.length > 0
        ? [editInGoogle, useCalendar, leave]
        : [editInGoogle, sendAgain, keepEvent];
    case 'series-read-only':
      // Without fields it is the event that is gone.
      return problem.fields.length > 0 ? [usePsa, leave] : [restoreEvent, keepActivity];
    case 'deleted-in-calendar':
      return [answer('calendar', 'action.remove'), keepActivity];
    case 'activity-gone':
      return [answer('psa', 'remedy.delete-event'), sendAgain, keepEvent];
    case 'worked-time':
      return isRemoval
        ? [consent('remedy.delete-anyway'), keepActivity]
        : [consent('remedy.update-anyway'), leave];
    case 'edited-in-psa':
      return [restoreEvent, keepActivity, answer('calendar', 'remedy.delete-anyway')];
    case 'not-sendable':
      return problem.reason === 'private' ? [answer('calendar', 'action.hide-details')] : [];
    case 'looks-alike':
      return [answer('calendar', 'remedy.same'), answer('psa', 'remedy.make-event'), leave];
    default:
      return [];
  }
}
