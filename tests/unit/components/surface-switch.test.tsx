// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { SurfaceSwitch } from '@/entrypoints/options/in-calendar/SurfaceSwitch';
import type { SurfaceStanding } from '@/lib/messages/questions';
import { click, settle } from './render';

const ask = vi.hoisted(() => vi.fn<(name: string, question: object) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

const cache = createCache();
let root: ReturnType<typeof createRoot>;
beforeEach(() => {
  ask.mockReset();
  document.body.innerHTML = '<ul></ul>';
  root = createRoot(document.body.firstElementChild as Element);
});
afterEach(() => act(async () => root.unmount()));

const show = (standing: SurfaceStanding) =>
  settle(() =>
    root.render(
      <AskingProvider cache={cache}>
        <SurfaceSwitch surface="editor" standing={standing} />
      </AskingProvider>,
    ),
  );
function box(): HTMLInputElement {
  const found = document.querySelector('input');
  if (!found) throw new Error('no box');
  return found;
}

describe('the switch of a place in the page', () => {
  it('follows a press at once, and is pressed the other way as soon as its words have changed', async () => {
    ask.mockImplementation(() => new Promise(() => undefined));
    await show('well');
    await click(box());
    expect(box().checked).toBe(false);
    await show('off');
    await click(box());
    expect(box().checked).toBe(true);
    expect(ask.mock.calls).toEqual([
      ['showSurface', { surface: 'editor', shown: false }],
      ['showSurface', { surface: 'editor', shown: true }],
    ]);
  });

  it('says what holds when the press came to nothing', async () => {
    ask.mockResolvedValue({ ok: false, problem: { kind: 'storage-full' } });
    await show('well');
    await click(box());
    await settle();
    expect(box().checked).toBe(true);
    expect(document.querySelector('.note')).not.toBeNull();
  });
});
