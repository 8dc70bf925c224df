import { useId } from 'react';
import { Icon } from '@/components/Icon';
import { useWords, type Words } from '@/components/words';
import type { Reason, Suggestion } from '@/lib/domain/suggestion';
import type { EventView } from '@/lib/messages/questions';

interface SuggestionRowProps {
  readonly suggestion: Suggestion;
  readonly view: EventView;
  readonly onAccept: (tag: Suggestion['tag']) => void;
}

/** A tag that others like the event have, and why; one press makes it the event's. */
export function SuggestionRow({ suggestion, view, onAccept }: SuggestionRowProps) {
  const words = useWords();
  const { t } = words;
  const id = useId();
  const [type, ...others] = partsOf(suggestion, view);
  return (
    <div className="suggestion">
      <Icon name="bulb" />
      <div>
        <p className="words">{type}</p>
        {others.length > 0 && <p>{others.join(' · ')}</p>}
        <div id={id} className="quiet small">
          {suggestion.reasons.map((reason) => (
            <p key={reason.kind}>{reasonIn(words, reason, view)}</p>
          ))}
        </div>
      </div>
      <button
        type="button"
        className="button"
        aria-label={t('suggestion.accept-named', { tag: [type, ...others].join(', ') })}
        aria-describedby={id}
        onClick={() => onAccept(suggestion.tag)}
      >
        {t('suggestion.accept')}
      </button>
    </div>
  );
}

function partsOf({ tag }: Suggestion, { psa }: EventView): string[] {
  const { activityTypeId, customer, project } = tag;
  const type = psa.activityTypes.find(({ id }) => id === activityTypeId);
  const names = [type?.name, customer?.name, project?.projectName, project?.phaseName];
  return names.flatMap((name) => name || []);
}

function reasonIn({ t }: Words, reason: Reason, { event }: EventView): string {
  if (reason.kind === 'rule') return t('state.by-rule', { rule: reason.name });
  const { kind, count } = reason;
  const organizer = event?.organizer ?? '';
  const domain = organizer.slice(organizer.lastIndexOf('@') + 1);
  return t(`suggestion.${kind}`, { count, organizer, domain });
}
