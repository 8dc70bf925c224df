// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { AskingProvider, createCache } from '@/components/asking';
import { CopyField } from '@/components/CopyField';
import { click, render, settle } from './render';

vi.mock('@/lib/messages/client', () => ({ ask: vi.fn(), onChanged: () => () => undefined }));

const alert = () => document.querySelector('[role="alert"]')?.textContent;
const copy = async () => {
  const button = document.querySelector('.button');
  if (button) await click(button);
  await settle();
  return button?.textContent;
};

it('says when a text could not be copied, until it is', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('refused'));
  await render(
    <AskingProvider cache={createCache()}>
      <CopyField label="Address" text="https://merkki.example" />
    </AskingProvider>,
  );
  expect(await copy()).toBe('Copy');
  expect(alert()).toContain('Something went wrong');
  write.mockResolvedValue();
  expect(await copy()).toBe('Copied');
  expect(alert()).toBeUndefined();
});
