import { useId } from 'react';
import { usePressed } from '@/components/use-pressed';
import { useWords } from '@/components/words';
import type { Problem } from '@/lib/domain/problem';
import type { TagContact } from '@/lib/domain/tag';
import type { EventView, GuestContact } from '@/lib/messages/questions';

interface ParticipantChoiceProps {
  readonly psa: EventView['psa'];
  readonly contacts: readonly GuestContact[];
  readonly chosen: readonly TagContact[];
  /** Why the last press was not kept. */
  readonly refused: Problem | undefined;
  readonly onChoose: (ids: string[]) => void;
}

/** Who of the contact persons takes part in the activity: nobody, unless somebody is ticked. */
export function ParticipantChoice(props: ParticipantChoiceProps) {
  const { psa, contacts, chosen, refused, onChoose } = props;
  const { t, psaName } = useWords();
  const hint = useId();
  const [key, press] = usePressed(chosen.map(({ id }) => id).join('\n'), refused);
  const ticked = key === '' ? [] : key.split('\n');
  const people = everyone(contacts, chosen);
  if (people.length === 0) return null;
  const tick = (id: string, isOn: boolean) => {
    const ids = [...ticked.filter((one) => one !== id), ...(isOn ? [id] : [])];
    press(ids.join('\n'));
    onChoose(ids);
  };
  return (
    <fieldset className="field" aria-describedby={hint}>
      <legend className="label">{t('contacts.legend')}</legend>
      {people.map(({ id, name, customer }) => (
        <label key={id} className="choice participant">
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={(event) => tick(id, event.target.checked)}
          />
          <span>
            {name} {customer && <span className="quiet small">{customer.name}</span>}
          </span>
        </label>
      ))}
      <p className="quiet small" id={hint}>
        {t('contacts.hint', { psa: psaName(psa) })}
      </p>
    </fieldset>
  );
}

type Person = TagContact & Partial<Pick<GuestContact, 'customer'>>;

/** Who was chosen stays to be seen, though they are no guest any more. */
function everyone(contacts: readonly GuestContact[], chosen: readonly TagContact[]): Person[] {
  const found = new Set(contacts.map(({ id }) => id));
  return [...contacts, ...chosen.filter(({ id }) => !found.has(id))];
}
