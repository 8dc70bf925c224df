import type { Translation } from '@/lib/i18n/catalogue';
import type { background as english } from '@/lib/i18n/en/background';

export const background: Translation<typeof english> = {
  'toolbar.all-well': 'Merkki: allt är aktuellt',
  'toolbar.signed-out': 'Merkki: utloggad från Google. Öppna Merkki för att logga in.',
  'toolbar.needs-you': 'Väntar på dig i Merkki: {what}',
  'toolbar.events': { one: '{count} händelse', other: '{count} händelser' },
  'toolbar.runs': { one: '{count} stoppad körning', other: '{count} stoppade körningar' },
  'toolbar.connections': { one: '{count} anslutning', other: '{count} anslutningar' },

  'notify.connection': '{system} kräver åtgärd',
  'notify.events': {
    one: '{psa}: {count} händelse kunde inte synkroniseras',
    other: '{psa}: {count} händelser kunde inte synkroniseras',
  },
  'notify.run': '{psa}: en körning stoppades',
  'notify.run-text':
    'Den såg ut som ett misstag, så inget togs bort. Öppna Merkki och bestäm hur den ska fortsätta.',

  'mark.untagged': 'Merkki: inte märkt',
  'day.sent': 'Merkki, skickat',
  'day.waiting': 'Merkki, inte skickat än',
  'day.failed': 'Merkki, väntar på dig',
  'mark.tagged': 'Merkki: märkt, inte skickad',
  'mark.queued': 'Merkki: väntar på att skickas',
  'mark.sent': 'Merkki: skickad',
  'mark.changed': 'Merkki: ändrad sedan den skickades',
  'mark.failed': 'Merkki: väntar på dig',
  'mark.ignored': 'Merkki: skickas inte',

  'written.private-event': 'Privat händelse',
  'written.self-test': 'Merkkis självtest (tas bort)',
};
