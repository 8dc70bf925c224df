import { describe, expect, it } from 'vitest';
import { contactsAmong, guestsToAsk } from '@/lib/domain/guest-contacts';

describe('the guests to ask for', () => {
  it.each([
    ['those of others', ['Sanna@Metsa.example'], ['sanna@metsa.example']],
    ['no colleagues', ['mikko@konsultti.example', 'olli@pankki.example'], ['olli@pankki.example']],
    ['each once', ['a@b.example', ' A@b.example '], ['a@b.example']],
    ['nobody without an address', ['', 'a@b.example'], ['a@b.example']],
    ['nobody at all', [], []],
  ])('are %s', (_, guests, expected) => {
    expect(guestsToAsk(guests, 'anna@Konsultti.example')).toEqual(expected);
  });

  it('are all of them while the person’s own address is not known', () => {
    expect(guestsToAsk(['a@b.example'], '')).toEqual(['a@b.example']);
  });

  it('are twenty at most', () => {
    const many = Array.from({ length: 30 }, (_, index) => `guest${index}@b.example`);
    expect(guestsToAsk(many, 'anna@konsultti.example')).toEqual(many.slice(0, 20));
  });
});

it('contact persons are those with an address of a guest, whatever its case, by name', () => {
  const contact = (name: string, ...emails: string[]) => ({
    id: name,
    name,
    emails,
    customer: { id: 'c', name: 'Acme' },
  });
  const contacts = [
    contact('Sanna', 'old@metsa.example', 'Sanna@metsa.example'),
    contact('Juha', 'juha@metsa.example'),
    contact('Other', 'sanna@metsa.example.org'),
  ];
  const found = contactsAmong(['JUHA@metsa.example', 'sanna@metsa.example'], contacts);
  expect(found.map(({ name }) => name)).toEqual(['Juha', 'Sanna']);
});
