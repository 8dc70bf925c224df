import type { MouseEvent } from 'react';
import { Icon } from '@/components/Icon';
import { useRequest } from '@/components/use-request';
import { useWords } from '@/components/words';

interface ActivityLinkProps {
  readonly url: string | undefined;
  /** The PSA's name. */
  readonly psa: string;
}

/** Leads to the activity in its PSA. The practice PSA's is in our options page, where no web page may lead: we open it. */
export function ActivityLink({ url, psa }: ActivityLinkProps) {
  const { t } = useWords();
  const options = useRequest('openOptions');
  if (url === undefined) return null;
  const openOurs = (event: MouseEvent) => {
    if (url.startsWith('https:')) return;
    event.preventDefault();
    options.start({ section: url.split('#')[1] ?? '' });
  };
  return (
    <a className="row" href={url} target="_blank" rel="noreferrer" onClick={openOurs}>
      {t('action.open-activity', { psa })}
      <Icon name="external" />
    </a>
  );
}
