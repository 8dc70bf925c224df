import { useId } from 'react';
import { ActivityTypePicker } from '@/components/ActivityTypePicker';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { askOrThrow, questionKey } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { useBuilding } from '@/entrypoints/options/use-building';
import type { ConnectionView, Setup } from '@/lib/messages/questions';
import type { MappingView } from '@/lib/messages/questions/mapping-questions';

interface TypesCardProps {
  readonly connection: ConnectionView;
  readonly view: MappingView;
  readonly settings: Setup['settings'];
}

/** Which activity type is proposed for events that have no tag: of all calendars, and of single ones. */
export function TypesCard({ connection, view, settings }: TypesCardProps) {
  const { t } = useScreenWords();
  const { id } = connection;
  const save = useRequest('saveSettings');
  const { [id]: chosen, ...others } = settings.defaultActivityTypeIds;
  return (
    <div className="card">
      <h3>{t('mapping.types-title')}</h3>
      <div className="stack">
        <ActivityTypePicker
          label={t('sending.default-type')}
          types={view.activityTypes}
          selectedId={chosen}
          onPick={(type) => save.start({ defaultActivityTypeIds: { ...others, [id]: type.id } })}
          onClear={() => save.start({ defaultActivityTypeIds: others })}
        />
        <p className="quiet small">{t('sending.default-hint')}</p>
      </div>
      <CalendarTypes connection={connection} view={view} />
      {save.problem && <ProblemNote problem={save.problem} psa={connection} />}
    </div>
  );
}

function CalendarTypes({ connection, view }: Omit<TypesCardProps, 'settings'>) {
  const { t } = useScreenWords();
  const legend = useId();
  const { id: connectionId } = connection;
  const { calendars, activityTypes, mapping } = view;
  const { shown, change, problem } = useBuilding(
    mapping.calendarTypeIds,
    questionKey('readMapping', { connectionId }),
    (calendarTypeIds) => askOrThrow('saveMapping', { connectionId, change: { calendarTypeIds } }),
  );
  const choose = (calendarId: string, typeId: string | undefined) => {
    const { [calendarId]: _, ...others } = shown;
    change(typeId === undefined ? others : { ...others, [calendarId]: typeId });
  };
  return (
    <section className="stack" aria-labelledby={legend}>
      <h4 id={legend}>{t('mapping.by-calendar')}</h4>
      <p className="quiet small">
        {t(calendars.length > 0 ? 'mapping.by-calendar-hint' : 'mapping.no-calendars')}
      </p>
      <ul className="calendar-types">
        {calendars.map(({ id, name }) => (
          <li key={id}>
            <ActivityTypePicker
              label={name}
              types={activityTypes}
              selectedId={shown[id]}
              onPick={(type) => choose(id, type.id)}
              onClear={() => choose(id, undefined)}
            />
          </li>
        ))}
      </ul>
      {problem && <ProblemNote problem={problem} psa={connection} />}
    </section>
  );
}
