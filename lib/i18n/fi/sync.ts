import type { Translation } from '@/lib/i18n/catalogue';
import type { sync as english } from '@/lib/i18n/en/sync';

export const sync: Translation<typeof english> = {
  'sync.intro':
    'Mitä Merkki tekee ilman klikkausta. Ennen kuin otat synkronoinnin käyttöön, kummallekaan puolelle ei kirjoiteta mitään itsestään.',
  'sync.connection': 'Yhteys',
  'sync.allow-writing': 'Salli kirjoittaminen Google-kalenteriin',
  'notifications.title': 'Ilmoitukset',
  'notifications.switch': 'Ilmoita, kun jokin epäonnistuu',
  'notifications.hint':
    'Kerran kustakin syystä, ja uudelleen vasta kun se on korjattu. Ilmoituksessa ei koskaan ole tapahtuman otsikkoa eikä nimiä.',
  'notifications.refused':
    'Selain ei sallinut ilmoituksia. Voit sallia ne selaimen laajennusasetuksissa.',

  'sync.reading': 'Luetaan kalentereita ja aktiviteettityyppejä',
  'sync.automatic': 'Synkronoi itsestään',
  'sync.automatic-hint':
    'Merkki pitää molemmat puolet samanlaisina, kun selain on käynnissä. Näet ennen aloitusta, mitä tapahtuisi.',
  'sync.last-check': 'Viimeksi tarkistettu {time}: ei tehtävää',
  'sync.last-run-of': 'Viimeisin ajo {time}',
  'sync.last-run': 'Viimeisin ajo {time}: {done}/{planned} tehty',
  'sync.no-run': 'Ei vielä ajoja',
  'sync.see-history': 'Näytä historia',

  'sync.out-title': 'Google-kalenterista {psa:illative}',
  'sync.out-select': 'Mitä lähetetään',
  'sync.out-sent': 'Vain ne, jotka lähetän itse',
  'sync.out-sent-hint': 'Lähetetyn tapahtuman myöhemmät muutokset siirtyvät itsestään.',
  'sync.out-auto': 'Lisäksi ne, jotka merkitsen itsestään lähteviksi',
  'sync.out-auto-hint':
    'Tapahtuma tai kokonainen sarja, jonka merkintä sanoo niin, lähtee ilman klikkausta.',
  'sync.out-calendars': 'Kaikki valittujen kalenterien tapahtumat',
  'sync.out-calendars-hint':
    'Oletusaktiviteettityypillä, ellei merkinnässä ole muuta. Tapahtumaa, jolle olet valinnut ”Älä lähetä”, ei lähetetä koskaan.',
  'sync.calendars': 'Kalenterit',
  'sync.no-calendars': 'Omia kalentereitasi ei löytynyt.',
  'sync.kinds': 'Millaiset tapahtumat',
  'sync.kinds-hint':
    'Muut jäävät Google-kalenteriin. Yksityisistä tapahtumista päätetään kohdassa Lähettäminen.',
  'sync.kind.default': 'Tapahtumat',
  'sync.kind.outOfOffice': 'Poissa toimistolta',
  'sync.kind.focusTime': 'Keskittymisaika',
  'sync.kind.workingLocation': 'Työskentelypaikka',
  'sync.kind.fromGmail': 'Gmailista tulleet tapahtumat',
  'sync.kind.birthday': 'Syntymäpäivät',

  'sync.in-title': '{psa:elative} Google-kalenteriin',
  'sync.in-select': 'Mitä tuodaan',
  'sync.in-none': 'Ei mitään',
  'sync.in-none-hint': 'Google-kalenteriin ei koskaan kirjoiteta mitään.',
  'sync.in-chosen': 'Omat aktiviteettini valituista tyypeistä',
  'sync.in-chosen-hint':
    'Merkki kirjoittaa otsikon, ajan ja sijainnin, ei koskaan vieraita, muistutuksia tai värejä. Tapahtumaa, jossa on vieraita, ei koskaan muuteta eikä poisteta.',
  'sync.types': 'Aktiviteettityypit',
  'sync.types-hint': 'Valittu ryhmä kattaa kaikki tyyppinsä, myös myöhemmin lisätyt.',
  'sync.types-one-by-one': 'Yksitellen',
  'sync.into': 'Uudet tapahtumat menevät',
  'sync.into-calendar': 'Omaan kalenteriini',
  'sync.into-choose': 'Valitse kalenteri',
  'sync.into-dedicated': 'Niitä varten tehtyihin kalentereihin',
  'sync.into-dedicated-hint':
    'Kaksi omaa kalenteria: tapaamiset toisessa, tehtävät toisessa. Ne voi piilottaa tai poistaa kerralla.',
  'sync.company': 'Yrityksen nimi',
  'sync.company-hint': 'Näkyy kalenterien nimissä.',
  'sync.make-calendars': 'Tee kalenterit',
  'sync.making-calendars': 'Tehdään kalentereita',
  'sync.made-calendars': 'Tehty: {names}',
  'sync.leave-calendars': 'Lopeta niiden käyttö',
  'sync.leave-title': 'Mitä kahdelle kalenterille tehdään?',
  'sync.leave-text':
    'Säilytettyinä ne jäävät Google-kalenteriin tapahtumineen, ja Merkki unohtaa ne. Poistettuina ne häviävät Google-kalenterista kaikkine tapahtumineen. {psa:inessive} mikään ei muutu.',
  'sync.leave-keep': 'Säilytä kalenterit',
  'sync.leave-delete': 'Poista kalenterit',

  'sync.what-is-done': 'Mitä tehdään itsestään',
  'sync.create-activities': 'Luodaan aktiviteetteja',
  'sync.update-activities': 'Päivitetään aktiviteetteja',
  'sync.update-activities-hint': 'Tehtyä työaikaa ei koskaan muuteta kysymättä.',
  'sync.create-events': 'Luodaan tapahtumia',
  'sync.update-events': 'Päivitetään tapahtumia',
  'sync.update-events-hint': 'Kukaan ei saa siitä sähköpostia.',
  'sync.out-delete': 'Kun tapahtuma poistetaan',
  'sync.in-delete': 'Kun aktiviteetti poistetaan',
  'sync.delete.follow': 'Poista myös vastine',
  'sync.delete.ask': 'Kysy minulta',
  'sync.delete.ignore': 'Jätä vastine ennalleen',
  'sync.out-delete-hint':
    'Aktiviteettia, jolle on kirjattu tunteja tai jota on sen jälkeen muokattu, ei koskaan poisteta kysymättä. Jos poistoja tulee kerralla paljon, ne pidätetään.',
  'sync.in-delete-hint':
    'Tapahtumaa, jossa on vieraita, ei koskaan poisteta. Jos poistoja tulee kerralla paljon, ne pidätetään.',
  'sync.range': 'Aikaväli',
  'sync.past-months': 'Kuukausia taaksepäin',
  'sync.future-months': 'Kuukausia eteenpäin',
  'sync.range-hint':
    'Kokonaisia kuukausia: 0 taaksepäin ja 2 eteenpäin on tämä kuukausi ja kaksi seuraavaa.',

  'sync.both-title': 'Molempiin suuntiin',
  'sync.conflicts': 'Kun samaa kohtaa on muutettu molemmissa',
  'sync.conflicts.calendar': 'Google-kalenteri voittaa',
  'sync.conflicts.psa': '{psa} voittaa',
  'sync.conflicts.newest': 'Uudempi muutos voittaa',
  'sync.conflicts.ask': 'Kysy minulta',
  'sync.conflicts-hint': 'Väistyneet tiedot voi lukea historiasta.',
  'sync.adopt': 'Liitä toisiinsa samanlaiset, jotka ovat jo molemmissa',
  'sync.adopt-hint':
    'Otsikon ja ajan mukaan, kun sellaisia on tasan yksi. Muulloin sinulta kysytään.',
  'sync.tags-travel': 'Merkintäni kulkevat tapahtumien mukana muihin selaimiini',
  'sync.tags-travel-hint':
    'Ne säilytetään Googlessa tapahtuman ominaisuutena, jota vain Merkki lukee. Siihen tarvitaan kirjoitusoikeus, eikä kukaan saa sähköpostia. Muut selaimesi tietävät siitä myös, mitä olet poistanut {psa:elative}.',
  'sync.users': 'Montako ihmistä käyttää {psa:genitive} avainta',
  'sync.users-hint':
    'Mitä enemmän heitä on, sitä harvemmin kukin selain ottaa yhteyttä {psa:illative}.',
  'sync.users-policy': 'Luku tulee organisaatiosi käytännöstä.',
  'sync.needs-right': 'Google kysyy kerran, saako Merkki kirjoittaa kalenteriisi, kun tallennat.',
  'sync.lacks-write':
    'Google ei ole vielä antanut Merkille lupaa kirjoittaa kalenteriisi. Googlen sivu kysyy sitä nyt, eikä mitään tapahdu ennen kuin palaat tänne.',
  'sync.lacks-make-calendars':
    'Google ei ole vielä antanut Merkille lupaa tehdä kalentereita. Tällä oikeudella se näkee ja muuttaa vain itse tekemiään kalentereita.',

  'sync.unsaved': 'Ei vielä tallennettu',
  'sync.discard': 'Kumoa muutokset',
  'sync.preview': 'Näytä, mitä tapahtuisi',
  'sync.no-destination': 'Valitse, mihin kalenteriin uudet tapahtumat menevät.',
  'sync.no-chosen-calendar': 'Valitse vähintään yksi kalenteri.',
  'sync.no-chosen-type': 'Valitse vähintään yksi aktiviteettityyppi.',

  'sync.now-what': 'Mitä synkronoidaan heti',
  'sync.now-all': 'Kaikki aikaväleillä olevat',
  'sync.now-days': 'Vain nämä päivät',
  'sync.first-day': 'Ensimmäinen päivä',
  'sync.last-day': 'Viimeinen päivä',
  'sync.days-hint': 'Alempana valitut ajat kattavat päivät {days}.',

  'plan.title': 'Mitä tapahtuisi',
  'plan.reading': 'Luetaan molempia puolia',
  'plan.nothing-written': 'Mitään ei ole vielä kirjoitettu.',
  'plan.nothing-to-do': 'Juuri nyt ei ole mitään tehtävää.',
  'plan.start': 'Aloita synkronointi',
  'plan.not-yet': 'Ei vielä',
  'plan.list': 'Yksitellen',
  'plan.cut': 'Luettelossa on {count} lähinnä tätä päivää olevaa.',
  'plan.incomplete': {
    one: '{count} tapahtumalta puuttuu jotain {psa:genitive} vaatimaa, joten se odottaa.',
    other: '{count} tapahtumalta puuttuu jotain {psa:genitive} vaatimaa, joten ne odottavat.',
  },
  'plan.brake.many-deletions':
    'Näin moni poisto kerralla näyttää vahingolta. Merkki pysähtyisi ja kysyisi ensin sinulta.',
  'plan.brake.empty-read':
    'Toiselta puolelta ei tullut mitään. Merkki ei poistaisi vaan pysähtyisi ja kysyisi ensin sinulta.',
  'plan.count.create': {
    one: '{count} tapahtuma lähetetään {psa:illative}',
    other: '{count} tapahtumaa lähetetään {psa:illative}',
  },
  'plan.count.create-event': {
    one: '{count} aktiviteetista tehdään tapahtuma',
    other: '{count} aktiviteetista tehdään tapahtumat',
  },
  'plan.count.relink': {
    one: '{count} pari liitetään',
    other: '{count} paria liitetään',
  },
  'plan.count.write': {
    one: '{count} pari päivitetään',
    other: '{count} paria päivitetään',
  },
  'plan.count.delete-activity': {
    one: '{count} aktiviteetti poistetaan {psa:elative}',
    other: '{count} aktiviteettia poistetaan {psa:elative}',
  },
  'plan.count.delete-event': {
    one: '{count} tapahtuma poistetaan Google-kalenterista',
    other: '{count} tapahtumaa poistetaan Google-kalenterista',
  },
  'plan.count.recreate-activity': {
    one: '{count} tapahtuma lähetetään {psa:illative} uudelleen',
    other: '{count} tapahtumaa lähetetään {psa:illative} uudelleen',
  },
  'plan.count.recreate-event': {
    one: '{count} tapahtuma palautetaan',
    other: '{count} tapahtumaa palautetaan',
  },
  'plan.count.end': {
    one: '{count} pari irrotetaan, ja jäljelle jäänyt säilyy',
    other: '{count} paria irrotetaan, ja jäljelle jääneet säilyvät',
  },
  'plan.count.ask': {
    one: '{count} kysymys sinulle',
    other: '{count} kysymystä sinulle',
  },
  'plan.item.create': 'Lähetetään {psa:illative}',
  'plan.item.create-event': 'Tehdään tapahtumaksi',
  'plan.item.relink': 'Liitetään',
  'plan.item.delete-activity': 'Poistetaan {psa:elative}',
  'plan.item.delete-event': 'Poistetaan Google-kalenterista',
  'plan.item.recreate-activity': 'Lähetetään {psa:illative} uudelleen',
  'plan.item.recreate-event': 'Palautetaan Google-kalenteriin',
  'plan.item.end': 'Irrotetaan: jäljelle jäänyt säilyy',
  'plan.item.write': 'Päivitetään',
  'plan.item.to-activity': 'Päivitetään {psa:illative}: {fields}',
  'plan.item.to-calendar': 'Päivitetään Google-kalenteriin: {fields}',
};
