import { Icon } from '@/components/Icon';
import { useScreenWords } from '@/components/screen-words';
import type { Setup } from '@/lib/messages/questions';

/** What the administrator set, and Merkki cannot use: by its name and what it should be, never by its value. */
export function PolicyProblems({ problems }: { readonly problems: Setup['policyProblems'] }) {
  const { t, list } = useScreenWords();
  if (problems.length === 0) return null;
  return (
    <div className="note policy-problems" role="alert">
      <Icon name="triangle" />
      <div className="text stack">
        <p>{t('policy.wrong')}</p>
        <ul className="planned-counts">
          {problems.map(({ name, unknown = [] }) => (
            <li key={name}>
              {t('policy.line', { name, expected: t(`policy.expected.${name}`) })}
              {unknown.length > 0 && ` (${t('policy.unknown', { names: list(unknown) })})`}
            </li>
          ))}
        </ul>
        <p className="small">{t('policy.wrong-hint')}</p>
      </div>
    </div>
  );
}
