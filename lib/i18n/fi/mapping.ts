import type { Translation } from '@/lib/i18n/catalogue';
import type { mapping as english } from '@/lib/i18n/en/mapping';

export const mapping: Translation<typeof english> = {
  'nav.mapping': 'Vastaavuudet',
  'mapping.intro':
    'Mitä tapahtumasta tulee PSA-järjestelmässä: minkä tyyppinen, millä sanoilla ja mitä jää tänne.',
  'mapping.types-title': 'Aktiviteettityypit',
  'mapping.by-calendar': 'Kalentereittain',
  'mapping.by-calendar-hint':
    'Menee oletuksen edelle; sääntösi ja se, mitä valitset tapahtumalle, menevät tämän edelle.',
  'mapping.no-calendars': 'Kalenterisi näkyvät tässä, kun Google on yhdistetty.',

  'mapping.words-title': 'Mitä aktiviteetissa lukee',
  'mapping.title': 'Otsikko',
  'mapping.note': 'Muistiinpanot',
  'mapping.insert-into': 'Lisää kenttään: {field}',
  'mapping.placeholder.title': 'Otsikko',
  'mapping.placeholder.note': 'Muistiinpano',
  'mapping.placeholder.location': 'Sijainti',
  'mapping.placeholder.calendar': 'Kalenteri',
  'mapping.placeholder.organiser': 'Järjestäjä',
  'mapping.placeholder.guests': 'Vieraat',
  'mapping.placeholder.duration': 'Kesto',
  'mapping.placeholder.link': 'Linkki',
  'mapping.placeholder.type': 'Tyyppi',
  'mapping.placeholder.customer': 'Asiakas',
  'mapping.placeholder.project': 'Projekti',
  'mapping.templates-hint':
    'Jokaisen {braces} paikalle tulee se, mitä tapahtuma tai valintasi sanoo. Hakasulkeissa oleva jää pois, kun sanottavaa ei ole: {example}',
  'mapping.organiser-hint': '{organiser} on järjestäjän osoite, kun joku muu järjestää tapahtuman.',
  'mapping.numbers-hint':
    '{guests} on muiden kutsuttujen määrä, {duration} tunnit ja minuutit (1:30).',
  'mapping.too-long': 'Tähän mahtuu enintään {most} merkkiä; nyt niitä on {count}.',
  'mapping.unknown': '{name} ei ole käytettävissä. Valitse jokin alla olevista.',
  'mapping.title-needed': 'Aktiviteetti tarvitsee otsikon.',
  'mapping.location': 'Tapahtuman sijainti lähetetään aktiviteetin sijainniksi',
  'mapping.mark':
    'Muistiinpanojen viimeinen rivi on aina linkki takaisin tapahtumaan: siitä Merkki löytää aktiviteetin uudelleen. Kuvauksia, vieraslistoja ja kokouslinkkejä ei lähetetä koskaan.',
  'mapping.default': 'Palauta oletus',
  'mapping.discard': 'Hylkää muutokset',

  'mapping.preview': 'Esikatselu',
  'mapping.preview-of': '”{title}”, {when}',
  'mapping.preview-sample':
    'Esimerkki, koska sinulla ei ole tulevaa tapahtumaa, jonka voisi lähettää',
  'mapping.sample-title': 'Projektin aloitus',
  'mapping.sample-location': 'Toimisto, huone 2',
  'mapping.sample-note': 'Ota suunnitelmaluonnos mukaan',
  'mapping.preview-next': 'Toinen tapahtuma',
  'mapping.preview-unread': 'Näkyy, kun mallit ovat kunnossa.',
  'mapping.preview-private': 'Jos se olisi yksityinen',
  'mapping.preview-private-not': 'Mitään ei lähetetä.',

  'mapping.save-title': 'Muutetaanko jo lähetettyä?',
  'mapping.save-updates': {
    one: '{count} jo lähetetty aktiviteetti muuttuu seuraavassa synkronoinnissa.',
    other: '{count} jo lähetettyä aktiviteettia muuttuu seuraavassa synkronoinnissa.',
  },
  'mapping.save-waiting': {
    one: '{count} jo lähetetty aktiviteetti näkyy sitten muuttuneena, kunnes painat Päivitä.',
    other: '{count} jo lähetettyä aktiviteettia näkyy sitten muuttuneina, kunnes painat Päivitä.',
  },
  'mapping.save-asks': {
    one: '{count} aktiviteetti, jolle on kirjattu tunteja tai joka on suljettu, muutetaan vain luvallasi.',
    other:
      '{count} aktiviteettia, joille on kirjattu tunteja tai jotka on suljettu, muutetaan vain luvallasi.',
  },

  'mapping.guests-title': 'Vieraat',
  'mapping.guests-legend': 'Asiakkaiden yhteyshenkilöt vieraiden joukossa',
  'mapping.guests-ask': 'Heitä ehdotetaan, ja valitsemasi osallistuvat',
  'mapping.guests-ask-hint':
    'Kun avaat tapahtuman, Merkki etsii sen vieraiden osoitteita järjestelmästä {psa}. Vain sieltä löytyneet näytetään.',
  'mapping.guests-never': 'Heitä ei etsitä',
  'mapping.guests-never-hint':
    'Tästä lähtien lähetettäviin ei lisätä ketään. Jo mukana olevat pysyvät mukana.',
};
