import { useState } from 'react';
import { Combobox } from '@/components/Combobox';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { searchMessage } from '@/components/search-message';
import { unknownPsa } from '@/components/unknown-psa';
import { useDebounced } from '@/components/use-debounced';
import { useQuestion } from '@/components/use-question';
import { useRequest } from '@/components/use-request';

/** Chooses the PSA's user by hand, where no address matches. */
export function UserPicker({ connectionId }: { readonly connectionId: string }) {
  const { t } = useScreenWords();
  const [typed, setTyped] = useState('');
  const text = useDebounced(typed.trim());
  const isLongEnough = text.length >= 2;
  const { answer, pending } = useQuestion(
    'findUsers',
    { connectionId, text },
    { enabled: isLongEnough, keepPrevious: isLongEnough },
  );
  const pick = useRequest('pickUser');
  const rows = isLongEnough
    ? (answer ?? []).map((user) => ({ key: user.id, text: user.name, detail: user.email, user }))
    : [];
  return (
    <>
      <Combobox
        label={t('psa.pick-user')}
        placeholder={t('picker.search')}
        rows={rows}
        selected={undefined}
        onType={setTyped}
        onPick={({ user }) => pick.start({ connectionId, user })}
        message={searchMessage({ pending, found: rows.length, isLongEnough }, t)}
      />
      {pick.problem && <ProblemNote problem={pick.problem} psa={unknownPsa} />}
    </>
  );
}
