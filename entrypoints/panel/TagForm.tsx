import { useState } from 'react';
import { ActivityTypePicker } from '@/components/ActivityTypePicker';
import { CustomerPicker } from '@/components/CustomerPicker';
import { Icon } from '@/components/Icon';
import { ProjectPicker } from '@/components/ProjectPicker';
import { useWords } from '@/components/words';
import { NoteField } from '@/entrypoints/panel/NoteField';
import { chosenType } from '@/entrypoints/panel/still-missing';
import type { EventActions } from '@/entrypoints/panel/use-event-actions';
import type { EventView } from '@/lib/messages/questions';

interface TagFormProps {
  readonly view: EventView;
  readonly actions: EventActions;
}

type Part = 'customer' | 'project' | 'note';

/** The tag's parts: what is needed or was filled in at first sight, the others under "More". */
export function TagForm({ view, actions }: TagFormProps) {
  const { t } = useWords();
  const { psa } = view;
  const type = chosenType(view);
  const [atFirst] = useState(() => filledParts(view));
  const needed = (part: Part) => part !== 'note' && type?.requires.includes(part) === true;
  const isUpFront = (part: Part) => needed(part) || atFirst.has(part);
  const parts = offeredParts(view).map((part) => ({
    part,
    field: <PartField key={part} {...{ part, view, actions, required: needed(part) }} />,
  }));
  const rest = parts.filter(({ part }) => !isUpFront(part));
  return (
    <div className="sections">
      <ActivityTypePicker
        types={psa.activityTypes}
        recentIds={psa.recentTypeIds}
        defaultId={psa.defaultTypeId}
        selectedId={type?.id}
        onPick={({ id }) => actions.tag({ activityTypeId: id })}
      />
      {parts.filter(({ part }) => isUpFront(part)).map(({ field }) => field)}
      {rest.length > 0 && (
        <details className="more">
          <summary>
            <Icon name="down" />
            {t('field.more')}
          </summary>
          <div className="sections details">{rest.map(({ field }) => field)}</div>
        </details>
      )}
    </div>
  );
}

function offeredParts({ psa: { capabilities } }: EventView): Part[] {
  return [
    ...(capabilities.customers ? (['customer'] as const) : []),
    ...(capabilities.projects ? (['project'] as const) : []),
    'note',
  ];
}

function filledParts({ tag }: EventView): ReadonlySet<Part> {
  const filled: [Part, unknown][] = [
    ['customer', tag.customer],
    ['project', tag.project],
    ['note', tag.note],
  ];
  return new Set(filled.flatMap(([part, value]) => (value ? [part] : [])));
}

interface PartFieldProps extends TagFormProps {
  readonly part: Part;
  readonly required: boolean;
}

function PartField({ part, view, actions, required }: PartFieldProps) {
  const { tag, psa } = view;
  const { connectionId } = psa;
  if (part === 'note') {
    return <NoteField saved={tag.note} onSave={(note) => actions.tag({ note })} />;
  }
  return part === 'customer' ? (
    <CustomerPicker
      {...{ connectionId, required, selected: tag.customer }}
      onPick={(customer) => actions.tag({ customer })}
    />
  ) : (
    <ProjectPicker
      {...{ connectionId, required, customerId: tag.customer?.id, selected: tag.project }}
      onPick={(project) => actions.tag({ project })}
    />
  );
}
