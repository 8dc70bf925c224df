import { useScreenWords } from '@/components/screen-words';
import type { StartStepName } from '@/lib/domain/start-steps';

interface ChangeLinkProps {
  readonly step: StartStepName;
  /** A place on the options page. */
  readonly href: `#${string}`;
}

/** To where a step that is done can be done otherwise. */
export function ChangeLink({ step, href }: ChangeLinkProps) {
  const { t } = useScreenWords();
  return (
    <a href={href} aria-label={t('start.change-named', { step: t(`start.${step}`) })}>
      {t('start.change')}
    </a>
  );
}
