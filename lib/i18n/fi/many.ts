import type { Translation } from '@/lib/i18n/catalogue';
import type { many as english } from '@/lib/i18n/en/many';

export const many: Translation<typeof english> = {
  'many.start': 'Valitse useita…',
  'many.name': 'Useita tapahtumia Merkissä',
  'many.selected': { one: '{count} tapahtuma valittu', other: '{count} tapahtumaa valittu' },
  'many.at-selected': '{title}: valittu',
  'many.at-unselected': '{title}: ei valittu',
  'many.none': 'Ei valittuja tapahtumia',
  'many.how':
    'Napsauta tapahtumia tai siirry niiden välillä nuolinäppäimillä ja paina välilyöntiä. Enter tuo tänne, Esc lopettaa.',
  'many.hidden': {
    one: 'Ei näkyvissä juuri nyt: {count}.',
    other: 'Ei näkyvissä juuri nyt: {count}.',
  },
  'many.not-shown': 'ei näkyvissä',
  'many.unselect': 'Poista valinnasta: {title}',
  'many.unselect-hidden': 'Poista valinnasta ne, jotka eivät näy',
  'many.full': 'Kerralla voi käsitellä enintään 200 tapahtumaa.',
  'many.all': 'Valitse kaikki näkyvät',
  'many.leave': 'Lopeta valitseminen',
  'many.which': 'Mitkä',
  'many.various': 'Tapahtumilla on eri aktiviteettityypit.',
  'many.send': 'Lähetä {count} {psa:illative}',
  'many.not-ready': {
    one: 'Ei lähetettävissä tällaisenaan: {count}',
    other: 'Ei lähetettävissä tällaisenaan: {count}',
  },
  'many.sending': 'Useiden tapahtumien lähetys',
  'many.progress': 'Lähetetty {sent}/{count}',
  'many.cancel': 'Peruuta loput',
  'many.clear': 'OK',
  'many.tagged': { one: '{count} tapahtuma merkitty', other: '{count} tapahtumaa merkitty' },
  'many.sent': 'Lähetetty {psa:illative}',
  'many.failed': 'Ei lähetetty {psa:illative}',
  'many.left-out': 'Jätetty pois',
  'many.taken-back': 'Peruutettu, ei lähetetty',
  'many.reason.sent': 'Lähetetty jo aiemmin.',
  'many.reason.queued': 'Lähetetään jo.',
  'many.reason.already-there': 'Saattaa olla jo {psa:inessive}: avaa tapahtuma ja päätä.',
  'many.more': '{count} muuta',
};
