import { optionsAddress } from '@/components/options-address';
import { usePopupWords } from '@/components/popup-words';
import type { Counts, Overview } from '@/lib/messages/questions';

/** Where those that are counted can be seen: their marks in the calendar, what was written, or the list further up. */
const places: readonly (readonly [keyof Counts, href: string])[] = [
  ['untagged', 'https://calendar.google.com/calendar/r/week'],
  ['tagged', 'https://calendar.google.com/calendar/r/week'],
  ['queued', 'https://calendar.google.com/calendar/r/week'],
  ['sent', optionsAddress('history', ['done'])],
  ['failed', '#needs-you'],
];

/** How many of my events stand where, today and this week. */
export function CountTable({ counts }: { readonly counts: Overview['counts'] }) {
  const { t } = usePopupWords();
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
        {places.map(([name, href]) => (
          <tr key={name}>
            <th scope="row">
              {counts.week[name] === 0 ? (
                t(`count.${name}`)
              ) : (
                <PlaceLink href={href} name={t(`count.${name}`)} />
              )}
            </th>
            <Count value={counts.today[name]} />
            <Count value={counts.week[name]} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What is in the popup itself opens no tab. */
function PlaceLink({ href, name }: { readonly href: string; readonly name: string }) {
  const isHere = href.startsWith('#');
  return (
    <a href={href} {...(!isHere && { target: '_blank', rel: 'noreferrer' })}>
      {name}
    </a>
  );
}

function Count({ value }: { readonly value: number }) {
  const { locale } = usePopupWords();
  return (
    <td className={value === 0 ? 'zero' : undefined}>
      {new Intl.NumberFormat(locale.tag).format(value)}
    </td>
  );
}
