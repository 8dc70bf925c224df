import { type FormEvent, useId, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useRequest } from '@/components/use-request';

/** The form of Google's OAuth client ids. */
const clientIdPattern = /^[\w-]+\.apps\.googleusercontent\.com$/;

/** Takes the OAuth client id. An empty one removes it. */
export function ClientIdForm({ saved }: { readonly saved: string }) {
  const { t } = useScreenWords();
  const id = useId();
  const [clientId, setClientId] = useState(saved);
  const save = useRequest('saveSettings');
  const text = clientId.trim();
  const isWrong = text !== '' && !clientIdPattern.test(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!isWrong) save.start({ googleClientId: text });
  };
  return (
    <form onSubmit={submit} className="stack">
      <label className="label" htmlFor={id}>
        {t('google.client-id')}
      </label>
      <div className="field-with-button">
        <input
          id={id}
          className="input"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={isWrong}
          aria-describedby={`${id}-hint`}
          value={clientId}
          onChange={(event) => setClientId(event.target.value)}
        />
        <button
          type="submit"
          className="button"
          disabled={isWrong || text === saved || save.pending}
        >
          {text === saved && save.answer ? t('common.saved') : t('common.save')}
        </button>
      </div>
      <p className={isWrong ? 'bad small' : 'quiet small'} id={`${id}-hint`} role="status">
        {isWrong ? t('google.client-id-wrong') : t('google.client-id-hint')}
      </p>
      {save.problem && (
        <ProblemNote problem={save.problem} psa={{ name: '', system: 'practice' }} />
      )}
    </form>
  );
}
