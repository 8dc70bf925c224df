import type { Translation } from '@/lib/i18n/catalogue';
import type { options as english } from '@/lib/i18n/en/options';

export const options: Translation<typeof english> = {
  'options.title': 'Asetukset',
  'nav.google': 'Google-kalenteri',
  'nav.psa': 'PSA-järjestelmät',
  'nav.practice': 'Harjoitusjärjestelmä',
  'nav.in-calendar': 'Google-kalenterissa',
  'nav.sync': 'Synkronointi',
  'nav.history': 'Historia',

  'common.save': 'Tallenna',
  'common.saved': 'Tallennettu',
  'common.copy': 'Kopioi',
  'common.copied': 'Kopioitu',
  'common.disconnect': 'Katkaise yhteys',

  'google.intro':
    'Merkki lukee kalenteriasi tietääkseen, mitä tapahtumia merkitset. Se kirjoittaa kalenteriin vain sen, minkä otat käyttöön Synkronoinnissa.',
  'google.connected-as': 'Yhdistetty käyttäjänä {email}',
  'google.connect': 'Yhdistä Google',
  'disconnect.calendars':
    'Merkki on tehnyt sitä varten omia kalentereita Google-kalenteriin. Säilytettyinä ne jäävät sinne tapahtumineen; poistettuina ne häviävät kaikkine tapahtumineen.',
  'disconnect.keep-calendars': 'Katkaise ja säilytä kalenterit',
  'disconnect.delete-calendars': 'Katkaise ja poista kalenterit',

  'google.disconnect-title': 'Katkaistaanko yhteys Googleen?',
  'google.disconnect-text':
    'Merkki luopuu käyttöoikeudestaan eikä enää lue kalenteriasi. Merkintäsi ja lähettämäsi aktiviteetit säilyvät.',
  'google.not-revoked':
    'Merkki on unohtanut tilin, mutta Google ei vahvistanut käyttöoikeuden poistamista. Voit tarkistaa ja poistaa sen täällä:',
  'google.permissions': 'Google-tilisi käyttöoikeudet',
  'google.client-id-first': 'Tallenna ensin alle asiakastunnus: oma tai pääkäyttäjältä saatu.',
  'google.client-id': 'Asiakastunnus',
  'google.client-id-hint': 'Lopussa on .apps.googleusercontent.com',
  'google.client-id-wrong':
    'Tämä ei ole asiakastunnus: sen lopussa kuuluu olla .apps.googleusercontent.com',
  'google.client-id-build': 'Asiakastunnus tulee tämän Merkin mukana.',
  'google.client-id-policy': 'Asiakastunnus tulee organisaatiosi käytännöstä.',
  'google.set-up': 'Miten Google-kirjautuminen otetaan käyttöön',
  'google.steps-title': 'Tee asiakastunnus neljässä vaiheessa',
  'google.step-1':
    'Avaa Google Cloud -konsoli, luo projekti ja ota siinä käyttöön Google Calendar API.',
  'google.step-2':
    'Määritä suostumusnäyttö: Google Workspacessa ”Internal”, muuten ”External” ja itsesi testikäyttäjäksi.',
  'google.step-3':
    'Luo OAuth-asiakastunnus, jonka tyyppi on ”Web application”, ja lisää siihen molemmat alla olevat uudelleenohjausosoitteet.',
  'google.step-4': 'Kopioi asiakastunnus yllä olevaan kenttään ja tallenna.',
  'google.console': 'Avaa Google Cloud -konsoli',
  'google.redirect-chromium': 'Uudelleenohjausosoite Chromelle ja Edgelle',
  'google.redirect-firefox': 'Uudelleenohjausosoite Firefoxille',
  'google.admin-title': 'Tai pyydä pääkäyttäjältä',
  'google.admin-hint': 'Valmis viesti, joka kertoo mitä tarvitaan ja miksi.',
  'google.admin-label': 'Viesti pääkäyttäjälle',
  'google.admin-message': `Hei,

haluaisin käyttää Merkkiä. Se on selainlaajennus, joka lähettää Google-kalenterini tapahtumia PSA-järjestelmäämme silloin, kun pyydän. Se toimii vain selaimessani; mikään ulkopuolinen palvelin ei näe kalenteria.

Siihen tarvitaan oma OAuth-asiakas (Google Cloud -konsoli, tyyppi ”Web application”, suostumusnäyttö ”Internal”):

Asiakastunnus: {clientId}
Uudelleenohjausosoitteet:
{addresses}
Käyttöoikeudet (scopes):
{scopes}

Oikeuksilla laajennus näkee tilini osoitteen ja lukee kalenterini. Google-kalenteriin se kirjoittaa vain, jos otan sen käyttöön, ja Google kysyy siihen luvan silloin.

Asiakastunnus ei ole salainen. Voit lähettää sen minulle tai jakaa sen kaikkiin selaimiin käytännöllä nimeltä ”googleClientId”.`,
  'google.client-id-open': '(vielä tekemättä)',

  'psa.intro': 'Tänne aktiviteettisi menevät, kun painat Lähetä.',
  'psa.active': 'Lähetä tänne',
  'psa.tenant': 'Organisaatio',
  'psa.user': 'Käyttäjä',
  'psa.no-user': 'ei vielä valittu',
  'psa.environment': 'Ympäristö',
  'psa.test': 'Testaa yhteys',
  'psa.testing': 'Testataan',
  'psa.test-good': 'Yhteys toimii',
  'psa.test-rights': 'Yhteys toimii, mutta oikeuksia puuttuu: {rights}',
  'psa.test-optional-rights': 'Osa toiminnoista puuttuu ilman näitä oikeuksia: {rights}',
  'psa.test-types': {
    one: '{count} aktiviteettityyppi',
    other: '{count} aktiviteettityyppiä',
  },
  'psa.test-no-types': 'Ei aktiivisia aktiviteettityyppejä',
  'psa.test-no-user': 'Kenelläkään ei ole Google-tilisi osoitetta. Valitse itsesi alta.',
  'psa.pick-user': 'Kenen aktiviteetteja kirjoitetaan',
  'psa.allow-access': 'Salli pääsy',
  'psa.disconnect-title': 'Katkaistaanko yhteys {psa:illative}?',
  'psa.disconnect-text':
    'Merkki unohtaa tunnukset eikä enää lähetä mitään {psa:illative}. Siellä olevat aktiviteetit säilyvät siellä; lähettämättömät jäävät merkityiksi tänne.',

  'severa.title': 'Yhdistä Visma Severa',
  'severa.intro':
    'Severan pääkäyttäjä tekee API-tunnukset kohdassa Asetukset, Integraatiot, REST API.',
  'severa.rights': 'Tarvittavat oikeudet (scopes): {needed}. Mielellään myös: {useful}.',
  'severa.client-id': 'Asiakastunnus (Client ID)',
  'severa.client-secret': 'Salainen avain (Client secret)',
  'severa.environment': 'Ympäristö',
  'severa.production': 'Tuotanto',
  'severa.staging': 'Testi (staging)',
  'severa.meaning-title': 'Mitä tämän avaimen hallussapito tarkoittaa',
  'severa.meaning':
    'Avain avaa koko yrityksenne Severan, ei vain omia aktiviteettejasi. Merkki säilyttää sitä tämän selaimen profiilissa, ei koskaan näytä sitä verkkosivuille ja lähettää sen vain Severaan. Kuka tahansa tätä selainprofiilia käyttävä voi käyttää avainta, joten antakaa sille vain tarvittavat oikeudet.',
  'severa.connect': 'Yhdistä Severa',
  'severa.connecting': 'Yhdistetään',
  'severa.permission-refused':
    'Selaimen lupa tarvitaan: ilman sitä Merkki ei saa yhteyttä osoitteeseen {origin}.',

  'practice.intro':
    'Pieni PSA-järjestelmä tämän laajennuksen sisällä, Merkin kokeilemiseen. Se ei tarvitse tiliä, eikä mikään siinä oleva poistu tästä selaimesta.',
  'practice.empty':
    'Tänne ei ole vielä lähetetty mitään. Avaa tapahtuma Google-kalenterissa ja paina Lähetä.',
  'practice.export': 'Vie CSV-tiedostona',
  'practice.when': 'Milloin',
  'practice.what': 'Aktiviteetti',
  'practice.show': 'Näytä sisältö',

  'sending.default-type': 'Oletusaktiviteettityyppi',
  'sending.default-hint':
    'Ehdotetaan tapahtumille, joita ei ole merkitty. Mitään ei lähetetä ennen kuin painat Lähetä.',
  'sending.private-title': 'Yksityiset tapahtumat',
  'sending.private-legend': 'Mitä yksityisille ja luottamuksellisille tapahtumille tehdään',
  'sending.private-dont-send': 'Niitä ei lähetetä',
  'sending.private-dont-send-hint': 'Niistä ei lähde mitään, ei edes aikaa.',
  'sending.private-neutral': 'Ne lähetetään ilman otsikkoa, sijaintia ja muistiinpanoa',
  'sending.private-neutral-hint':
    'Aika, aktiviteettityyppi, asiakas ja projekti lähtevät. Otsikon tilalla lukee ”Yksityinen tapahtuma”; sijainti ja muistiinpano jäävät tänne. Jos et ole valinnut tyyppiä ja järjestelmässä on tyyppi omalle ajalle, käytetään sitä.',
  'sending.private-full': 'Ne lähetetään kuten muutkin',
  'sending.private-full-hint':
    'Kuka tahansa, joka näkee aktiviteettisi, voi lukea niiden otsikot. Jo lähetetyt pitävät neutraalin otsikkonsa, kunnes painat Päivitä.',
  'sending.private-more-title': 'Lähetetäänkö yksityisistä tapahtumista enemmän?',
  'sending.private-more': {
    one: '{count} yksityinen tapahtuma lähtee silloin itsestään, koska sen kalenteri synkronoidaan.',
    other:
      '{count} yksityistä tapahtumaa lähtee silloin itsestään, koska niiden kalenterit synkronoidaan.',
  },
  'sending.private-more-do': 'Lähetä tästä lähtien',
  'sending.by-policy': 'Organisaatiosi on valinnut tämän.',
  'sending.calendars-title': 'Kalenterit',
  'sending.calendars-only': 'Tapahtumia voi lähettää vain näistä: {calendars}.',
  'sending.calendars-none': 'Tapahtumia ei voi lähettää mistään kalenterista.',
  'sending.main-calendar': 'oma pääkalenteri',
};
