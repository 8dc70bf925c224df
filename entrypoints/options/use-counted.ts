import { useScreenWords } from '@/components/screen-words';
import type { Belongings } from '@/lib/domain/former-connection';

/** Says what there is of a connection, of these kinds: counted, or that there is nothing. */
export function useCounted(): (
  counts: Belongings | undefined,
  kinds: readonly (keyof Belongings)[],
) => string {
  const { t, list } = useScreenWords();
  return (counts, kinds) => {
    if (!counts) return '…';
    const some = kinds.filter((kind) => counts[kind] > 0);
    return some.length === 0
      ? t('belongings.nothing')
      : list(some.map((kind) => t(`belongings.${kind}`, { count: counts[kind] })));
  };
}
