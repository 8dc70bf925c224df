import { Combobox } from '@/components/Combobox';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useRequest } from '@/components/use-request';
import { useSearch } from '@/components/use-search';

/** Chooses the PSA's user by hand, where no address matches. */
export function UserPicker({ connectionId }: { readonly connectionId: string }) {
  const { t } = useScreenWords();
  const { items, message, onType } = useSearch('findUsers', {
    psa: unknownPsa,
    question: (text) => ({ connectionId, text }),
    nameOf: ({ name }) => name,
  });
  const pick = useRequest('pickUser');
  return (
    <>
      <Combobox
        label={t('psa.pick-user')}
        placeholder={t('picker.search')}
        rows={items.map((user) => ({ key: user.id, text: user.name, detail: user.email, user }))}
        selected={undefined}
        onPick={({ user }) => pick.start({ connectionId, user })}
        {...{ message, onType }}
      />
      {pick.problem && <ProblemNote problem={pick.problem} psa={unknownPsa} />}
    </>
  );
}
