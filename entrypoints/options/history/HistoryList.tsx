import { defaultRangeExtractor, useWindowVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ProblemNote } from '@/components/ProblemNote';
import { useScreenWords } from '@/components/screen-words';
import { unknownPsa } from '@/components/unknown-psa';
import { HistoryEntry } from '@/entrypoints/options/history/HistoryEntry';
import { useEntries } from '@/entrypoints/options/history/use-history';
import type { PsaSystem } from '@/lib/domain/connection';

interface HistoryListProps {
  /** Of all operations that were found, newest first. */
  readonly ids: readonly number[];
  /** The one that the address names: it is unfolded, and has the focus at first. */
  readonly named: number | undefined;
  readonly psaOf: (connectionId: string) => { readonly name: string; readonly system: PsaSystem };
}

/** An entry that is folded, in pixels; each is measured once it is there. */
const usualHeight = 65;

/** However many operations there are: only those in sight are in the page, and the one that has the focus. */
export function HistoryList({ ids, named, psaOf }: HistoryListProps) {
  const { t } = useScreenWords();
  const list = useRef<HTMLUListElement>(null);
  const top = useTopOf(list);
  const [folds, setFolds] = useState<ReadonlyMap<number, boolean>>(new Map());
  const [focused, setFocused] = useState<number>();
  const focusedAt = focused === undefined ? -1 : ids.indexOf(focused);
  const rows = useWindowVirtualizer<HTMLLIElement>({
    count: ids.length,
    estimateSize: () => usualHeight,
    overscan: 8,
    scrollMargin: top,
    // What is being read stays where it is when something comes on top.
    anchorTo: window.scrollY > top ? 'end' : 'start',
    getItemKey: (index) => ids[index] ?? index,
    rangeExtractor: (range) => withPlace(defaultRangeExtractor(range), focusedAt),
  });
  const shown = rows.getVirtualItems();
  const { items, problem, again } = useEntries(
    ids,
    shown.map(({ index }) => index),
  );
  const fold = (id: number, isOpen: boolean) =>
    setFolds((before) => new Map(before).set(id, isOpen));
  useFocusOnNamed(list, named, items.has(named ?? 0));
  return (
    <>
      {problem && <ProblemNote problem={problem} psa={unknownPsa} onRetry={again} />}
      <ul
        className="history"
        ref={list}
        style={{ blockSize: rows.getTotalSize() }}
        onBlur={() => setFocused(undefined)}
      >
        {shown.map(({ index, start, size }) => {
          const id = ids[index] ?? 0;
          const item = items.get(id);
          return (
            <li
              key={id}
              ref={rows.measureElement}
              className="history-entry"
              data-index={index}
              data-entry={id}
              // What was unfolded stays as high until it is read again, or the end of the list would run away from who is there.
              style={{ insetBlockStart: start - top, ...(!item && { minBlockSize: size }) }}
              aria-setsize={ids.length}
              aria-posinset={index + 1}
              onFocus={() => setFocused(id)}
            >
              {item ? (
                <HistoryEntry
                  item={item}
                  psa={psaOf(item.connectionId)}
                  isOpen={folds.get(id) ?? id === named}
                  onFold={(isOpen) => fold(id, isOpen)}
                />
              ) : (
                <p className="history-head quiet">{t('history.reading')}</p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Whoever came for one operation is brought to it, once it is read. */
function useFocusOnNamed(
  list: RefObject<HTMLElement | null>,
  named: number | undefined,
  isRead: boolean,
): void {
  useEffect(() => {
    if (named !== undefined && isRead)
      list.current?.querySelector<HTMLElement>(`[data-entry="${named}"] summary`)?.focus();
  }, [list, named, isRead]);
}

/** The places in order, with one more that may be elsewhere; -1 for none. */
function withPlace(places: readonly number[], place: number): number[] {
  return place < 0 || places.includes(place)
    ? [...places]
    : [...places, place].toSorted((a, b) => a - b);
}

/** How far below the top of the whole page it begins, in pixels; what is above it may unfold. */
function useTopOf(element: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = () => {
      const { top: inSight = 0 } = element.current?.getBoundingClientRect() ?? {};
      setTop(Math.round(inSight + window.scrollY));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [element]);
  return top;
}
