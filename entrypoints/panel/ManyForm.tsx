import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { unknownPsa } from '@/components/unknown-psa';
import { useWords } from '@/components/words';
import { commonTag } from '@/entrypoints/panel/common-tag';
import { ManyList } from '@/entrypoints/panel/ManyList';
import { isReady } from '@/entrypoints/panel/many-tally';
import { shownTag } from '@/entrypoints/panel/show-change';
import { TagForm } from '@/entrypoints/panel/TagForm';
import type { useMany } from '@/entrypoints/panel/use-many';
import { viewOfTag } from '@/entrypoints/panel/view-of-tag';

interface ManyFormProps {
  readonly many: ReturnType<typeof useMany>;
  /** Those chosen that the page does not show now. */
  readonly hidden: readonly string[];
  readonly onUnselect: (eids: readonly string[]) => void;
}

/** Tags what is chosen, and sends it. */
export function ManyForm({ many, hidden, onUnselect }: ManyFormProps) {
  const { t, psaName } = useWords();
  const { answer, problem, tagging } = many;
  const note = problem && (
    <ProblemNote problem={problem} psa={answer?.psa ?? unknownPsa} onRetry={many.again} />
  );
  if (!answer) return note ?? <div className="skeleton" />;
  const { psa, events } = answer;
  const { tag, isVarious } = commonTag(events);
  const ready = events.filter(isReady).length;
  const name = psaName(psa);
  const notReady = events.length - ready;
  const isBlocked = ready === 0 || !many.isCurrent || many.busy || tagging !== undefined;
  return (
    <>
      {note}
      <div className="many-form">
        <div className="many-tag" inert={many.busy}>
          <TagForm
            view={viewOfTag(psa, tagging ? shownTag(tag, tagging) : tag)}
            onTag={many.tag}
            isOfMany
          />
        </div>
        <button
          type="button"
          className="button primary"
          aria-disabled={isBlocked}
          onClick={() => !isBlocked && many.send()}
        >
          {ready > 0
            ? t('many.send', { count: ready, psa: name })
            : t('action.send', { psa: name })}
        </button>
      </div>
      {isVarious && <p className="quiet small">{t('many.various')}</p>}
      <details className="more">
        <summary>
          <Icon name="down" />
          {t('many.which')}
          {notReady > 0 && <span>· {t('many.not-ready', { count: notReady })}</span>}
        </summary>
        <ManyList {...{ psa, events, hidden, onUnselect }} />
      </details>
    </>
  );
}
