import { ProblemNote } from '@/components/ProblemNote';
import { usePopupWords } from '@/components/popup-words';
import { useRequest } from '@/components/use-request';

/** The one thing that helps while nobody is signed in to Google any more. */
export function SignIn() {
  const { t } = usePopupWords();
  const signIn = useRequest('signInGoogle');
  return (
    <div className="stack">
      <div className="row">
        <button
          type="button"
          className="button primary"
          disabled={signIn.pending}
          onClick={() => signIn.start({})}
        >
          {t(signIn.pending ? 'google.signing-in' : 'popup.sign-in')}
        </button>
      </div>
      {signIn.problem && (
        <ProblemNote problem={signIn.problem} psa={{ name: '', system: 'practice' }} />
      )}
    </div>
  );
}
