import { ActivityTypePicker } from '@/components/ActivityTypePicker';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';
import { PrivateEvents } from '@/entrypoints/options/PrivateEvents';
import { formatList } from '@/lib/i18n/moments';
import type { ConnectionView, Setup } from '@/lib/messages/questions';

interface SendingSectionProps {
  readonly setup: Setup;
  readonly connections: readonly ConnectionView[];
}

/** What is proposed, what is sent, and what never is. */
export function SendingSection({ setup, connections }: SendingSectionProps) {
  const { t } = useScreenWords();
  const active = connections.find((connection) => connection.active);
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.sending')}</h2>
        <p className="quiet">{t('sending.intro')}</p>
      </div>
      {active && <DefaultType connection={active} settings={setup.settings} />}
      {setup.allowedCalendars && <AllowedCalendars ids={setup.allowedCalendars} />}
      <PrivateEvents
        chosen={setup.settings.privateEvents}
        isRuled={setup.byPolicy.includes('privateEvents')}
      />
      <div className="card">
        <div className="stack">
          <h3>{t('sending.content-title')}</h3>
          <p>{t('sending.content')}</p>
        </div>
      </div>
    </section>
  );
}

/** Where the administrator lets events be sent from. */
function AllowedCalendars({ ids }: { readonly ids: readonly string[] }) {
  const { t, locale } = useScreenWords();
  const names = ids.map((id) => (id === 'primary' ? t('sending.main-calendar') : id));
  return (
    <div className="card">
      <h3>{t('sending.calendars-title')}</h3>
      <p>
        {names.length === 0
          ? t('sending.calendars-none')
          : t('sending.calendars-only', { calendars: formatList(names, locale) })}
      </p>
      <p className="quiet small">{t('sending.by-policy')}</p>
    </div>
  );
}

interface DefaultTypeProps {
  readonly connection: ConnectionView;
  readonly settings: Setup['settings'];
}

function DefaultType({ connection, settings }: DefaultTypeProps) {
  const { t, psaName } = useScreenWords();
  const { id } = connection;
  const { answer: types, problem, again } = useQuestion('activityTypes', { connectionId: id });
  const save = useRequest('saveSettings');
  const { [id]: chosen, ...others } = settings.defaultActivityTypeIds;
  const failure = save.problem ?? problem;
  return (
    <div className="card">
      <h3>{psaName(connection)}</h3>
      {types && (
        <ActivityTypePicker
          label={t('sending.default-type')}
          types={types}
          selectedId={chosen}
          onPick={(type) => save.start({ defaultActivityTypeIds: { ...others, [id]: type.id } })}
          onClear={() => save.start({ defaultActivityTypeIds: others })}
        />
      )}
      <p className="quiet small">{t('sending.default-hint')}</p>
      {failure && <ProblemNote problem={failure} psa={connection} onRetry={again} />}
    </div>
  );
}
