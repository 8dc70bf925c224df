import type { Translation } from '@/lib/i18n/catalogue';
import type { popup as english } from '@/lib/i18n/en/popup';

export const popup: Translation<typeof english> = {
  'popup.all-well': 'Allt är aktuellt',
  'popup.checking': 'Kontrollerar nu',
  'popup.syncing': 'Synkroniserar nu',
  'popup.paused': 'Pausad',
  'popup.paused-until': 'Pausad till {time}',
  'popup.attention': {
    one: '{count} händelse behöver dig',
    other: '{count} händelser behöver dig',
  },
  'popup.connection-problem': 'En anslutning behöver dig',
  'popup.connections': 'Anslutningar',
  'popup.counts': 'Mina händelser',
  'popup.select': 'Välj flera händelser',
  'popup.today': 'I dag',
  'popup.week': 'Denna vecka',
  'popup.no-counts': 'Anslut Google för att räkna dina händelser här.',
  'popup.last-check': 'Senaste kontroll',
  'popup.last-change': 'Senaste ändring',
  'popup.never': 'inte än',
  'popup.check-now': 'Kontrollera nu',
  'popup.pause': 'Pausa',
  'popup.pause-hour': 'En timme',
  'popup.pause-tomorrow': 'Till i morgon',
  'popup.pause-open': 'Tills jag fortsätter',
  'popup.resume': 'Fortsätt',
  'popup.needs-you': 'Behöver dig',
  'popup.failures': 'Misslyckade i historiken',
  'popup.settings': 'Inställningar',
  'popup.sign-in': 'Logga in',
  'popup.last-good': 'Svarade senast {time}',
  'popup.unread': 'Kalendern ”{calendar}” kan inte läsas.',
  'popup.half-read': 'Den senaste körningen med {psa}, {time}, kunde inte läsa: {what}',
  'popup.skipped': {
    one: '{count} kalenderhändelse kunde inte tolkas och utelämnades.',
    other: '{count} kalenderhändelser kunde inte tolkas och utelämnades.',
  },
  'popup.page-changed.chips':
    'Googles sida har ändrats: händelserna i kalendern visar inga märken för tillfället.',
  'popup.page-changed.popover':
    'Googles sida har ändrats: panelen står vid sidans kant för tillfället.',
  'popup.page-changed.draft':
    'Googles sida har ändrats: just nu finns ingen panel där händelser skapas.',
  'popup.page-changed.editor':
    'Googles sida har ändrats: ingen panel visas när händelser redigeras för tillfället.',
  'popup.report': 'Gör en felrapport',

  'count.untagged': 'Omärkta',
  'count.tagged': 'Märkta',
  'count.queued': 'I kö',
  'count.sent': 'Skickade',
  'count.failed': 'Behöver dig',

  'health.works': 'Fungerar',
  'health.left-out': {
    one: '{count} aktivitet i {psa} kunde inte läsas och lämnas som den är.',
    other: '{count} aktiviteter i {psa} kunde inte läsas och lämnas som de är.',
  },
  'health.left-out-remedy':
    'En felrapport, som bara nämner deras id:n, hjälper till att få det åtgärdat.',
};
