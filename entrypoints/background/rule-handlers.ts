import { readJudging } from '@/entrypoints/background/judging';
import { type TryingParts, tryRules } from '@/entrypoints/background/trying-rules';
import type { RulesView } from '@/lib/messages/rule-questions';
import type { Handlers } from '@/lib/messages/server';
import { changeRules, readRules } from '@/lib/store/rules';

export interface RuleParts extends TryingParts {
  /** Everything that is done by itself, now. */
  readonly goOn: () => Promise<void>;
  readonly onChange: () => void;
}

type RuleQuestion = 'readRules' | 'saveRules' | 'tryRule';

/** The answers about rules. */
export function createRuleHandlers(parts: RuleParts): Pick<Handlers, RuleQuestion> {
  const { tools, psa, goOn, onChange } = parts;
  const { db } = tools;

  async function view(connectionId: string): Promise<RulesView> {
    const connection = await psa.connection(connectionId);
    const { calendars, activityTypes, sync } = await readJudging(tools, psa, connection);
    return {
      rules: await readRules(db, connectionId),
      calendars: [...calendars.values()].flatMap(({ id, name, mine }) =>
        mine ? { id, name } : [],
      ),
      activityTypes: [...activityTypes],
      sendsByTag: sync.automatic && sync.outgoing.create && sync.outgoing.select !== 'sent',
    };
  }

  return {
    tryRule: async ({ connectionId, rules, ruleId }) =>
      tryRules(parts, await psa.connection(connectionId), rules, ruleId),
    readRules: ({ connectionId }) => view(connectionId),
    saveRules: async ({ connectionId, rules }) => {
      await psa.connection(connectionId);
      await changeRules(db, connectionId, () => rules);
      onChange();
      void goOn();
      return view(connectionId);
    },
  };
}
