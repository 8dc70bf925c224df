import { type RefObject, useEffect, useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { askOrThrow, questionKey, useQuestion } from '@/components/use-question';
import { ConnectionTabs, shownConnection } from '@/entrypoints/options/ConnectionTabs';
import { RuleFile } from '@/entrypoints/options/rules/RuleFile';
import { RuleForm } from '@/entrypoints/options/rules/RuleForm';
import { RuleList } from '@/entrypoints/options/rules/RuleList';
import { draftOfRule, newDraft, type RuleDraft } from '@/entrypoints/options/rules/rule-draft';
import { useBuilding } from '@/entrypoints/options/use-building';
import type { Rule } from '@/lib/domain/rule';
import type { ConnectionView } from '@/lib/messages/questions';
import type { RulesView } from '@/lib/messages/questions/rule-questions';

interface RulesSectionProps {
  readonly connections: readonly ConnectionView[];
  /** The connection that the address names. */
  readonly named: string | undefined;
}

/** What rules say of events that nobody tagged. */
export function RulesSection({ connections, named }: RulesSectionProps) {
  const { t } = useScreenWords();
  const shown = shownConnection(connections, named);
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.rules')}</h2>
        <p className="quiet">{t('rules.intro')}</p>
      </div>
      <ConnectionTabs connections={connections} shownId={shown?.id} section="rules" />
      {shown && <ConnectionRules key={shown.id} connection={shown} />}
    </section>
  );
}

function ConnectionRules({ connection }: { readonly connection: ConnectionView }) {
  const { id: connectionId } = connection;
  const { answer: view, problem, again } = useQuestion('readRules', { connectionId });
  return (
    <>
      {problem && <ProblemNote problem={problem} psa={connection} onRetry={again} />}
      {view && <Rules connection={connection} view={view} />}
    </>
  );
}

interface RulesProps {
  readonly connection: ConnectionView;
  readonly view: RulesView;
}

function Rules({ connection, view: saved }: RulesProps) {
  const { t } = useScreenWords();
  const { id: connectionId } = connection;
  const [draft, setDraft] = useState<RuleDraft>();
  const { shown, change, problem } = useBuilding(
    saved.rules,
    questionKey('readRules', { connectionId }),
    (rules) => askOrThrow('saveRules', { connectionId, rules }),
  );
  const view = { ...saved, rules: shown };
  const place = useFocusBack(draft?.id, shown);
  if (draft)
    return <RuleForm {...{ connection, view, draft }} onClose={() => setDraft(undefined)} />;
  return (
    <div className="stack rules-place" ref={place}>
      {problem && <ProblemNote problem={problem} psa={connection} />}
      {view.rules.length === 0 && <p>{t('rules.none')}</p>}
      <RuleList view={view} onEdit={(rule) => setDraft(draftOfRule(rule))} onChange={change} />
      <div>
        <button
          type="button"
          className="button primary rule-new"
          onClick={() => setDraft(newDraft())}
        >
          {t('rules.add')}
        </button>
      </div>
      <RuleFile connection={connection} isEmpty={view.rules.length === 0} />
    </div>
  );
}

/** Whoever leaves the form, or deletes a rule, goes on where they were: at that rule, else where rules are added. */
function useFocusBack(
  openId: string | undefined,
  rules: readonly Rule[],
): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  const left = useRef<string>(undefined);
  const count = useRef(rules.length);
  useEffect(() => {
    const wasOpen = left.current;
    const isFewer = rules.length < count.current;
    count.current = rules.length;
    left.current = openId;
    if (openId !== undefined || (wasOpen === undefined && !isFewer)) return;
    const row = [...(place.current?.querySelectorAll<HTMLElement>('.rule') ?? [])].find(
      ({ dataset }) => dataset.rule === wasOpen,
    );
    const add = place.current?.querySelector<HTMLElement>('.rule-new');
    (row?.querySelector<HTMLElement>('.row > .button') ?? add)?.focus();
  }, [openId, rules]);
  return place;
}
