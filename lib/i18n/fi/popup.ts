import type { Translation } from '@/lib/i18n/catalogue';
import type { popup as english } from '@/lib/i18n/en/popup';

export const popup: Translation<typeof english> = {
  'popup.all-well': 'Kaikki on ajan tasalla',
  'popup.checking': 'Tarkistetaan',
  'popup.syncing': 'Synkronoidaan',
  'popup.paused': 'Tauolla',
  'popup.paused-until': 'Tauolla {time} asti',
  'popup.attention': {
    one: '{count} tapahtuma odottaa sinua',
    other: '{count} tapahtumaa odottaa sinua',
  },
  'popup.connection-problem': 'Yhteys odottaa sinua',
  'popup.connections': 'Yhteydet',
  'popup.counts': 'Omat tapahtumat',
  'popup.select': 'Valitse useita tapahtumia',
  'popup.today': 'Tänään',
  'popup.week': 'Tällä viikolla',
  'popup.no-counts': 'Yhdistä Google, niin tapahtumasi lasketaan tähän.',
  'popup.last-check': 'Viimeksi tarkistettu',
  'popup.last-change': 'Viimeksi muuttunut',
  'popup.never': 'ei vielä',
  'popup.check-now': 'Tarkista nyt',
  'popup.pause': 'Tauko',
  'popup.pause-hour': 'Tunniksi',
  'popup.pause-tomorrow': 'Huomiseen',
  'popup.pause-open': 'Kunnes jatkan',
  'popup.resume': 'Jatka',
  'popup.needs-you': 'Odottaa sinua',
  'popup.failures': 'Epäonnistuneet historiassa',
  'popup.settings': 'Asetukset',
  'popup.sign-in': 'Kirjaudu',
  'popup.last-good': 'Vastasi viimeksi {time}',
  'popup.unread': 'Kalenteria ”{calendar}” ei voi lukea.',
  'popup.half-read': 'Viimeisimmässä ajossa ({psa}, {time}) ei voitu lukea: {what}',
  'popup.skipped': {
    one: '{count} kalenteritapahtumaa ei voitu tulkita, ja se jätettiin pois.',
    other: '{count} kalenteritapahtumaa ei voitu tulkita, ja ne jätettiin pois.',
  },
  'popup.page-changed.chips':
    'Googlen sivu on muuttunut: kalenterin tapahtumissa ei toistaiseksi näy merkkejä.',
  'popup.page-changed.popover':
    'Googlen sivu on muuttunut: paneeli on toistaiseksi sivun reunassa.',
  'popup.page-changed.draft':
    'Googlen sivu on muuttunut: uutta tapahtumaa luotaessa paneelia ei nyt ole.',
  'popup.page-changed.editor':
    'Googlen sivu on muuttunut: tapahtumaa muokattaessa ei toistaiseksi näy paneelia.',
  'popup.report': 'Tee vikaraportti',

  'count.untagged': 'Merkitsemättä',
  'count.tagged': 'Merkitty',
  'count.queued': 'Jonossa',
  'count.sent': 'Lähetetty',
  'count.failed': 'Odottaa sinua',

  'health.works': 'Toimii',
  'health.left-out': {
    one: '{count} aktiviteettia ei voitu lukea {psa:elative}, ja se jää ennalleen.',
    other: '{count} aktiviteettia ei voitu lukea {psa:elative}, ja ne jäävät ennalleen.',
  },
  'health.left-out-remedy':
    'Vikaraportti auttaa korjaamaan asian. Siinä näistä mainitaan vain tunnisteet.',
};
