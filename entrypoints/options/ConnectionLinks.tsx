import { optionsPlace } from '@/components/options-address';
import { useScreenWords } from '@/components/screen-words';
import type { ConnectionView } from '@/lib/messages/questions';

/** The sections that know one connection from another. */
const places = ['mapping', 'rules', 'sync', 'history'] as const;

/** To what is set for this connection alone, and to what was done with it. */
export function ConnectionLinks({ connection }: { readonly connection: ConnectionView }) {
  const { t, psaName } = useScreenWords();
  return (
    <nav
      className="row connection-links"
      aria-label={t('connection.settings', { psa: psaName(connection) })}
    >
      {places.map((section) => (
        <a key={section} href={`#${optionsPlace(section, [connection.id])}`}>
          {t(`nav.${section}`)}
        </a>
      ))}
    </nav>
  );
}
