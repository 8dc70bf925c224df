import { useId } from 'react';
import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import { useActivityLink } from '@/entrypoints/panel/use-activity-link';
import type { EventView } from '@/lib/messages/questions';

/** What else the person has in the PSA at the time of the event. */
export function Overlaps({ view: { overlaps, psa } }: { readonly view: EventView }) {
  const { t, psaName, timespan } = useWords();
  const id = useId();
  if (!overlaps) return null;
  const { named, more } = overlaps;
  return (
    <div className="overlaps small">
      <Icon name="stack" />
      <p className="quiet" id={id}>
        {t('overlap.intro', { psa: psaName(psa) })}
      </p>
      <ul aria-labelledby={id}>
        {named.map(({ title, when, url }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may have the same title and time, and none has anything to lose
          <li key={index}>
            <OverlapTitle title={title || t('name.untitled')} url={url} />
            <p className="quiet">{timespan(when)}</p>
          </li>
        ))}
        {more > 0 && <li className="quiet">{t('overlap.more', { count: more })}</li>}
      </ul>
    </div>
  );
}

interface OverlapTitleProps {
  readonly title: string;
  readonly url: string | undefined;
}

function OverlapTitle({ title, url }: OverlapTitleProps) {
  const leadTo = useActivityLink();
  if (url === undefined) return <p className="title">{title}</p>;
  return (
    <a className="title" {...leadTo(url)}>
      {title}
    </a>
  );
}
