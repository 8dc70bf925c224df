import { useEffect, useId, useState } from 'react';
import { browser } from 'wxt/browser';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useRequest } from '@/components/use-request';
import { askPermission } from '@/entrypoints/options/ask-permission';

const permissions: ['notifications'] = ['notifications'];

/** Whether the browser tells of failures. Its permission is asked for within the press, as browsers demand. */
export function FailureNotifications({ isOn }: { readonly isOn: boolean }) {
  const { t } = useScreenWords();
  const hintId = useId();
  const save = useRequest('saveSettings');
  const [isAllowed, setAllowed] = useIsAllowed();
  const [isRefused, setRefused] = useState(false);
  const choose = async (wish: boolean) => {
    const granted = !wish || (await askPermission({ permissions }));
    setRefused(!granted);
    if (wish) setAllowed(granted);
    if (granted) save.start({ notifiesFailures: wish });
  };
  return (
    <div className="card">
      <h3>{t('notifications.title')}</h3>
      <div>
        <label className="choice">
          <input
            type="checkbox"
            checked={isOn && isAllowed}
            aria-describedby={hintId}
            onChange={({ target }) => void choose(target.checked)}
          />
          {t('notifications.switch')}
        </label>
        <p className="quiet small choice-hint" id={hintId}>
          {t('notifications.hint')}
        </p>
      </div>
      {isRefused && <p role="alert">{t('notifications.refused')}</p>}
      {save.problem && <ProblemNote problem={save.problem} psa={unknownPsa} />}
    </div>
  );
}

/** The person may have taken the permission back in the browser. */
function useIsAllowed() {
  const [isAllowed, setAllowed] = useState(true);
  useEffect(() => {
    void browser.permissions.contains({ permissions }).then(setAllowed);
  }, []);
  return [isAllowed, setAllowed] as const;
}
