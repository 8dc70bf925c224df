// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { AskingProvider, createCache } from '@/components/asking';
import { FailureNotifications } from '@/entrypoints/options/sync/FailureNotifications';
import { click, render, settle } from './render';

const ask = vi.hoisted(() => vi.fn<(name: string, question?: unknown) => Promise<unknown>>());
vi.mock('@/lib/messages/client', () => ({ ask, onChanged: () => () => undefined }));

/** The browser, and what it answers when it is asked for the permission. */
const request = vi.fn<(wanted: object) => Promise<boolean>>();

async function show(isOn: boolean, isAllowed: boolean): Promise<void> {
  Object.assign(fakeBrowser.permissions, { request, contains: async () => isAllowed });
  ask.mockResolvedValue({ ok: true, value: {} });
  await render(
    <AskingProvider cache={createCache()}>
      <FailureNotifications isOn={isOn} />
    </AskingProvider>,
  );
  await settle();
}

const box = () => {
  const found = document.querySelector<HTMLInputElement>('input[type="checkbox"]');
  if (!found) throw new Error('no switch');
  return found;
};

beforeEach(() => {
  ask.mockReset();
  request.mockReset();
});

describe('the switch for notifications', () => {
  it('asks the browser for that permission alone, and is on once it was given', async () => {
    await show(false, false);
    request.mockResolvedValue(true);
    await click(box());
    await settle();
    expect(request.mock.calls).toEqual([[{ permissions: ['notifications'] }]]);
    expect(ask).toHaveBeenCalledWith('saveSettings', { notifiesFailures: true });
  });

  it('stays off where the browser refused, and says so', async () => {
    await show(false, false);
    request.mockResolvedValue(false);
    await click(box());
    await settle();
    expect(ask).not.toHaveBeenCalled();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('didn’t allow');
  });

  it('stays off where the browser cannot even ask, and says so', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    await show(false, false);
    request.mockRejectedValue(new Error('no window to ask in'));
    await click(box());
    await settle();
    expect(ask).not.toHaveBeenCalled();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('didn’t allow');
    expect(console.error).toHaveBeenCalledOnce();
  });

  it('is off again, without a question, when the permission was taken back', async () => {
    await show(true, false);
    expect(box().checked).toBe(false);
    expect(request).not.toHaveBeenCalled();
  });

  it('is switched off without asking for anything', async () => {
    await show(true, true);
    expect(box().checked).toBe(true);
    await click(box());
    await settle();
    expect(request).not.toHaveBeenCalled();
    expect(ask).toHaveBeenCalledWith('saveSettings', { notifiesFailures: false });
  });
});
