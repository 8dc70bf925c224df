import type { Translation } from '@/lib/i18n/catalogue';
import type { history as english } from '@/lib/i18n/en/history';

export const history: Translation<typeof english> = {
  'history.intro':
    'Allt som Merkki har skrivit, efter ett klick eller av sig självt. Det stannar i denna webbläsare.',
  'history.empty':
    'Inget har skrivits än. Här visas det som du skickar och det som Merkki synkroniserar.',
  'history.nothing-found': 'Inget passar.',
  'history.outcome': 'Resultat',
  'history.side': 'Var',
  'history.any': 'Alla',
  'history.done': 'Klart',
  'history.failed': 'Misslyckades',
  'history.undone': 'Ångrat',
  'history.more': 'Visa fler',
  'history.reading': 'Läser historiken',
  'history.of-run': 'Bara körningen {time}',
  'history.all-runs': 'Visa alla',

  'history.op.create': 'Skapa i {psa}',
  'history.op.update': 'Uppdatera i {psa}',
  'history.op.delete': 'Ta bort från {psa}',
  'history.op.adopt': 'Koppla till en befintlig aktivitet',
  'history.op.relink': 'Koppla ihop igen',
  'history.op.remove-twin': 'Ta bort en extra kopia från {psa}',
  'history.op.create-event': 'Skapa i Google Kalender',
  'history.op.update-event': 'Uppdatera i Google Kalender',
  'history.op.delete-event': 'Ta bort från Google Kalender',
  'history.op.end': 'Koppla isär',

  'history.field': 'Fält',
  'history.before': 'Före',
  'history.after': 'Efter',
  'history.lost': 'Versionen som fick ge vika',
  'history.none': 'inget',
  'history.trigger': 'Startad av',
  'history.trigger.click': 'Klick',
  'history.trigger.sync-now': 'Synkronisera nu',
  'history.trigger.clock': 'Klockan',
  'history.trigger.undo': 'Ångra',
  'history.took': 'Tog',
  'history.only-run': 'Bara denna körning',

  'history.undo-title': 'Ångra detta?',
  'history.undo-checked':
    'Merkki ser först efter hur båda sidor ser ut nu, och avbryter om något har ändrats sedan dess.',
  'history.undo.create': 'Aktiviteten tas bort från {psa}.',
  'history.undo.update': 'Aktiviteten i {psa} får tillbaka sitt tidigare innehåll.',
  'history.undo.delete':
    'En ny aktivitet skapas i {psa} med det tidigare innehållet: en borttagen kan inte hämtas tillbaka.',
  'history.undo.create-event': 'Händelsen tas bort från Google Kalender.',
  'history.undo.update-event': 'Händelsen får tillbaka sitt tidigare innehåll.',
  'history.undo.delete-event': 'Händelsen läggs tillbaka i Google Kalender.',
  'history.undo.link': 'De två är inte längre ihopkopplade. Båda förblir som de är.',
  'history.not-undoable.nothing-to-undo': 'Inget skrevs som kunde ångras.',
  'history.not-undoable.changed-since': 'Det har ändrats sedan dess och kan inte ångras.',
  'history.not-undoable.undone': 'Ångrat {time}',

  'history.runs': 'Körningar',
  'history.no-runs': 'Ingen körning än.',
  'history.run-started': 'Började',
  'history.run-result': 'Resultat',
  'history.run-counts': '{done} av {planned} klara',
  'history.run-failed': { one: '{count} misslyckades', other: '{count} misslyckades' },
  'history.run-cancelled': 'Avbruten',
  'history.run-going': 'Pågår',
  'history.run-quiet': 'Inget att göra',
};
