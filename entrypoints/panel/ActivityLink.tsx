import { Icon } from '@/components/Icon';
import { useWords } from '@/components/words';
import { useActivityLink } from '@/entrypoints/panel/use-activity-link';

interface ActivityLinkProps {
  readonly url: string | undefined;
  /** The PSA's name. */
  readonly psa: string;
}

/** Leads to the activity in its PSA. */
export function ActivityLink({ url, psa }: ActivityLinkProps) {
  const { t } = useWords();
  const leadTo = useActivityLink();
  if (url === undefined) return null;
  return (
    <a className="row" {...leadTo(url)}>
      {t('action.open-activity', { psa })}
      <Icon name="external" />
    </a>
  );
}
