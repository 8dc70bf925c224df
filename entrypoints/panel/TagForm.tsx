import { useState } from 'react';
import { ActivityTypePicker } from '@/components/ActivityTypePicker';
import { CustomerPicker } from '@/components/CustomerPicker';
import { Icon } from '@/components/Icon';
import { ProjectPicker } from '@/components/ProjectPicker';
import { useWords } from '@/components/words';
import { NoteField } from '@/entrypoints/panel/NoteField';
import { ScopeChoice } from '@/entrypoints/panel/ScopeChoice';
import { chosenType } from '@/entrypoints/panel/still-missing';
import { Tick } from '@/entrypoints/panel/Tick';
import type { Problem } from '@/lib/domain/problem';
import type { TagChange, TagScope } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';

interface TagFormProps {
  readonly view: EventView;
  /** What is shown is what is kept. */
  readonly isKept?: boolean;
  /** Why the last change was not kept. */
  readonly refused?: Problem | undefined;
  /** Also with no change, when the other scope is chosen. */
  readonly onTag: (change: TagChange, scope: TagScope) => void;
  /** It is the tag of several events: each keeps its own note. */
  readonly isOfMany?: boolean;
}

type Part = 'customer' | 'project' | 'note' | 'private';

/** The tag's parts: what is needed or was filled in at first sight, the others under "More". */
export function TagForm(props: TagFormProps) {
  const { view, isKept = true, refused, onTag, isOfMany = false } = props;
  const { t } = useWords();
  const { psa, series } = view;
  const scope = series?.scope ?? 'event';
  const tag = (change: TagChange) => onTag(change, scope);
  const type = chosenType(view);
  // Which events there are changes, and what is asked up front would not follow.
  const [atFirst] = useState(() => (isOfMany ? new Set<Part>() : filledParts(view)));
  const needed = (part: Part) => type?.requires.some((required) => required === part) === true;
  // Whose contact persons come is a reason to look at the customer.
  const isKnown = (part: Part) => part === 'customer' && view.contacts !== undefined;
  const isUpFront = (part: Part) => needed(part) || atFirst.has(part) || isKnown(part);
  const parts = offeredParts(view, isOfMany).map((part) => ({
    part,
    field: (
      <PartField key={part} {...{ part, view, isKept, refused, tag, required: needed(part) }} />
    ),
  }));
  const rest = parts.filter(({ part }) => !isUpFront(part));
  return (
    <div className="sections">
      {series && <ScopeChoice {...{ scope, refused }} onChoose={(chosen) => onTag({}, chosen)} />}
      <div className="stack">
        <ActivityTypePicker
          types={psa.activityTypes}
          recentIds={psa.recentTypeIds}
          defaultId={psa.defaultTypeId}
          selectedId={type?.id}
          onPick={({ id }) => tag({ activityTypeId: id })}
        />
        {psa.isTypeOfCalendar && view.tag.activityTypeId === undefined && (
          <p className="quiet small">{t('picker.of-calendar')}</p>
        )}
      </div>
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
      {isAutoOffered(view) && (
        <Tick
          isOn={view.tag.sending === 'auto'}
          refused={refused}
          label={t('field.send-auto')}
          onChange={(isOn) => tag({ sending: isOn ? 'auto' : 'manual' })}
        />
      )}
    </div>
  );
}

/** What was sent already is kept in step anyway; the series has more to send. */
function isAutoOffered({ offersAuto, state, series }: EventView): boolean {
  const isSent = state.kind === 'sent' || state.kind === 'changed';
  return offersAuto && (!isSent || (series !== undefined && series.scope !== 'event'));
}

function offeredParts(
  { psa: { capabilities }, offersPrivate }: EventView,
  isOfMany: boolean,
): Part[] {
  return [
    ...(capabilities.customers ? (['customer'] as const) : []),
    ...(capabilities.projects ? (['project'] as const) : []),
    ...(isOfMany ? [] : (['note'] as const)),
    ...(offersPrivate && !isOfMany ? (['private'] as const) : []),
  ];
}

function filledParts({ tag }: EventView): ReadonlySet<Part> {
  const filled: [Part, unknown][] = [
    ['customer', tag.customer],
    ['project', tag.project],
    ['note', tag.note],
    ['private', tag.isPrivate],
  ];
  return new Set(filled.flatMap(([part, value]) => (value ? [part] : [])));
}

interface PartFieldProps {
  readonly view: EventView;
  readonly isKept: boolean;
  readonly refused: Problem | undefined;
  readonly tag: (change: TagChange) => void;
  readonly part: Part;
  readonly required: boolean;
}

function PartField({ part, view, isKept, refused, tag, required }: PartFieldProps) {
  const { t } = useWords();
  const { psa } = view;
  const { connectionId } = psa;
  const { note: saved, customer: ofCustomer, project: ofProject, isPrivate = false } = view.tag;
  if (part === 'note')
    return <NoteField {...{ saved, isKept, stays: isPrivate }} onSave={(note) => tag({ note })} />;
  if (part === 'private')
    return (
      <Tick
        isOn={isPrivate}
        refused={refused}
        label={t('field.private')}
        onChange={(isOn) => tag({ isPrivate: isOn })}
      />
    );
  return part === 'customer' ? (
    <CustomerPicker
      {...{ connectionId, psa, required, selected: ofCustomer }}
      onPick={(customer) => tag({ customer })}
    />
  ) : (
    <ProjectPicker
      {...{ connectionId, psa, required, customerId: ofCustomer?.id, selected: ofProject }}
      onPick={(project) => tag({ project })}
    />
  );
}
