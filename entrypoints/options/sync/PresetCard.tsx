import { useEffect, useRef, useState } from 'react';
import { HealthBadge } from '@/components/HealthBadge';
import { Icon } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { useQuestion } from '@/components/use-question';
import { PresetDialog } from '@/entrypoints/options/sync/PresetDialog';
import type { SyncDraft } from '@/entrypoints/options/sync/use-sync-draft';
import { blockingLacks, type PresetName } from '@/lib/domain/preset';
import type { ConnectionView } from '@/lib/messages/questions';
import type { PresetView } from '@/lib/messages/questions/preset-questions';
import type { SyncView } from '@/lib/messages/sync-schemas';

interface PresetCardProps {
  readonly connection: ConnectionView;
  readonly view: SyncView;
  readonly draft: SyncDraft;
}

/** Whole sets of settings to start from; which of them the settings are, if any. */
export function PresetCard({ connection, view, draft }: PresetCardProps) {
  const { t } = useScreenWords();
  const { id: connectionId } = connection;
  const { answer, problem, again } = useQuestion('readPresets', { connectionId });
  const dialog = useRef<HTMLDialogElement>(null);
  const [looked, setLooked] = useState<PresetName>();
  const [startsOpen] = useState(!view.settings.automatic);
  useEffect(() => {
    if (looked) dialog.current?.showModal();
  }, [looked]);
  const presets = answer?.presets ?? [];
  const inUse = presets.find(isInUse)?.name;
  const shown = presets.find(({ name }) => name === looked);
  return (
    <section className="card" aria-labelledby="sync-presets">
      <div className="card-head">
        <h3 id="sync-presets">{t('presets.title')}</h3>
        {answer && <p className="quiet">{t(inUse ? `presets.name.${inUse}` : 'presets.own')}</p>}
      </div>
      <details className="more" open={startsOpen}>
        <summary>
          <Icon name="down" />
          {t('presets.intro')}
        </summary>
        <ul className="presets">
          {presets.map(({ name }) => (
            <PresetRow key={name} name={name} isInUse={name === inUse} onLook={setLooked} />
          ))}
        </ul>
      </details>
      {problem && <ProblemNote problem={problem} psa={connection} here="sync" onRetry={again} />}
      <dialog
        className="dialog preset"
        ref={dialog}
        aria-labelledby="preset-name"
        onClose={() => setLooked(undefined)}
      >
        {answer && shown && (
          <PresetDialog
            {...{ connection, view, now: answer.now, preset: shown }}
            isUnsaved={draft.isChanged}
            onClose={() => dialog.current?.close()}
            onApply={() => draft.apply(shown.chosen)}
          />
        )}
      </dialog>
    </section>
  );
}

function isInUse({ changed, kept, lacks }: PresetView): boolean {
  const isWhole = changed.length + kept.length === 0;
  return isWhole && !lacks.some((lack) => blockingLacks.includes(lack));
}

interface PresetRowProps {
  readonly name: PresetName;
  readonly isInUse: boolean;
  readonly onLook: (name: PresetName) => void;
}

function PresetRow({ name, isInUse: isCurrent, onLook }: PresetRowProps) {
  const { t } = useScreenWords();
  return (
    <li>
      <div>
        <p className="title">{t(`presets.name.${name}`)}</p>
        <p className="quiet small">{t(`presets.hint.${name}`)}</p>
      </div>
      {isCurrent ? (
        <HealthBadge tone="good" words={t('presets.in-use')} />
      ) : (
        <button
          type="button"
          className="button"
          aria-label={t('presets.look-at', { name: t(`presets.name.${name}`) })}
          onClick={() => onLook(name)}
        >
          {t('presets.look')}
        </button>
      )}
    </li>
  );
}
