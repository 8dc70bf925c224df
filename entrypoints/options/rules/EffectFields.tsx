import { useId } from 'react';
import { ActivityTypePicker } from '@/components/ActivityTypePicker';
import { CustomerPicker } from '@/components/CustomerPicker';
import { ProjectPicker } from '@/components/ProjectPicker';
import { useScreenWords } from '@/components/screen-words';
import { Labelled } from '@/entrypoints/options/Labelled';
import { Radios } from '@/entrypoints/options/sync/choices';
import { changeTag, type Tag, type TagChange } from '@/lib/domain/tag';
import type { ConnectionView } from '@/lib/messages/questions';
import type { RulesView } from '@/lib/messages/questions/rule-questions';

interface EffectFieldsProps {
  readonly tag: Tag;
  readonly view: RulesView;
  readonly connection: ConnectionView;
  readonly onChange: (tag: Tag) => void;
}

/** What the rule says of an event. */
export function EffectFields({ tag, view, connection, onChange }: EffectFieldsProps) {
  const { t } = useScreenWords();
  const { id: connectionId, capabilities } = connection;
  const change = (part: TagChange) => onChange(changeTag(tag, part));
  return (
    <fieldset className="choices rule-effect">
      <legend>{t('rules.then')}</legend>
      <Radios
        legend={t('rules.sending')}
        chosen={tag.sending}
        onChoose={(sending) => change({ sending })}
        options={[
          { value: 'manual', label: t('rules.sending.manual') },
          {
            value: 'auto',
            label: t('rules.sending.auto'),
            ...(!view.sendsByTag && { hint: t('rules.auto-waits') }),
          },
          { value: 'never', label: t('rules.sending.never') },
        ]}
      />
      {tag.sending !== 'never' && (
        <>
          <ActivityTypePicker
            types={view.activityTypes}
            selectedId={tag.activityTypeId}
            onPick={({ id }) => change({ activityTypeId: id })}
            onClear={() => change({ activityTypeId: null })}
          />
          {capabilities.customers && (
            <CustomerPicker
              {...{ connectionId, psa: connection, selected: tag.customer, required: false }}
              onPick={(customer) => change({ customer })}
            />
          )}
          {capabilities.projects && (
            <ProjectPicker
              {...{ connectionId, psa: connection, customerId: tag.customer?.id, required: false }}
              selected={tag.project}
              onPick={(project) => change({ project })}
            />
          )}
          <Note note={tag.note} onChange={(note) => change({ note })} />
        </>
      )}
    </fieldset>
  );
}

interface NoteProps {
  readonly note: string;
  readonly onChange: (note: string) => void;
}

function Note({ note, onChange }: NoteProps) {
  const { t } = useScreenWords();
  const id = useId();
  return (
    <Labelled label={t('field.note')} id={id}>
      <textarea
        id={id}
        className="input"
        rows={2}
        maxLength={2000}
        value={note}
        onChange={(event) => onChange(event.target.value)}
      />
    </Labelled>
  );
}
