import { readJudging } from '@/entrypoints/background/judging';
import { knownTypes } from '@/entrypoints/background/known-types';
import { type TryingParts, tryRules } from '@/entrypoints/background/trying-rules';
import type { LineProblem } from '@/lib/domain/rule';
import type { AnswerTo } from '@/lib/messages/questions';
import type { RulesView } from '@/lib/messages/questions/rule-questions';
import type { Handlers } from '@/lib/messages/server';
import { readRuleFile, withImported, writeRuleFile } from '@/lib/rules/rule-file';
import { changeRules, readRules } from '@/lib/store/rules';

export interface RuleParts extends TryingParts {
  /** Everything that is done by itself, now. */
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

type RuleQuestion = 'readRules' | 'saveRules' | 'tryRule' | 'exportRules' | 'importRules';

/** The answers about rules. */
export function createRuleHandlers(parts: RuleParts): Pick<Handlers, RuleQuestion> {
  const { tools, psa, goOn, onChange } = parts;
  const { db } = tools;

  async function view(connectionId: string): Promise<RulesView> {
    const connection = await psa.connection(connectionId);
    const activityTypes = await knownTypes(psa, connection);
    const { calendars, sync } = await readJudging(tools, psa, connection);
    return {
      rules: await readRules(db, connectionId),
      calendars: [...calendars.values()].flatMap(({ id, name, mine, colour }) =>
        mine ? { id, name, ...(colour && { colour }) } : [],
      ),
      activityTypes,
      sendsByTag: sync.automatic && sync.outgoing.create && sync.outgoing.select !== 'sent',
    };
  }

  async function change(connectionId: string, make: Parameters<typeof changeRules>[2]) {
    await changeRules(db, connectionId, make);
    onChange();
    void goOn();
  }

  async function importRules(connectionId: string, text: string): Promise<AnswerTo<'importRules'>> {
    const types = await knownTypes(psa, await psa.connection(connectionId));
    const read = readRuleFile(text, new Set(types.map(({ id }) => id)));
    if ('problems' in read) return refused(read.problems);
    let isTaken = false;
    await change(connectionId, (former) => {
      const all = withImported(former, read.rules);
      isTaken = all !== undefined;
      return all ?? former;
    });
    return isTaken
      ? { imported: read.rules.length, problems: [], more: 0 }
      : refused([{ line: 1, kind: 'too-many' }]);
  }

  return {
    exportRules: async ({ connectionId }) => ({
      fileName: 'merkki-rules.jsonl',
      text: writeRuleFile(await readRules(db, connectionId)),
    }),
    importRules: ({ connectionId, text }) => importRules(connectionId, text),
    tryRule: async ({ connectionId, rules, ruleId }) =>
      tryRules(parts, await psa.connection(connectionId), rules, ruleId),
    readRules: ({ connectionId }) => view(connectionId),
    saveRules: async ({ connectionId, rules }) => {
      await psa.connection(connectionId);
      await change(connectionId, () => rules);
      return view(connectionId);
    },
  };
}

/** A file of another kind can have as many problems as lines: who reads the first ones knows. */
const mostProblems = 20;

function refused(problems: readonly LineProblem[]): AnswerTo<'importRules'> {
  const told = problems.slice(0, mostProblems);
  return { imported: 0, problems: told, more: problems.length - told.length };
}
