import type { Problem } from '@/lib/domain/problem';
import type { Decision } from '@/lib/sync/decide';

/** A decision in one line, for tables: `write psa:title calendar:when lost-psa:title asks conflict(location)`. */
export function told(decision: Decision): string {
  switch (decision.kind) {
    case 'end':
      return `end ${decision.fate}`;
    case 'ask':
      return `ask ${problemTold(decision.problem)}`;
    case 'write':
      return [
        'write',
        listed('psa', decision.toActivity),
        listed('calendar', decision.toCalendar),
        listed('agreed', decision.agreed),
        listed('lost-calendar', decision.lost.calendar),
        listed('lost-psa', decision.lost.psa),
        decision.open ? `asks ${problemTold(decision.open)}` : '',
      ]
        .filter((part) => part !== '')
        .join(' ');
    default:
      return decision.kind;
  }
}

function listed(name: string, fields: readonly string[]): string {
  return fields.length === 0 ? '' : `${name}:${fields.join('+')}`;
}

function problemTold(problem: Problem): string {
  return 'fields' in problem ? `${problem.kind}(${problem.fields.join('+')})` : problem.kind;
}
