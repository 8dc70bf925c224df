import type { Translation } from '@/lib/i18n/catalogue';
import type { shared as english } from '@/lib/i18n/en/shared';

export const shared: Translation<typeof english> = {
  'common.cancel': 'Peruuta',
  'google.signing-in': 'Odotetaan Googlea',
  'sync.left-undone': {
    one: '{count} kohde jäi käsittelemättä, kun ajo peruutettiin. Se lähtee, kun valitset ”Synkronoi nyt” tai kun se muuttuu.',
    other:
      '{count} kohdetta jäi käsittelemättä, kun ajo peruutettiin. Ne lähtevät, kun valitset ”Synkronoi nyt” tai kun ne muuttuvat.',
  },
  'sync.now': 'Synkronoi nyt',
  'run.running': 'Synkronoidaan: {psa}',
  'run.reading': 'Luetaan: Google-kalenteri ja {psa}',
  'run.progress': '{done}/{total}',
  'run.left': 'noin {duration} jäljellä',
  'run.left-short': 'alle minuutti jäljellä',
  'reading.calendar': 'Kalenteri {at}/{total}: {name}',
  'reading.activities-first': 'Aktiviteetit {psa:inessive}',
  'reading.activities': {
    one: '{count} aktiviteetti {psa:inessive} tähän mennessä',
    other: '{count} aktiviteettia {psa:inessive} tähän mennessä',
  },
  'reading.absences': 'Varmistetaan, mitä on poistettu {psa:elative}: {done}/{total}',
  'brake.many-deletions': {
    one: '{count} poisto pidätettiin',
    other: '{count} poistoa pidätettiin',
  },
  'brake.empty-read': 'Toiselta puolelta ei tullut mitään',
  'brake.many-deletions-text':
    'Näin monta kerralla näyttää vahingolta. Mitään ei poistettu, ei {psa:elative} eikä Google-kalenterista.',
  'brake.empty-read-text':
    'Siellä, missä ennen oli tietoja, ei nyt ollut mitään. Mitään ei poistettu, ei {psa:elative} eikä Google-kalenterista.',
  'brake.more': 'ja {count} muuta',
  'brake.go-on': 'Jatka',
  'brake.go-on-deleting': 'Poista ne',
  'brake.keep': 'Säilytä ne',
  'history.calendar-named': 'kalenteri ”{name}”',
};
