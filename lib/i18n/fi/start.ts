import type { Translation } from '@/lib/i18n/catalogue';
import type { start as english } from '@/lib/i18n/en/start';

export const start: Translation<typeof english> = {
  'nav.start': 'Käyttöönotto',
  'start.intro':
    'Muutama vaihe, ja ensimmäinen tapahtumasi on PSA-järjestelmässä. Minkä Merkki voi tarkistaa itse, sen se merkitsee valmiiksi.',
  'start.progress': '{done}/{total} valmiina',
  'start.state.idle': 'tekemättä',
  'start.state.working': 'kesken',
  'start.state.done': 'valmis',
  'start.state.failed': 'vaatii toimia',
  'start.change': 'Muuta',
  'start.change-named': 'Muuta: {step}',

  'start.client': 'Googlen asiakastunnus',
  'start.client-own': 'Asiakastunnuksesi on tallennettu.',
  'start.client-text':
    'Google vaatii sellaisen jokaiseen kirjautumiseen. Saat sen pääkäyttäjältä tai teet sen itse neljässä vaiheessa.',
  'start.client-steps': 'Näytä neljä vaihetta',

  'start.google': 'Yhdistä Google',
  'start.google-text':
    'Merkki lukee kalenteriasi tietääkseen, mitä tapahtumat ovat. Kalenteriin se kirjoittaa vain sen, minkä otat myöhemmin käyttöön.',

  'start.psa': 'PSA-järjestelmä',
  'start.psa-practice':
    'Tapahtumat menevät toistaiseksi harjoitusjärjestelmään. Se on Merkissä valmiina, ei tarvitse tiliä, eikä mikään siinä oleva poistu tästä selaimesta.',
  'start.psa-connected': 'Tapahtumat menevät {psa:illative}, {tenant}.',
  'start.severa-key': 'Miten sen avain tehdään',

  'start.calendars': 'Kalenterit ja lähetettävät tiedot',
  'start.calendars-text':
    'Ellet sinä tai organisaatiosi päätä toisin, mitään ei lähde ennen kuin painat Lähetä, ja yksityiset tapahtumat jäävät tänne. Käy valinnat läpi.',
  'start.calendars-seen': 'Olet käynyt valinnat läpi.',
  'start.calendars-sending': 'Mitä lähetetään',
  'start.calendars-sync': 'Kalenterit ja synkronointi',
  'start.calendars-right': 'Minulle sopii näin',

  'start.send': 'Lähetä ensimmäinen tapahtuma',
  'start.send-text':
    'Google-kalenteri avautuu, ja sen kulmassa pieni kortti näyttää tien: napsauta tapahtumaa, valitse tyyppi, paina Lähetä.',
  'start.send-show': 'Näytä Google-kalenterissa',
  'start.send-working': 'Tapahtuma on matkalla.',
  'start.send-done': 'Ensimmäinen tapahtumasi on lähetetty.',

  'start.all-done': 'Kaikki valmiina',
  'start.all-done-text': 'Merkki on käyttövalmis: löydät sen jokaisen tapahtumasi vierestä.',
  'start.all-done-over':
    'Merkki on käytössä. Tämä sivu pysyy täällä siltä varalta, että jotakin pitää katsoa uudelleen.',
  'start.use': 'Aloita käyttö',
  'start.open-calendar': 'Avaa Google-kalenteri',
  'start.tour-again': 'Näytä opastus uudelleen',
};
