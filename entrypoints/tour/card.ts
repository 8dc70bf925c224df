import type { TourWords } from '@/entrypoints/tour/words';
import type { TourStep } from '@/lib/domain/tour';
import type { AnswerTo } from '@/lib/messages/questions';

type ShownStep = Exclude<TourStep, 'off'>;

/** As the person counts: the event, the type, the press. */
const counted: Readonly<Record<ShownStep, number>> = {
  ...{ open: 1, other: 1, choose: 2 },
  ...{ send: 3, sending: 3, trouble: 3, sent: 3 },
};
const total = 3;

export interface CardHandlers {
  readonly onClose: () => void;
  /** To where the set-up goes on. */
  readonly onBack: () => void;
}

export interface Card {
  show(view: AnswerTo<'followTour'>, words: TourWords): void;
}

/** The card in the page's corner. It says one step at a time, aloud when it changes, and takes no focus by itself. */
export function createCard(shadow: ShadowRoot, { onClose, onBack }: CardHandlers): Card {
  const page = shadow.ownerDocument;
  const add = createAdding(page);
  const frame = add(shadow, 'section', 'screen tour');
  const head = add(frame, 'div', 'tour-head');
  const progress = add(head, 'p', 'quiet small');
  const close = add(head, 'button', 'icon-button');
  close.append(cross(page));
  close.addEventListener('click', onClose);
  const bars = add(frame, 'div', 'bars');
  for (let bar = 0; bar < total; bar += 1) add(bars, 'span', '');
  const told = add(frame, 'div', 'stack');
  told.role = 'status';
  const title = add(told, 'h2', '');
  const text = add(told, 'p', '');
  const back = add(frame, 'button', 'button primary');
  back.addEventListener('click', onBack);

  return {
    show({ step, psa: { name, system } }, { t, language }) {
      if (step === 'off') return;
      const psa = system === 'practice' ? t('practice.name') : name;
      const isSent = step === 'sent';
      frame.lang = language;
      frame.dataset.step = step;
      frame.ariaLabel = t('tour.name');
      close.ariaLabel = t('tour.close');
      fill(bars, isSent ? total : counted[step] - 1);
      write(progress, isSent ? t('tour.name') : progressIn(step, t));
      write(title, t(`tour.${step}.title`, { psa }));
      write(text, t(`tour.${step}`, { psa }));
      write(back, t('tour.back'));
      back.hidden = !isSent;
    },
  };
}

function progressIn(step: ShownStep, t: TourWords['t']): string {
  return t('tour.progress', { step: String(counted[step]), total: String(total) });
}

/** As many bars as steps are done, and the one that is being done. */
function fill(bars: HTMLElement, done: number): void {
  for (const [at, bar] of [...bars.children].entries()) {
    bar.classList.toggle('past', at < done);
    bar.classList.toggle('present', at === done);
  }
}

/** What stays the same is not said again. */
function write(place: HTMLElement, text: string): void {
  if (place.textContent !== text) place.textContent = text;
}

function createAdding(page: Document) {
  return <Name extends keyof HTMLElementTagNameMap>(
    place: ParentNode,
    name: Name,
    className: string,
  ): HTMLElementTagNameMap[Name] => {
    const element = page.createElement(name);
    element.className = className;
    place.append(element);
    return element;
  };
}

function cross(page: Document): SVGElement {
  const svg = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = page.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M6 6l12 12M18 6 6 18');
  svg.append(path);
  return svg;
}
