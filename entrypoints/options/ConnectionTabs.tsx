import { useScreenWords } from '@/components/screen-words';
import type { ConnectionView } from '@/lib/messages/questions';

interface ConnectionTabsProps {
  readonly connections: readonly ConnectionView[];
  readonly shownId: string | undefined;
  /** That the tabs lead to. */
  readonly section: 'sync' | 'rules' | 'mapping';
}

/** The connection that the address names, else the one in use. */
export function shownConnection(
  connections: readonly ConnectionView[],
  named: string | undefined,
): ConnectionView | undefined {
  return (
    connections.find(({ id }) => id === named) ??
    connections.find(({ active }) => active) ??
    connections[0]
  );
}

/** Which of several connections a section is about. */
export function ConnectionTabs({ connections, shownId, section }: ConnectionTabsProps) {
  const { t, psaName } = useScreenWords();
  if (connections.length < 2) return null;
  return (
    <nav className="tabs" aria-label={t('sync.connection')}>
      {connections.map((connection) => (
        <a
          key={connection.id}
          href={`#${section}/${encodeURIComponent(connection.id)}`}
          aria-current={connection.id === shownId ? 'page' : undefined}
        >
          {psaName(connection)}
        </a>
      ))}
    </nav>
  );
}
