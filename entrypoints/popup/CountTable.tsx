import { useScreenWords } from '@/components/screen-words';
import type { Counts, Overview } from '@/lib/messages/questions';

const rows: readonly (keyof Counts)[] = ['untagged', 'tagged', 'queued', 'sent', 'failed'];

/** How many of my events stand where, today and this week. */
export function CountTable({ counts }: { readonly counts: Overview['counts'] }) {
  const { t } = useScreenWords();
  return (
    <table className="counts">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t('popup.counts')}</span>
          </th>
          <th scope="col">{t('popup.today')}</th>
          <th scope="col">{t('popup.week')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`count.${row}`)}</th>
            <Count value={counts.today[row]} />
            <Count value={counts.week[row]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Count({ value }: { readonly value: number }) {
  const { locale } = useScreenWords();
  return (
    <td className={value === 0 ? 'zero' : undefined}>
      {new Intl.NumberFormat(locale.tag).format(value)}
    </td>
  );
}
