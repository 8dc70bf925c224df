import { Icon } from '@/components/Icon';
import { useWords, type Words } from '@/components/words';
import { stateLook, titleOfState } from '@/entrypoints/panel/StateLine';
import type { ItemState } from '@/lib/domain/item-state';
import type { ListedEvent } from '@/lib/messages/many-schemas';
import type { EventView } from '@/lib/messages/questions';

interface ManyListProps {
  readonly psa: EventView['psa'];
  readonly events: readonly ListedEvent[];
  /** Those that the page does not show now. */
  readonly hidden: readonly string[];
  readonly onUnselect: (eids: readonly string[]) => void;
}

/** Which events are chosen, and where each stands; here those can be unselected, too, that no click in the page reaches. */
export function ManyList({ psa, events, hidden, onUnselect }: ManyListProps) {
  const { t } = useWords();
  return (
    <>
      <ul className="many-list">
        {events.map((listed) => (
          <Row
            key={listed.eid}
            {...{ psa, listed }}
            isHidden={hidden.includes(listed.eid)}
            onUnselect={() => onUnselect([listed.eid])}
          />
        ))}
      </ul>
      {hidden.length > 1 && (
        <button type="button" className="button plain" onClick={() => onUnselect(hidden)}>
          {t('many.unselect-hidden')}
        </button>
      )}
    </>
  );
}

interface RowProps {
  readonly psa: EventView['psa'];
  readonly listed: ListedEvent;
  readonly isHidden: boolean;
  readonly onUnselect: () => void;
}

function Row({ psa, listed: { event, state, ...listed }, isHidden, onUnselect }: RowProps) {
  const words = useWords();
  const { t } = words;
  const [icon, tone] = stateLook({ ...listed, state });
  const title = event?.title || t('name.untitled');
  const about = [
    event && words.timespan(event.when),
    isHidden && t('many.not-shown'),
    standingOf(state, words, words.psaName(psa)),
  ];
  return (
    <li>
      <span className={tone}>
        <Icon name={icon} />
      </span>
      <div>
        <p className="title">{title}</p>
        <p className="quiet small">{about.filter(Boolean).join(' · ')}</p>
      </div>
      <button
        type="button"
        className="icon-button"
        aria-label={t('many.unselect', { title })}
        onClick={onUnselect}
      >
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Where it stands, and what keeps it there. */
function standingOf(state: ItemState, { t, list }: Words, psa: string): string {
  if (state.kind === 'not-sendable') return t(`reason.${state.reason}`, { psa });
  if (state.kind !== 'tagged' || state.missing.length === 0) return t(titleOfState(state), { psa });
  const missing = list(state.missing.map((one) => t(`requirement.${one}`)));
  return t('missing.choose', { missing });
}
