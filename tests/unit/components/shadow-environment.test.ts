// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createShadowEnvironment } from '@/components/shadow-environment';

let host: HTMLElement;
let field: HTMLInputElement;
let root: ShadowRoot;

beforeEach(() => {
  host = document.body.appendChild(document.createElement('div'));
  root = host.attachShadow({ mode: 'open' });
  field = root.appendChild(document.createElement('input'));
});

afterEach(() => host.remove());

describe('what a combobox in a shadow root listens to', () => {
  it('hears a press that goes no further than the root', () => {
    const targets: (EventTarget | null)[] = [];
    const environment = createShadowEnvironment(root);
    environment.addEventListener('mousedown', (event) => targets.push(event.target));
    field.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: false }));
    expect(targets).toEqual([field]);
  });

  it('stops hearing when told so', () => {
    let heard = 0;
    const listener = () => {
      heard += 1;
    };
    const environment = createShadowEnvironment(root);
    environment.addEventListener('mouseup', listener);
    environment.removeEventListener('mouseup', listener);
    field.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
    expect(heard).toBe(0);
  });

  it('finds elements inside the root, which the page does not', () => {
    field.id = 'inner';
    const environment = createShadowEnvironment(root);
    expect(environment.document.getElementById('inner')).toBe(field);
    expect(document.getElementById('inner')).toBeNull();
  });
});
