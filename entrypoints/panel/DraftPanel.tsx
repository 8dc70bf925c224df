import { ProblemNote } from '@/components/ProblemNote';
import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import { Reading, unknownPsa } from '@/entrypoints/panel/EventPanel';
import { TagForm } from '@/entrypoints/panel/TagForm';
import { useDraftTag } from '@/entrypoints/panel/use-draft-tag';
import { viewOfTag } from '@/entrypoints/panel/view-of-tag';

/** The tag of an event that is still to be made. It is bound to the event once Google has saved that. */
export function DraftPanel({ id }: { readonly id: string }) {
  const { t } = useWords();
  const { answer: view, problem, again } = useQuestion('describeDraft', { draftId: id });
  const { tag, problem: refused } = useDraftTag(id);
  if (!view)
    return problem ? (
      <ProblemNote problem={problem} psa={unknownPsa} onRetry={again} />
    ) : (
      <Reading />
    );
  const failure = refused ?? problem;
  return (
    <div className="sections">
      <div className="draft-line">
        <p className="words">{t('draft.title')}</p>
        <p className="quiet">{t('draft.hint')}</p>
      </div>
      {failure && <ProblemNote problem={failure} psa={view.psa} tone="bad" onRetry={again} />}
      <TagForm view={viewOfTag(view.psa, view.tag)} onTag={tag} />
    </div>
  );
}
