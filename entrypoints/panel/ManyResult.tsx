import { Icon, type IconName } from '@/components/Icon';
import { ProblemNote } from '@/components/ProblemNote';
import { problemContext } from '@/components/problem-context';
import { useRequest } from '@/components/use-request';
import { useWords, type Words } from '@/components/words';
import { type Fate, type FateGroup, tally } from '@/entrypoints/panel/many-tally';
import type { Outcomes } from '@/entrypoints/panel/use-many';
import type { Sending } from '@/entrypoints/panel/use-sending';
import { problemWords } from '@/lib/i18n/problem-words';
import type { AnswerTo, EventView } from '@/lib/messages/questions';

interface ManySentProps {
  readonly sending: Sending;
  readonly onClear: () => void;
}

/** How the sending goes on, and in the end how many went, wait or stayed, and why. */
export function ManySent({ sending, onClear }: ManySentProps) {
  const { t } = useWords();
  const cancelling = useRequest('cancelSendings');
  const { groups, answer, isRunning, sent, count } = sending;
  const open = groups.filter(({ fate }) => fate.kind === 'queued' || fate.kind === 'waiting');
  const cancel = () => cancelling.start({ eids: open.flatMap(({ eids }) => [...eids]) });
  return (
    <div className="many-result">
      {isRunning && <progress max={count} value={sent} aria-label={t('many.sending')} />}
      {isRunning && <p className="words">{t('many.progress', { sent: String(sent), count })}</p>}
      <Groups groups={isRunning ? groups.filter(isNews) : groups} answer={answer} />
      {cancelling.problem && open.length > 0 && (
        <ProblemNote problem={cancelling.problem} psa={answer.psa} onRetry={cancel} />
      )}
      <div className="many-buttons">
        {open.length > 0 && (
          <button type="button" className="button" disabled={cancelling.pending} onClick={cancel}>
            {t('many.cancel')}
          </button>
        )}
        {!isRunning && (
          <button type="button" className="button" onClick={onClear}>
            {t('many.clear')}
          </button>
        )}
      </div>
    </div>
  );
}

/** Those that cannot be sent anyway are told of beside the others that are chosen; what failed is told here. */
export function NotTagged({ outcomes, answer }: GroupsOf & { readonly outcomes: Outcomes }) {
  const failed = outcomes.filter(
    (one) => one.kind === 'refused' && one.problem.kind !== 'not-sendable',
  );
  if (failed.length === 0) return null;
  return (
    <div role="alert">
      <Groups groups={tally(failed, new Map())} answer={answer} />
    </div>
  );
}

/** What the bar does not tell while they are being sent. */
function isNews({ fate: { kind } }: FateGroup): boolean {
  return kind !== 'sent' && kind !== 'queued';
}

const looks: Readonly<Record<Fate['kind'], readonly [IconName, string]>> = {
  sent: ['check-circle', 'good'],
  queued: ['clock', ''],
  waiting: ['clock', ''],
  'already-there': ['stack', 'warn'],
  failed: ['triangle', 'bad'],
  refused: ['minus', 'warn'],
  'left-out': ['minus', 'quiet'],
  'taken-back': ['minus', 'quiet'],
};

const fateTitles = {
  sent: 'many.sent',
  queued: 'state.queued',
  waiting: 'state.waiting',
  'already-there': 'state.already-there',
  failed: 'many.failed',
  refused: 'many.left-out',
  'left-out': 'many.left-out',
  'taken-back': 'many.taken-back',
} as const satisfies Record<Fate['kind'], string>;

interface GroupsOf {
  readonly answer: AnswerTo<'describeEvents'>;
}

function Groups({ groups, answer }: GroupsOf & { readonly groups: readonly FateGroup[] }) {
  const words = useWords();
  const titles = new Map(answer.events.map(({ eid, event }) => [eid, event?.title]));
  return (
    <ul className="many-list">
      {groups.map(({ fate, eids }) => (
        <Group key={JSON.stringify(fate)} fate={fate} psa={answer.psa} count={eids.length}>
          {fate.kind === 'sent'
            ? ''
            : namesIn(
                eids.map((eid) => titles.get(eid)),
                words,
              )}
        </Group>
      ))}
    </ul>
  );
}

interface GroupProps {
  readonly fate: Fate;
  readonly psa: EventView['psa'];
  readonly count: number;
  /** Whom it is about. */
  readonly children: string;
}

function Group({ fate, psa, count, children }: GroupProps) {
  const words = useWords();
  const [icon, tone] = looks[fate.kind];
  const name = words.psaName(psa);
  const why = whyOf(fate, words, psa);
  return (
    <li>
      <span className={tone}>
        <Icon name={icon} />
      </span>
      <div>
        <p className="words">
          {words.t(fateTitles[fate.kind], { psa: name })}: {count}
        </p>
        {why && <p className="small">{why}</p>}
        {children && <p className="quiet small">{children}</p>}
      </div>
    </li>
  );
}

function whyOf(fate: Fate, words: Words, psa: EventView['psa']): string | undefined {
  const name = words.psaName(psa);
  if (fate.kind === 'left-out')
    return fate.reason === 'set-aside'
      ? words.t('reason.set-aside')
      : words.t(`many.reason.${fate.reason}`, { psa: name });
  if (!('problem' in fate)) return undefined;
  const { title, cause } = problemWords(fate.problem, problemContext(words, psa));
  return cause ? `${title} ${cause}` : title;
}

const mostNames = 3;

function namesIn(titles: readonly (string | undefined)[], { t, list }: Words): string {
  const known = titles
    .filter((title) => title !== undefined)
    .map((title) => title || t('name.untitled'));
  const rest = known.length - mostNames;
  return list([
    ...known.slice(0, mostNames),
    ...(rest > 0 ? [t('many.more', { count: rest })] : []),
  ]);
}
