import { Icon } from '@/components/Icon';
import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import { ComparisonTable } from '@/entrypoints/options/history/ComparisonTable';
import { DedicatedCalendars } from '@/entrypoints/options/sync/DedicatedCalendars';
import {
  type SettingContext,
  settingLabels,
  settingValue,
} from '@/entrypoints/options/sync/preset-words';
import { namedSettings, type SettingName } from '@/lib/domain/named-settings';
import { blockingLacks } from '@/lib/domain/preset';
import type { ConnectionView } from '@/lib/messages/questions';
import type { PresetsView, PresetView } from '@/lib/messages/questions/preset-questions';
import type { SyncView } from '@/lib/messages/sync-schemas';

interface PresetDialogProps {
  readonly connection: ConnectionView;
  readonly view: SyncView;
  readonly now: PresetsView['now'];
  readonly preset: PresetView;
  /** There is a draft, which the preset would take the place of. */
  readonly isUnsaved: boolean;
  readonly onClose: () => void;
  readonly onApply: () => void;
}

/** What a preset would change, setting by setting, and what it lacks; nothing is changed by looking. */
export function PresetDialog(props: PresetDialogProps) {
  const { preset, isUnsaved, onClose, onApply } = props;
  const { t } = useScreenWords();
  const { changed, lacks, chosen } = preset;
  const isPossible = changed.length > 0 && !lacks.some((lack) => blockingLacks.includes(lack));
  return (
    <>
      <h3 id="preset-name">{t(`presets.name.${preset.name}`)}</h3>
      <p className="quiet">{t(`presets.hint.${preset.name}`)}</p>
      <Changes {...props} />
      <Lacks {...props} />
      {changed.includes('privateEvents') && (
        <p className="quiet small">{t('presets.all-connections')}</p>
      )}
      {isUnsaved && <p className="quiet small">{t('presets.unsaved')}</p>}
      {isPossible && chosen.sync.automatic && (
        <p className="quiet small">{t('presets.dry-run-first')}</p>
      )}
      <div className="row">
        <button type="button" className="button plain" onClick={onClose}>
          {t('common.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={!isPossible}
          onClick={() => {
            onClose();
            onApply();
          }}
        >
          {t('presets.apply')}
        </button>
      </div>
    </>
  );
}

function Changes({ connection, view, now, preset }: PresetDialogProps) {
  const words = useScreenWords();
  const { t, list } = words;
  const { changed, kept, chosen } = preset;
  const context: SettingContext = { words, view, psa: words.psaName(connection) };
  const [before, after] = [namedSettings(now), namedSettings(chosen)];
  return (
    <>
      <p>
        {changed.length > 0
          ? t('presets.changes', { count: changed.length })
          : t('presets.no-changes')}
      </p>
      <div className="preset-changes">
        <ComparisonTable
          of={t('presets.setting')}
          columns={[t('presets.now'), t('presets.then')]}
          parts={changed.map((name) => ({
            key: name,
            name: t(settingLabels[name]),
            values: [settingValue(name, before, context), settingValue(name, after, context)],
            isChanged: false,
          }))}
        />
      </div>
      {kept.length > 0 && (
        <p className="quiet small">
          {t('presets.kept', { settings: list(labelsOf(kept, words)) })}
        </p>
      )}
    </>
  );
}

function labelsOf(names: readonly SettingName[], { t }: ScreenWords): string[] {
  return names.map((name) => t(settingLabels[name]));
}

function Lacks({ connection, view, preset }: PresetDialogProps) {
  const { t, psaName } = useScreenWords();
  return preset.lacks.map((lack) => (
    <div key={lack} className={blockingLacks.includes(lack) ? 'note' : 'note info'}>
      <Icon name="info" />
      <div className="text stack">
        <p>{t(`presets.lacks.${lack}`, { psa: psaName(connection) })}</p>
        {lack === 'own-calendars' && <DedicatedCalendars connection={connection} view={view} />}
      </div>
    </div>
  ));
}
