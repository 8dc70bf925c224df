import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';

/** Says of what stands above that the organisation has set it. */
export function ByPolicy({ id }: { readonly id?: string }) {
  const { t } = useScreenWords();
  return (
    <p className="quiet small by-policy" id={id}>
      <Icon name="lock" />
      {t('sending.by-policy')}
    </p>
  );
}
