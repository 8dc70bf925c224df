import { useRef, useState } from 'react';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { useRequest } from '@/components/use-request';
import { Radios } from '@/entrypoints/options/sync/choices';
import type { Settings } from '@/lib/domain/settings';

type Choice = Settings['privateEvents'];

/** From what tells least to what tells most. */
const choices: readonly Choice[] = ['dont-send', 'neutral-title', 'in-full'];

interface PrivateEventsProps {
  readonly chosen: Choice;
  /** The administrator chose. */
  readonly isRuled: boolean;
}

/** What happens to private events. What would go by itself under a wider choice is said before it is made. */
export function PrivateEvents({ chosen, isRuled }: PrivateEventsProps) {
  const { t } = useScreenWords();
  const save = useRequest('saveSettings');
  const going = useRequest('countPrivate');
  const dialog = useRef<HTMLDialogElement>(null);
  const [wish, setWish] = useState(chosen);
  const keep = (privateEvents: Choice) => save.start({ privateEvents });
  const choose = (privateEvents: Choice) => {
    setWish(privateEvents);
    if (choices.indexOf(privateEvents) < choices.indexOf(chosen)) return keep(privateEvents);
    going.start({ privateEvents }, ({ count }) => {
      if (count === 0) keep(privateEvents);
      else dialog.current?.showModal();
    });
  };
  const problem = save.problem ?? going.problem;
  return (
    <div className="card">
      <h3>{t('sending.private-title')}</h3>
      <Radios
        legend={t('sending.private-legend')}
        chosen={chosen}
        onChoose={choose}
        isLocked={isRuled}
        options={[
          {
            value: 'dont-send',
            label: t('sending.private-dont-send'),
            hint: t('sending.private-dont-send-hint'),
          },
          {
            value: 'neutral-title',
            label: t('sending.private-neutral'),
            hint: t('sending.private-neutral-hint'),
          },
          {
            value: 'in-full',
            label: t('sending.private-full'),
            hint: t('sending.private-full-hint'),
          },
        ]}
      />
      {problem && <ProblemNote problem={problem} psa={unknownPsa} />}
      <ConfirmDialog
        dialog={dialog}
        title={t('sending.private-more-title')}
        text={t('sending.private-more', { count: going.answer?.count ?? 0 })}
        label={t('sending.private-more-do')}
        onConfirm={() => keep(wish)}
        harmless
      />
    </div>
  );
}
