import type { Translation } from '@/lib/i18n/catalogue';
import type { history as english } from '@/lib/i18n/en/history';

export const history: Translation<typeof english> = {
  'history.intro':
    'Kaikki, mitä Merkki on kirjoittanut, klikkauksesta tai itsestään. Tiedot pysyvät tässä selaimessa.',
  'history.empty':
    'Mitään ei ole vielä kirjoitettu. Tähän tulee se, mitä lähetät ja mitä Merkki synkronoi.',
  'history.nothing-found': 'Ei osumia.',
  'history.outcome': 'Tulos',
  'history.side': 'Missä',
  'history.any': 'Kaikki',
  'history.done': 'Tehty',
  'history.failed': 'Epäonnistui',
  'history.undone': 'Kumottu',
  'history.more': 'Näytä lisää',
  'history.reading': 'Luetaan historiaa',
  'history.of-run': 'Vain ajo {time}',
  'history.all-runs': 'Näytä kaikki',

  'history.op.create': 'Luonti {psa:illative}',
  'history.op.update': 'Päivitys {psa:illative}',
  'history.op.delete': 'Poisto {psa:elative}',
  'history.op.adopt': 'Liittäminen olemassa olevaan aktiviteettiin',
  'history.op.relink': 'Liittäminen uudelleen',
  'history.op.remove-twin': 'Ylimääräisen kopion poisto {psa:elative}',
  'history.op.create-event': 'Luonti Google-kalenteriin',
  'history.op.update-event': 'Päivitys Google-kalenteriin',
  'history.op.delete-event': 'Poisto Google-kalenterista',
  'history.op.end': 'Irrotus toisistaan',

  'history.field': 'Kenttä',
  'history.before': 'Ennen',
  'history.after': 'Jälkeen',
  'history.lost': 'Väistyneet tiedot',
  'history.none': 'ei mitään',
  'history.trigger': 'Käynnistäjä',
  'history.trigger.click': 'Klikkaus',
  'history.trigger.sync-now': 'Synkronoi nyt',
  'history.trigger.clock': 'Ajastus',
  'history.trigger.undo': 'Kumoaminen',
  'history.took': 'Kesto',
  'history.only-run': 'Vain tämä ajo',

  'history.undo-title': 'Kumotaanko tämä?',
  'history.undo-checked':
    'Merkki katsoo ensin, mikä tilanne on nyt, ja keskeyttää, jos jotain on muutettu sen jälkeen.',
  'history.undo.create': 'Aktiviteetti poistetaan {psa:elative}.',
  'history.undo.update': 'Aktiviteetti palautetaan {psa:inessive} entiselleen.',
  'history.undo.delete':
    '{psa:illative} luodaan uusi aktiviteetti entisellä sisällöllä: poistettua ei voi palauttaa.',
  'history.undo.create-event': 'Tapahtuma poistetaan Google-kalenterista.',
  'history.undo.update-event': 'Tapahtuma palautetaan entiselleen.',
  'history.undo.delete-event': 'Tapahtuma palautetaan Google-kalenteriin.',
  'history.undo.link': 'Liitos puretaan. Molemmat jäävät ennalleen.',
  'history.not-undoable.nothing-to-undo': 'Mitään kumottavaa ei kirjoitettu.',
  'history.not-undoable.changed-since': 'Tätä on muutettu sen jälkeen, joten sitä ei voi kumota.',
  'history.not-undoable.undone': 'Kumottu {time}',

  'history.runs': 'Ajot',
  'history.no-runs': 'Ei vielä ajoja.',
  'history.run-started': 'Alkoi',
  'history.run-result': 'Tulos',
  'history.run-counts': '{done}/{planned} tehty',
  'history.run-failed': { one: '{count} epäonnistui', other: '{count} epäonnistui' },
  'history.run-cancelled': 'Peruutettu',
  'history.run-going': 'Käynnissä',
  'history.run-quiet': 'Ei tehtävää',
};
