import { useId, useRef } from 'react';
import { usePopupWords } from '@/components/popup-words';
import { useRequest } from '@/components/use-request';
import { nextMidnight } from '@/lib/i18n/moments';

const hourMs = 3_600_000;

/** Pauses the sync for an hour, until tomorrow, or until resumed. */
export function PauseMenu() {
  const { t } = usePopupWords();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const pause = useRequest('pause');
  const until = (time: number | null) => () => {
    list.current?.hidePopover();
    pause.start({ until: time });
  };
  return (
    <div className="menu">
      <button type="button" className="button" popoverTarget={id} ref={opener}>
        {t('popup.pause')}
      </button>
      <div
        className="menu-list"
        id={id}
        popover="auto"
        ref={list}
        onToggle={() => placeAt(list.current, opener.current)}
      >
        <button type="button" onClick={() => until(Date.now() + hourMs)()}>
          {t('popup.pause-hour')}
        </button>
        <button type="button" onClick={() => until(nextMidnight(Date.now()))()}>
          {t('popup.pause-tomorrow')}
        </button>
        <button type="button" onClick={until(null)}>
          {t('popup.pause-open')}
        </button>
      </div>
    </div>
  );
}

/** Above its button, as wide: the button stands low in a window that cannot grow. */
function placeAt(list: HTMLElement | null, opener: HTMLElement | null): void {
  const edges = opener?.getBoundingClientRect();
  if (!list || !edges) return;
  list.style.left = `${edges.left}px`;
  list.style.width = `${edges.width}px`;
  list.style.bottom = `${innerHeight - edges.top + 4}px`;
}
