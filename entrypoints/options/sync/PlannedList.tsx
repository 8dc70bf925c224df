import { problemContext } from '@/components/problem-context';
import { type ScreenWords, useScreenWords } from '@/components/screen-words';
import type { PsaSystem } from '@/lib/domain/connection';
import { partNames } from '@/lib/i18n/part-names';
import { problemWords } from '@/lib/i18n/problem-words';
import type { PlannedItem, SyncPreview } from '@/lib/messages/sync-schemas';

interface Psa {
  readonly name: string;
  readonly system: PsaSystem;
}

interface PlannedListProps {
  readonly preview: SyncPreview;
  readonly psa: Psa;
}

/** What a run would do, item by item. Scrolls. */
export function PlannedList({ preview, psa }: PlannedListProps) {
  const words = useScreenWords();
  const { t } = words;
  const { items, counts } = preview;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {total > items.length && (
        <p className="quiet small">{t('plan.cut', { count: items.length })}</p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="planned" aria-label={t('plan.list')} tabIndex={0}>
        <ul>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown as it came and never reordered
            <li key={index}>
              <div>
                <p className="title">{item.title || t('name.untitled')}</p>
                <p className="quiet small">{words.timespan(item.when)}</p>
              </div>
              <div>
                {whatHappens(item, words, psa).map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** In one line or two, as both sides may be written to. */
function whatHappens(item: PlannedItem, words: ScreenWords, psa: Psa): string[] {
  const { t } = words;
  const names = { psa: words.psaName(psa) };
  const { kind, toActivity = [], toCalendar = [], problem } = item;
  const asked = problem ? [questionWords(problem, words, psa)] : [];
  if (kind === 'ask') return asked;
  const lines = [
    ...(toActivity.length > 0
      ? [t('plan.item.to-activity', { ...names, fields: partNames(toActivity, words) })]
      : []),
    ...(toCalendar.length > 0
      ? [t('plan.item.to-calendar', { fields: partNames(toCalendar, words) })]
      : []),
  ];
  return [...(lines.length > 0 ? lines : [t(`plan.item.${kind}`, names)]), ...asked];
}

function questionWords(
  problem: NonNullable<PlannedItem['problem']>,
  words: ScreenWords,
  psa: Psa,
): string {
  return problemWords(problem, { ...problemContext(words, psa), isQuestion: true }).title;
}
