import type { ScreenWords } from '@/components/screen-words';
import type { NamedSettings, SettingName } from '@/lib/domain/named-settings';
import { ruledEventTypes } from '@/lib/domain/rule';
import type { MonthRange } from '@/lib/domain/sync-settings';
import type { SyncView } from '@/lib/messages/sync-schemas';

/** Whom the words name. */
export interface SettingContext {
  readonly words: ScreenWords;
  readonly view: Pick<SyncView, 'calendars' | 'activityTypes'>;
  readonly psa: string;
}

/** What a setting is called, as on its card. */
export const settingLabels = {
  automatic: 'sync.automatic',
  'outgoing.select': 'sync.out-select',
  'outgoing.calendarIds': 'sync.calendars',
  'outgoing.eventTypes': 'sync.kinds',
  'outgoing.create': 'sync.create-activities',
  'outgoing.update': 'sync.update-activities',
  'outgoing.delete': 'sync.out-delete',
  'outgoing.range': 'presets.out-range',
  privateEvents: 'sending.private-title',
  'incoming.select': 'sync.in-select',
  'incoming.categories': 'presets.types',
  'incoming.activityTypeIds': 'presets.single-types',
  'incoming.into': 'sync.into',
  'incoming.create': 'sync.create-events',
  'incoming.update': 'sync.update-events',
  'incoming.delete': 'sync.in-delete',
  'incoming.range': 'presets.in-range',
  conflicts: 'sync.conflicts',
  adoptMatching: 'sync.adopt',
  tagsTravel: 'sync.tags-travel',
} as const satisfies Readonly<Record<SettingName, string>>;

/** What a setting is set to, in the words of its card. */
export function settingValue<N extends SettingName>(
  name: N,
  settings: NamedSettings,
  context: SettingContext,
): string {
  const tell: (value: NamedSettings[N], context: SettingContext) => string = values[name];
  return tell(settings[name], context);
}

type Values = {
  readonly [N in SettingName]: (value: NamedSettings[N], context: SettingContext) => string;
};

const outgoing = {
  sent: 'sync.out-sent',
  auto: 'sync.out-auto',
  calendars: 'sync.out-calendars',
} as const;
const incoming = { none: 'sync.in-none', chosen: 'sync.in-chosen' } as const;
const privacy = {
  'dont-send': 'sending.private-dont-send',
  'neutral-title': 'sending.private-neutral',
  'in-full': 'sending.private-full',
} as const;

const values: Values = {
  automatic: onOrOff,
  'outgoing.select': (value, { words: { t } }) => t(outgoing[value]),
  'outgoing.calendarIds': (ids, context) => namesOf(ids, context.view.calendars, context),
  'outgoing.eventTypes': (kinds, context) =>
    listed(
      kinds.map((kind) => kindName(kind, context)),
      context,
    ),
  'outgoing.create': onOrOff,
  'outgoing.update': onOrOff,
  'outgoing.delete': (value, { words: { t } }) => t(`sync.delete.${value}`),
  'outgoing.range': months,
  privateEvents: (value, { words: { t } }) => t(privacy[value]),
  'incoming.select': (value, { words: { t } }) => t(incoming[value]),
  'incoming.categories': (categories, context) =>
    listed(
      categories.map((category) => context.words.t(`category.${category}`)),
      context,
    ),
  'incoming.activityTypeIds': (ids, context) => namesOf(ids, context.view.activityTypes, context),
  'incoming.into': (into, context) => {
    if (into?.kind === 'dedicated') return context.words.t('sync.into-dedicated');
    return namesOf(into ? [into.calendarId] : [], context.view.calendars, context);
  },
  'incoming.create': onOrOff,
  'incoming.update': onOrOff,
  'incoming.delete': (value, { words: { t } }) => t(`sync.delete.${value}`),
  'incoming.range': months,
  conflicts: (value, { words: { t }, psa }) => t(`sync.conflicts.${value}`, { psa }),
  adoptMatching: onOrOff,
  tagsTravel: onOrOff,
};

/** Google may come to have other kinds. */
function kindName(kind: string, { words: { t } }: SettingContext): string {
  const known = ruledEventTypes.find((one) => one === kind);
  return known ? t(`sync.kind.${known}`) : kind;
}

function onOrOff(isOn: boolean, { words: { t } }: SettingContext): string {
  return t(isOn ? 'presets.on' : 'presets.off');
}

function months({ pastMonths, futureMonths }: MonthRange, { words: { t } }: SettingContext) {
  return t('presets.range', { past: String(pastMonths), future: String(futureMonths) });
}

function namesOf(
  ids: readonly string[],
  known: readonly { readonly id: string; readonly name: string }[],
  context: SettingContext,
): string {
  const names = new Map(known.map(({ id, name }) => [id, name]));
  return listed(
    ids.map((id) => names.get(id) ?? id),
    context,
  );
}

function listed(names: readonly string[], { words: { t, list } }: SettingContext): string {
  return names.length > 0 ? list(names) : t('presets.none');
}
