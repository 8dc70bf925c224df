// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { WordsProvider } from '@/components/words';
import { Contacts } from '@/entrypoints/panel/Contacts';
import type { Tag } from '@/lib/domain/tag';
import type { EventView } from '@/lib/messages/questions';
import { click, render } from './render';

const acme = { id: 'acme', name: 'Acme Oy' };
const bank = { id: 'bank', name: 'Bank' };
const anna = { id: 'anna', name: 'Anna Virtanen', customer: acme };
const bo = { id: 'bo', name: 'Bo Ek', customer: acme };
const olli = { id: 'olli', name: 'Olli Salo', customer: bank };
const tag: Tag = { note: '', sending: 'manual' };

async function show(change: Partial<EventView>, language = 'en') {
  const onTag = vi.fn();
  const psa = { name: 'Severa', system: 'severa', capabilities: { participants: true } };
  const view = { psa, tag, ...change } as EventView;
  await render(
    <WordsProvider wishes={[language]}>
      <Contacts view={view} onTag={onTag} />
    </WordsProvider>,
  );
  return onTag;
}

const offers = () =>
  [...document.querySelectorAll('.customer-offer p')].map((one) => one.textContent);
const button = (name: string) => document.querySelector(`button[aria-label="${name}"]`);

describe('the customer of contact persons among the guests', () => {
  it('is not spoken of when nobody is known', async () => {
    await show({});
    expect(document.body.textContent).toBe('');
  });

  it('is offered with its reason, once for each customer', async () => {
    await show({ contacts: [anna, bo, olli] });
    expect(offers()).toEqual([
      'Anna Virtanen is a contact person of Acme Oy.',
      'Olli Salo is a contact person of Bank.',
    ]);
  });

  it.each([
    ['fi', 'Anna Virtanen on asiakkaan Acme Oy yhteyshenkilö.'],
    ['sv', 'Anna Virtanen är kontaktperson hos Acme Oy.'],
  ])('is offered in %s', async (language, text) => {
    await show({ contacts: [anna] }, language);
    expect(offers()).toEqual([text]);
  });

  it('becomes the event’s by one press', async () => {
    const onTag = await show({ contacts: [anna] });
    const taking = button('Set Acme Oy as customer');
    if (taking) await click(taking);
    expect(onTag).toHaveBeenCalledExactlyOnceWith({ customer: acme }, 'event');
  });

  it('becomes the series’ where the tag is for the series', async () => {
    const onTag = await show({ contacts: [anna], series: { scope: 'series' } });
    const taking = button('Set Acme Oy as customer');
    if (taking) await click(taking);
    expect(onTag).toHaveBeenCalledExactlyOnceWith({ customer: acme }, 'series');
  });

  it('is not offered beside one that was chosen', async () => {
    await show({ contacts: [anna], tag: { ...tag, customer: bank } });
    expect(offers()).toEqual([]);
  });
});
