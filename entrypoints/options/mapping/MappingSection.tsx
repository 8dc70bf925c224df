import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { ConnectionTabs, shownConnection } from '@/entrypoints/options/ConnectionTabs';
import { AllowedCalendars } from '@/entrypoints/options/mapping/AllowedCalendars';
import { GuestsCard } from '@/entrypoints/options/mapping/GuestsCard';
import { PrivateEvents } from '@/entrypoints/options/mapping/PrivateEvents';
import { TypesCard } from '@/entrypoints/options/mapping/TypesCard';
import { WordsCard } from '@/entrypoints/options/mapping/WordsCard';
import type { ConnectionView, Setup } from '@/lib/messages/questions';

interface MappingSectionProps {
  readonly setup: Setup;
  readonly connections: readonly ConnectionView[];
  /** The connection that the address names. */
  readonly named: string | undefined;
}

/** What an event becomes, and what of it stays here. */
export function MappingSection({ setup, connections, named }: MappingSectionProps) {
  const { t } = useScreenWords();
  const shown = shownConnection(connections, named);
  return (
    <section className="option-section">
      <div className="stack">
        <h2>{t('nav.mapping')}</h2>
        <p className="quiet">{t('mapping.intro')}</p>
      </div>
      <ConnectionTabs connections={connections} shownId={shown?.id} section="mapping" />
      {shown && <ConnectionMapping key={shown.id} connection={shown} setup={setup} />}
      <PrivateEvents
        chosen={setup.settings.privateEvents}
        isRuled={setup.byPolicy.includes('privateEvents')}
      />
      {setup.allowedCalendars && <AllowedCalendars ids={setup.allowedCalendars} />}
    </section>
  );
}

interface ConnectionMappingProps {
  readonly connection: ConnectionView;
  readonly setup: Setup;
}

function ConnectionMapping({ connection, setup }: ConnectionMappingProps) {
  const { id: connectionId, capabilities } = connection;
  const { answer: view, problem, again } = useQuestion('readMapping', { connectionId });
  return (
    <>
      {problem && <ProblemNote problem={problem} psa={connection} onRetry={again} />}
      {view && <TypesCard {...{ connection, view }} settings={setup.settings} />}
      {view && <WordsCard {...{ connection, view }} />}
      {view && (capabilities.contacts || capabilities.participants) && (
        <GuestsCard connection={connection} chosen={view.mapping.guests} />
      )}
    </>
  );
}
