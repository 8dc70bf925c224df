import type { ReactNode } from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { onTestFinished } from 'vitest';

const react = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean };
react.IS_REACT_ACT_ENVIRONMENT = true;

/** Shows something in the page until the test ends. */
export async function render(content: ReactNode): Promise<void> {
  const place = document.createElement('div');
  document.body.append(place);
  const root = createRoot(place);
  await act(async () => root.render(content));
  onTestFinished(async () => {
    await act(async () => root.unmount());
    place.remove();
  });
}

/** Lets React and its cache, which tells of answers a turn later, finish what an action began. */
export async function settle(action: () => void = () => undefined): Promise<void> {
  await act(async () => {
    action();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** Types a text over what a field holds, as a user's input arrives. */
export async function type(field: HTMLInputElement, text: string): Promise<void> {
  const prototype = Object.getPrototypeOf(field) as HTMLInputElement;
  const write = Object.getOwnPropertyDescriptor(prototype, 'value')?.set;
  await settle(() => {
    write?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

export async function press(field: HTMLElement, key: string): Promise<void> {
  await settle(() => {
    field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

/** A whole press of the mouse, as browsers send it. */
export async function click(element: Element): Promise<void> {
  for (const name of ['mousedown', 'mouseup', 'click']) {
    await settle(() => {
      element.dispatchEvent(new MouseEvent(name, { bubbles: true, composed: true }));
    });
  }
}

/** As in a browser, where React draws when it comes to it, and not once all is done. */
export async function outsideAct(action: () => Promise<void>): Promise<void> {
  react.IS_REACT_ACT_ENVIRONMENT = false;
  await action().finally(() => {
    react.IS_REACT_ACT_ENVIRONMENT = true;
  });
}
