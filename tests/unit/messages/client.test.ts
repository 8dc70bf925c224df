// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, onChanged, onCommand } from '@/lib/messages/client';

beforeEach(() => fakeBrowser.reset());

describe('asking', () => {
  it('sends the question and gives the answer', async () => {
    fakeBrowser.runtime.onMessage.addListener((message, _, respond) => {
      respond({ ok: true, value: message });
      return true;
    });
    expect(await ask('checkNow', {})).toEqual({
      ok: true,
      value: { merkki: 'question', name: 'checkNow', ask: {} },
    });
  });

  it('is answered with a problem when nobody answers', async () => {
    fakeBrowser.runtime.onMessage.addListener(() => undefined);
    expect(await ask('checkNow', {})).toEqual({ ok: false, problem: { kind: 'internal' } });
  });

  it.each([1, 3])(
    'asks a new worker when %i die over the question, but opens no second window',
    async (dying) => {
      let deaths = 0;
      fakeBrowser.runtime.onMessage.addListener((_message, _sender, respond) => {
        deaths -= 1;
        if (deaths >= 0) return undefined;
        respond({ ok: true, value: {} });
        return true;
      });
      deaths = dying;
      expect(await ask('checkNow', {})).toEqual({ ok: true, value: {} });
      deaths = 1;
      expect(await ask('signInGoogle', {})).toEqual({ ok: false, problem: { kind: 'internal' } });
    },
  );

  it('tells a page that outlived its extension to reload', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(
      new Error('context invalidated'),
    );
    expect(await ask('checkNow', {})).toMatchObject({ problem: { kind: 'internal' } });
    fakeBrowser.runtime.id = undefined as unknown as string;
    expect(await ask('checkNow', {})).toMatchObject({ problem: { kind: 'extension-reloaded' } });
  });
});

const send = (message: unknown) =>
  fakeBrowser.runtime.onMessage.trigger(message, {}, () => undefined);

describe('listening for changes', () => {
  it('hears each one until it ends, and nothing else', async () => {
    let heard = 0;
    const stop = onChanged(() => {
      heard += 1;
    });
    await send({ merkki: 'changed' });
    await send({ merkki: 'question', name: 'overview', ask: {} });
    expect(heard).toBe(1);
    stop();
    await send({ merkki: 'changed' });
    expect(heard).toBe(1);
  });
});

it('a page that comes back hears that something may have changed, and a new one nothing', () => {
  let heard = 0;
  const stop = onChanged(() => {
    heard += 1;
  });
  const show = (persisted: boolean) =>
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
  show(false);
  expect(heard).toBe(0);
  show(true);
  expect(heard).toBe(1);
  stop();
  show(true);
  expect(heard).toBe(1);
});

describe('listening for shortcuts', () => {
  it('hears those of ours until it ends, and nothing else', async () => {
    const heard: string[] = [];
    const stop = onCommand((command) => heard.push(command));
    await send({ merkki: 'command', command: 'send-event' });
    await send({ merkki: 'command', command: 'toString' });
    await send({ merkki: 'changed', command: 'send-event' });
    stop();
    await send({ merkki: 'command', command: 'open-panel' });
    expect(heard).toEqual(['send-event']);
  });
});
