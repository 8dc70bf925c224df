import type { Translation } from '@/lib/i18n/catalogue';
import type { background as english } from '@/lib/i18n/en/background';

export const background: Translation<typeof english> = {
  'toolbar.all-well': 'Merkki: kaikki on ajan tasalla',
  'toolbar.signed-out': 'Merkki: olet kirjautunut ulos Googlesta. Avaa Merkki ja kirjaudu.',
  'toolbar.needs-you': 'Merkissä odottaa sinua: {what}',
  'toolbar.events': { one: '{count} tapahtuma', other: '{count} tapahtumaa' },
  'toolbar.runs': { one: '{count} pysäytetty ajo', other: '{count} pysäytettyä ajoa' },
  'toolbar.connections': { one: '{count} yhteys', other: '{count} yhteyttä' },

  'notify.connection': '{system} vaatii huomiota',
  'notify.events': {
    one: '{psa}: {count} tapahtumaa ei voitu synkronoida',
    other: '{psa}: {count} tapahtumaa ei voitu synkronoida',
  },
  'notify.run': '{psa}: ajo pysäytettiin',
  'notify.run-text':
    'Ajo näytti vahingolta, joten mitään ei poistettu. Avaa Merkki ja päätä, miten jatketaan.',

  'mark.untagged': 'Merkki: ei merkitty',
  'day.sent': 'Merkki, lähetetty',
  'day.waiting': 'Merkki, vielä lähettämättä',
  'day.failed': 'Merkki, odottaa sinua',
  'mark.tagged': 'Merkki: merkitty, ei lähetetty',
  'mark.queued': 'Merkki: odottaa lähettämistä',
  'mark.sent': 'Merkki: lähetetty',
  'mark.changed': 'Merkki: muuttunut lähettämisen jälkeen',
  'mark.failed': 'Merkki: odottaa sinua',
  'mark.ignored': 'Merkki: ei lähetetä',

  'written.private-event': 'Yksityinen tapahtuma',
  'written.self-test': 'Merkin itsetesti (poistetaan)',
};
