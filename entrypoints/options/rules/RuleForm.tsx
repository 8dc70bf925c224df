import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { questionKey } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { ConditionList } from '@/entrypoints/options/rules/ConditionList';
import { EffectFields } from '@/entrypoints/options/rules/EffectFields';
import { RuleTrial } from '@/entrypoints/options/rules/RuleTrial';
import { type RuleDraft, ruleOfDraft, withRule } from '@/entrypoints/options/rules/rule-draft';
import { faultIn } from '@/entrypoints/options/rules/rule-fault';
import { faultWords } from '@/entrypoints/options/rules/rule-words';
import { TextField } from '@/entrypoints/options/TextField';
import type { ConnectionView } from '@/lib/messages/questions';
import type { RulesView } from '@/lib/messages/questions/rule-questions';

interface RuleFormProps {
  readonly connection: ConnectionView;
  readonly view: RulesView;
  readonly draft: RuleDraft;
  /** It is saved, or is not to be. */
  readonly onClose: () => void;
}

/** Where a rule is made or changed; what it would have done is shown before it is saved. */
export function RuleForm({ connection, view, draft: former, onClose }: RuleFormProps) {
  const { t } = useScreenWords();
  const [draft, setDraft] = useState(former);
  const cache = useQueryClient();
  const { id: connectionId } = connection;
  const save = useRequest('saveRules');
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const isNew = !view.rules.some(({ id }) => id === draft.id);
  const change = (part: Partial<RuleDraft>) => setDraft({ ...draft, ...part });
  const rule = ruleOfDraft(draft);
  const fault = faultIn(draft);
  const store = () => {
    if (!rule || save.pending) return;
    const rules = withRule(view.rules, rule);
    save.start({ connectionId, rules }, (answer) => {
      // The list builds on it at once.
      cache.setQueryData(questionKey('readRules', { connectionId }), answer);
      onClose();
    });
  };
  return (
    <form
      ref={form}
      className="card"
      aria-labelledby="rule-form"
      onSubmit={(event) => {
        event.preventDefault();
        store();
      }}
    >
      <h3 id="rule-form">{t(isNew ? 'rules.new' : 'rules.change')}</h3>
      <TextField
        label={t('rules.name')}
        value={draft.name}
        onChange={(name) => change({ name })}
        {...(fault?.kind === 'name' && { fault: faultWords(fault, t) })}
      />
      <ConditionList conditions={draft.when} view={view} onChange={(when) => change({ when })} />
      <EffectFields {...{ view, connection, tag: draft.tag }} onChange={(tag) => change({ tag })} />
      <RuleTrial {...{ connection, rule, fault, rules: view.rules }} />
      {save.problem && <ProblemNote problem={save.problem} psa={connection} onRetry={store} />}
      <div className="row">
        <button type="submit" className="button primary" disabled={!rule || save.pending}>
          {t('rules.save')}
        </button>
        <button type="button" className="button plain" onClick={onClose}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
