// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { WordsProvider } from '@/components/words';
import { Contacts } from '@/entrypoints/panel/Contacts';
import type { Tag } from '@/lib/domain/tag';
import { panelTexts } from '@/lib/i18n/panel-texts';
import type { EventView } from '@/lib/messages/questions';
import { click, render } from './render';

const acme = { id: 'acme', name: 'Acme Oy' };
const bank = { id: 'bank', name: 'Bank' };
const anna = { id: 'anna', name: 'Anna Virtanen', customer: acme };
const bo = { id: 'bo', name: 'Bo Ek', customer: acme };
const olli = { id: 'olli', name: 'Olli Salo', customer: bank };
const tag: Tag = { note: '', sending: 'manual' };

async function show(change: Partial<EventView>, language = 'en') {
  const standing = { busy: false, isKept: true, problem: undefined };
  const actions = { act: vi.fn(), tag: vi.fn(), again: vi.fn(), ...standing };
  const psa = { name: 'Severa', system: 'severa', capabilities: { participants: true } };
  const view = { psa, tag, ...change } as EventView;
  await render(
    <WordsProvider wishes={[language]} texts={panelTexts}>
      <Contacts view={view} actions={actions} />
    </WordsProvider>,
  );
  return actions;
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
    const actions = await show({ contacts: [anna] });
    const taking = button('Set Acme Oy as customer');
    if (taking) await click(taking);
    expect(actions.tag).toHaveBeenCalledExactlyOnceWith({ customer: acme }, 'event');
  });

  it('becomes the series’ where the tag is for the series', async () => {
    const actions = await show({ contacts: [anna], series: { scope: 'series' } });
    const taking = button('Set Acme Oy as customer');
    if (taking) await click(taking);
    expect(actions.tag).toHaveBeenCalledExactlyOnceWith({ customer: acme }, 'series');
  });

  it('is not offered beside one that was chosen', async () => {
    await show({ contacts: [anna], tag: { ...tag, customer: bank } });
    expect(offers()).toEqual([]);
  });
});

describe('the contact persons who take part', () => {
  const boxes = () => [...document.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const names = () => boxes().map((box) => box.closest('label')?.textContent?.trim());
  const ticked = () => boxes().map((box) => box.checked);

  it('are named with their customer, nobody ticked, and with what a tick leads to', async () => {
    await show({ contacts: [anna, olli] });
    expect(names()).toEqual(['Anna Virtanen Acme Oy', 'Olli Salo Bank']);
    expect(ticked()).toEqual([false, false]);
    const group = document.querySelector('fieldset');
    expect(group?.querySelector('legend')?.textContent).toBe('Contact persons among the guests');
    const hint = document.getElementById(group?.getAttribute('aria-describedby') ?? '');
    expect(hint?.textContent).toContain('Severa may let them know.');
  });

  it('are chosen and set aside by their ids, for the same events as the tag', async () => {
    const chosen = { ...tag, contacts: [{ id: 'anna', name: 'Anna Virtanen' }] };
    const actions = await show({
      contacts: [anna, olli],
      tag: chosen,
      series: { scope: 'following' },
    });
    const [first, second] = boxes();
    if (second) await click(second);
    expect(ticked()).toEqual([true, true]);
    const asked = { name: 'chooseContacts', scope: 'following' };
    expect(actions.act).toHaveBeenLastCalledWith({ ...asked, contactIds: ['anna', 'olli'] });
    if (first) await click(first);
    expect(actions.act).toHaveBeenLastCalledWith({ ...asked, contactIds: ['olli'] });
  });

  it('stay to be set aside when they are no guests any more', async () => {
    await show({ tag: { ...tag, contacts: [{ id: 'bo', name: 'Bo Ek' }] } });
    expect(names()).toEqual(['Bo Ek']);
    expect(ticked()).toEqual([true]);
  });

  it('cannot be chosen where the PSA has no participants', async () => {
    const capabilities = { participants: false };
    await show({ contacts: [anna], psa: { name: 'X', system: 'practice', capabilities } } as never);
    expect(boxes()).toEqual([]);
    expect(offers()).toHaveLength(1);
  });
});
