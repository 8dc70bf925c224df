import { Icon, type IconName } from '@/components/Icon';
import { useWords, type Words } from '@/components/words';
import { isRunQuestion } from '@/entrypoints/panel/run-question';
import { stillMissing } from '@/entrypoints/panel/still-missing';
import type { ItemState } from '@/lib/domain/item-state';
import type { OutboxRow } from '@/lib/domain/outbox';
import type { MessageKey } from '@/lib/i18n/translate';
import type { EventView } from '@/lib/messages/questions';

type Kind = ItemState['kind'];

const looks: Readonly<Record<Kind, readonly [IconName, string]>> = {
  'not-sendable': ['minus', 'quiet'],
  untagged: ['circle', 'quiet'],
  tagged: ['tag', ''],
  ignored: ['minus', 'quiet'],
  queued: ['clock', ''],
  sent: ['check-circle', 'good'],
  'already-there': ['stack', 'warn'],
  changed: ['changed', 'warn'],
  failed: ['triangle', 'bad'],
};

/** The shape and the tone of where an event stands. */
export function stateLook({ state }: Pick<EventView, 'state'>): readonly [IconName, string] {
  return looks[state.kind];
}

/** Where the event stands, in words. */
export function useStateTitle(view: EventView): string {
  const { t, psaName } = useWords();
  return t(titleOf(view), { psa: psaName(view.psa) });
}

/** Where the event stands, by shape and in words. */
export function StateLine({ view }: { readonly view: EventView }) {
  const words = useWords();
  const [icon, tone] = stateLook(view);
  const title = useStateTitle(view);
  const psa = words.psaName(view.psa);
  const byRule = view.rule && words.t('state.by-rule', { rule: view.rule });
  const detail = detailOf(view.state, words, psa) ?? byRule;
  return (
    <div className="state-line" role="status">
      <span className={tone}>
        <Icon name={icon} />
      </span>
      <div>
        <p className="words">{title}</p>
        {detail && <p className="quiet">{detail}</p>}
      </div>
    </div>
  );
}

const failures = {
  create: 'state.failed',
  update: 'state.update-failed',
  delete: 'state.delete-failed',
  adopt: 'state.adopt-failed',
  reconcile: 'state.reconcile-failed',
  'create-event': 'state.create-event-failed',
  relink: 'state.adopt-failed',
} as const satisfies Record<OutboxRow['kind'], MessageKey>;

function titleOf(view: EventView): TitleKey {
  if (view.state.kind !== 'tagged') return titleOfState(view.state);
  return view.event && stillMissing(view).length === 0 ? 'state.ready' : 'state.tagged';
}

/** The words for where an event stands, whatever else is known of it. */
export function titleOfState(state: ItemState): TitleKey {
  switch (state.kind) {
    case 'tagged':
      return state.missing.length === 0 ? 'state.ready' : 'state.tagged';
    case 'queued':
      return state.problem ? 'state.waiting' : 'state.queued';
    case 'failed':
      return isRunQuestion(state) ? 'state.asks' : failures[state.operation];
    default:
      return `state.${state.kind}`;
  }
}

type TitleKey =
  | `state.${Exclude<Kind, 'tagged' | 'queued' | 'failed'>}`
  | 'state.ready'
  | 'state.tagged'
  | 'state.waiting'
  | 'state.queued'
  | 'state.asks'
  | (typeof failures)[keyof typeof failures];

function detailOf(state: ItemState, { t, moment }: Words, psa: string): string | undefined {
  switch (state.kind) {
    case 'not-sendable':
      return t(`reason.${state.reason}`, { psa });
    case 'sent':
      return t('state.sent-at', { time: moment(state.sentAt) });
    case 'queued':
      return state.problem && state.nextAttemptAt > Date.now()
        ? t('state.next-attempt', { time: moment(state.nextAttemptAt) })
        : undefined;
    default:
      return undefined;
  }
}
