import { useScreenWords } from '@/components/screen-words';
import { ByPolicy } from '@/entrypoints/options/ByPolicy';
import { formatList } from '@/lib/i18n/moments';

/** Where the administrator lets events be sent from. */
export function AllowedCalendars({ ids }: { readonly ids: readonly string[] }) {
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
      <ByPolicy />
    </div>
  );
}
