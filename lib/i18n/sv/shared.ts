import type { Translation } from '@/lib/i18n/catalogue';
import type { shared as english } from '@/lib/i18n/en/shared';

export const shared: Translation<typeof english> = {
  'common.cancel': 'Avbryt',
  'google.signing-in': 'Väntar på Google',
  'sync.left-undone': {
    one: '{count} post blev kvar när en körning avbröts. Den tas med när du väljer ”Synkronisera nu” eller när den ändras.',
    other:
      '{count} poster blev kvar när en körning avbröts. De tas med när du väljer ”Synkronisera nu” eller när de ändras.',
  },
  'sync.now': 'Synkronisera nu',
  'run.running': 'Synkroniserar {psa}',
  'run.reading': 'Läser Google Kalender och {psa}',
  'run.progress': '{done} av {total}',
  'run.left': 'ungefär {duration} kvar',
  'run.left-short': 'mindre än en minut kvar',
  'reading.calendar': 'Kalender {at} av {total}: {name}',
  'reading.activities-first': 'Aktiviteter i {psa}',
  'reading.activities': {
    one: '{count} aktivitet i {psa} hittills',
    other: '{count} aktiviteter i {psa} hittills',
  },
  'reading.absences': 'Kontrollerar vad som har tagits bort från {psa}: {done} av {total}',
  'brake.many-deletions': {
    one: '{count} borttagning hölls tillbaka',
    other: '{count} borttagningar hölls tillbaka',
  },
  'brake.empty-read': 'Den ena sidan var tom',
  'brake.many-deletions-text':
    'Så många på en gång ser ut som ett misstag. Inget togs bort, varken i {psa} eller i Google Kalender.',
  'brake.empty-read-text':
    'Där det tidigare fanns poster kom inget. Inget togs bort, varken i {psa} eller i Google Kalender.',
  'brake.more': 'och {count} till',
  'brake.go-on': 'Fortsätt',
  'brake.go-on-deleting': 'Ta bort dem',
  'brake.keep': 'Behåll dem',
  'history.calendar-named': 'kalendern ”{name}”',
};
