import { ProblemNote } from '@/components/ProblemNote';
import { unknownPsa } from '@/components/unknown-psa';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import { useWords } from '@/components/words';
import { Reading } from '@/entrypoints/panel/EventPanel';
import { SuggestionRow } from '@/entrypoints/panel/SuggestionRow';
import { TagForm } from '@/entrypoints/panel/TagForm';
import { useDraftTag } from '@/entrypoints/panel/use-draft-tag';
import { viewOfTag } from '@/entrypoints/panel/view-of-tag';
import type { Suggestion } from '@/lib/domain/suggestion';

interface DraftPanelProps {
  readonly id: string;
  /** What the person calls the event so far. */
  readonly title: string;
}

/** The tag of an event that is still to be made. It is bound to the event once Google has saved that. */
export function DraftPanel({ id, title }: DraftPanelProps) {
  const { t } = useWords();
  const { answer: known, problem, again } = useQuestion('describeDraft', { draftId: id });
  const { tag, shown, isKept, problem: refused } = useDraftTag(id);
  const suggestion = useSuggestion(id, title.trim());
  if (!known)
    return problem ? (
      <ProblemNote problem={problem} psa={unknownPsa} onRetry={again} />
    ) : (
      <Reading />
    );
  const failure = refused ?? problem;
  const view = viewOfTag(known.psa, shown(known.tag));
  const isOpen = view.state.kind === 'untagged' && !view.tag.customer && !view.tag.project;
  return (
    <div className="sections">
      <div className="draft-line">
        <p className="words">{t('draft.title')}</p>
        <p className="quiet">{t('draft.hint')}</p>
      </div>
      {failure && <ProblemNote problem={failure} psa={known.psa} tone="bad" onRetry={again} />}
      {isOpen && suggestion && <SuggestionRow suggestion={suggestion} view={view} onAccept={tag} />}
      <TagForm {...{ view, isKept, refused }} onTag={tag} />
    </div>
  );
}

/** Once the person pauses in typing. */
function useSuggestion(draftId: string, typed: string): Suggestion | undefined {
  const title = useDebounced(typed);
  const isSettled = title !== '' && title === typed;
  const { answer } = useQuestion('suggestForDraft', { draftId, title }, { enabled: isSettled });
  return isSettled ? answer?.suggestion : undefined;
}
