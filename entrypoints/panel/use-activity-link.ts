import type { MouseEvent } from 'react';
import { useRequest } from '@/components/use-request';

/** What an anchor needs to lead to an activity in its PSA. */
interface ActivityAnchor {
  readonly href: string;
  readonly target: '_blank';
  readonly rel: 'noreferrer';
  onClick(event: MouseEvent): void;
}

/** The practice PSA's activities are in our options page, where no web page may lead: we open it. */
export function useActivityLink(): (url: string) => ActivityAnchor {
  const options = useRequest('openOptions');
  return (url) => ({
    href: url,
    target: '_blank',
    rel: 'noreferrer',
    onClick: (event) => {
      if (url.startsWith('https:')) return;
      event.preventDefault();
      options.start({ section: url.split('#')[1] ?? '' });
    },
  });
}
