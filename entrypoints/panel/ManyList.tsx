import { Icon } from '@/components/Icon';
import { useWords, type Words } from '@/components/words';
import { stateLook, titleOfState } from '@/entrypoints/panel/StateLine';
import type { ItemState } from '@/lib/domain/item-state';
import type { ListedEvent } from '@/lib/messages/many-schemas';
import type { EventView } from '@/lib/messages/questions';

interface ManyListProps {
  readonly psa: EventView['psa'];
  readonly events: readonly ListedEvent[];
}

/** Which events are chosen, and where each stands. */
export function ManyList({ psa, events }: ManyListProps) {
  return (
    <ul className="many-list">
      {events.map((event) => (
        <Row key={event.eid} psa={psa} listed={event} />
      ))}
    </ul>
  );
}

function Row({ psa, listed }: { readonly psa: EventView['psa']; readonly listed: ListedEvent }) {
  const words = useWords();
  const { event, state } = listed;
  const [icon, tone] = stateLook(listed);
  const standing = standingOf(state, words, words.psaName(psa));
  return (
    <li>
      <span className={tone}>
        <Icon name={icon} />
      </span>
      <div>
        <p className="title">{event?.title || words.t('name.untitled')}</p>
        <p className="quiet small">
          {event ? `${words.timespan(event.when)} · ${standing}` : standing}
        </p>
      </div>
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
