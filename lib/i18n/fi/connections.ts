import type { Translation } from '@/lib/i18n/catalogue';
import type { connections as english } from '@/lib/i18n/en/connections';

export const connections: Translation<typeof english> = {
  'status.connected': 'Yhdistetty',
  'status.not-connected': 'Ei yhdistetty',
  'status.needs-attention': 'Vaatii huomiota',
  'status.paused': 'Tauolla',
  'status.offline': 'Ei yhteyttä',
  'status.paused-until':
    'Tauko kestää {time} asti: mitään ei lueta eikä lähetetä itsestään. Itse lähettämäsi lähtee silti.',
  'status.paused-open':
    'Mitään ei lueta eikä lähetetä itsestään ennen kuin jatkat. Itse lähettämäsi lähtee silti.',
  'connection.settings': '{psa:genitive} asetukset',
  'connection.switch': 'Käytössä',
  'connection.off':
    'Kun yhteys on pois käytöstä, siellä ei lueta eikä kirjoiteta mitään. Lähettämäsi odottaa, kunnes kytket sen taas päälle; mitään ei katoa.',
  'connection.key': 'API-avain',
  'connection.key-owner': 'Se kuuluu organisaatiollesi ja avaa muutakin kuin omat aktiviteettisi.',
  'connection.addresses': 'Osoitteet',
  'connection.same-address': 'Osoitteesi on sama Googlessa ja {psa:inessive}',
  'connection.other-address':
    'Googlessa olet {google}. Osoitteet saavat erota: aktiviteetit kirjoitetaan yllä olevalle käyttäjälle.',
  'connection.no-google-address':
    'Yhdistä Google, niin sen osoitetta voi verrata {psa:inessive} olevaan.',
  'connection.other-user': 'Valitse toinen käyttäjä',
  'connection.other-user-hint':
    'Siitä lähtien aktiviteetit kirjoitetaan hänelle. Aiemmin lähetetty (käyttäjä {user}) jää ennalleen, eikä Merkki koske siihen, ennen kuin valitset saman käyttäjän taas.',
  'connection.last-good': 'Viimeksi vastannut',
  'connection.never-good': 'ei vielä',
  'connection.rights': 'Oikeudet',
  'connection.rights-missing': 'Puuttuu, eikä mitään voi lähettää ilman: {rights}',
  'connection.rights-untried':
    'Välityspalvelimen avaimen kirjoitusoikeuksia ei voi katsoa etukäteen; itsetesti kokeilee ne.',
  'connection.rights-checked': 'Tarkistettu {time}',
  'severa.place': 'Mistä Severaan päästään',
  'severa.place-own': 'Severan omasta osoitteesta, {host}',
  'severa.place-other': 'Muusta osoitteesta, kuten yrityksen välityspalvelimelta',
  'severa.address': 'Osoite',
  'severa.address-hint':
    'Alkaa https://. Selain kysyy luvan vain tähän palvelimeen. Merkki lisää osoitteen perään /rest-api.',
  'severa.opener': 'Millä sinne kirjaudutaan',
  'severa.opener-key': 'Organisaation API-avaimella',
  'severa.opener-bearer': 'Omalla tunnisteella',
  'severa.opener-bearer-hint':
    'Kun avain on välityspalvelimella: silloin mikään yrityksen avain ei tule tähän selaimeen.',
  'severa.bearer': 'Oma tunnisteesi',
  'severa.bearer-meaning-title': 'Mitä tämän tunnisteen hallussapito tarkoittaa',
  'severa.bearer-meaning':
    'Yrityksen avain pysyy välityspalvelimella; tunnisteellasi pääsee siihen, minkä välityspalvelin sinulle sallii. Merkki säilyttää sitä tämän selaimen profiilissa, ei koskaan näytä sitä verkkosivuille ja lähettää sen vain tähän yhteen osoitteeseen. Välityspalvelin näkee kaiken, minkä Merkki lähettää Severaan.',
  'fault.address.empty': 'Kirjoita osoite.',
  'fault.address.spaces': 'Osoitteessa on välilyönti.',
  'fault.address.not-https':
    'Osoitteen pitää alkaa https://, jotta kukaan ei voi lukea liikennettä matkalla.',
  'fault.address.no-host': 'Palvelimen nimi puuttuu https://-alun jäljestä.',
  'fault.address.credentials':
    'Jätä pois nimi ja salasana @-merkin edestä: ne eivät kuulu osoitteeseen.',
  'fault.address.query': 'Jätä pois kaikki ?- tai #-merkistä alkaen.',
  'fault.address.not-an-address': 'Tämä ei ole osoite, johon selain saa yhteyden.',
  'fault.address.silent':
    'Sieltä ei vastattu niin kuin Severa vastaa. Tarkista osoite tai kysy välityspalvelimen ylläpitäjältä.',
  'fault.credential.empty': 'Tämä puuttuu vielä.',
  'fault.credential.spaces':
    'Keskellä on välilyönti tai rivinvaihto. Kopioi uudelleen yhtenä pätkänä.',
  'fault.credential.characters':
    'Mukana on merkki, jota avaimissa ei ole, kuten ” tai …. Kopioi uudelleen sieltä, missä se tehtiin.',
  'connection.address': 'Osoite',
  'connection.bearer': 'Kirjautuminen',
  'connection.bearer-yours': 'omalla tunnisteellasi; avain pysyy välityspalvelimella',
  'psa.another': 'Yhdistä toinen Severa tai vaihda avain',
  'self-test.run': 'Itsetesti…',
  'self-test.running': 'Testataan',
  'self-test.title': 'Kirjoitetaanko {psa:illative} yksi testimerkintä?',
  'self-test.text':
    'Merkki kirjoittaa nimissäsi yhden 15 minuutin merkinnän tähän hetkeen, katsoo, löytyykö se, kun {psa:genitive} tiedot luetaan seuraavan kerran, ja poistaa sen. Kollegasi voivat nähdä sen muutaman sekunnin ajan. Kalenteriisi ei kosketa, kenellekään ei ilmoiteta, eikä sitä lasketa lähetetyksi.',
  'self-test.result': 'Itsetesti',
  'self-test.write': 'Merkintä kirjoitettiin',
  'self-test.write-failed': 'Merkintää ei voitu kirjoittaa',
  'self-test.read': 'Se löytyi {psa:elative}, kun tiedot luettiin',
  'self-test.read-failed': 'Sitä ei löytynyt {psa:elative}, kun tiedot luettiin',
  'self-test.remove': 'Merkintä poistettiin',
  'self-test.remove-failed': 'Merkintää ei voitu poistaa',
  'self-test.left':
    '{psa:inessive} voi vielä olla yksi testimerkintä: ”{title}”, {when}. Merkki yrittää poistaa sen itse.',
  'self-test.remove-left': 'Poista se nyt',
  'self-test.cannot': 'Itsetestiä ei ole: ilman poisto-oikeutta sen merkintä jäisi {psa:illative}.',
  'google.account': 'Tili',
  'google.right.read': 'kalenterien ja tapahtumien lukeminen',
  'google.right.write': 'tapahtumien kirjoittaminen',
  'google.right.make-calendars': 'omien kalenterien tekeminen',
  'google.rights-not-given':
    'Ei annettu: {rights}. Google kysyy lupaa vasta, kun otat käyttöön sen, mihin sitä tarvitaan.',
  'reference.title': 'Välimuistissa olevat luettelot',
  'reference.hint':
    'Aktiviteettityypit luetaan uudelleen, kun ne ovat tunnin vanhoja ja niitä tarvitaan. Hakusi Merkki tekee {psa:elative}; sitä varten luetut luettelot säilyvät kymmenen minuuttia, vain tässä selaimessa, ja luetaan uudelleen, kun haet taas.',
  'reference.built-in': 'Ne tulevat Merkin mukana: luettavaa ei ole.',
  'reference.list': 'Luettelo',
  'reference.count': 'Rivejä',
  'reference.age': 'Luettu',
  'reference.activity-types': 'Aktiviteettityypit',
  'reference.own-projects': 'Omat projektisi ja niiden asiakkaat',
  'reference.customers': 'Asiakkaat',
  'reference.all-projects': 'Muiden avoimet projektit',
  'reference.users': 'Käyttäjät',
  'reference.not-kept': 'ei muistissa; luetaan, kun haet',
  'reference.no-right': 'lukuoikeus puuttuu',
  'reference.own': 'osa Merkkiä',
  'reference.refresh': 'Päivitä',
  'reference.refreshing': 'Luetaan',
  'belongings.stay': 'Jää tänne',
  'belongings.go': 'Poistuu',
  'belongings.nothing': 'ei mitään',
  'belongings.links': {
    one: '{count} liitos',
    other: '{count} liitosta',
  },
  'belongings.tags': {
    one: '{count} merkintä',
    other: '{count} merkintää',
  },
  'belongings.history': {
    one: '{count} historian rivi',
    other: '{count} historian riviä',
  },
  'belongings.waiting': {
    one: '{count} odottava lähetys',
    other: '{count} odottavaa lähetystä',
  },
  'belongings.rules': {
    one: '{count} sääntö',
    other: '{count} sääntöä',
  },
  'belongings.why':
    'Tänne jäävän avulla mikään ei kahdennu, kun yhdistät saman tilin uudelleen. Voit poistaa sen jälkeenpäin.',
  'belongings.export': 'Tallenna liitokset, merkinnät ja historia',
  'belongings.exporting': 'Tallennetaan liitoksia, merkintöjä ja historiaa',
  'former.title': '{psa}, yhteys katkaistu',
  'former.since': 'Katkaistu',
  'former.kept': 'Jäljellä täällä',
  'former.hint':
    'Kun yhdistät saman tilin {psa:illative} uudelleen alla, Merkki jatkaa siitä, mihin jäi.',
  'former.delete': 'Poista…',
  'former.delete-title': 'Poistetaanko se, mitä {psa:elative} on jäljellä?',
  'former.delete-text':
    'Tämä poistuu lopullisesti: {kept}. Aktiviteetit säilyvät {psa:inessive} ja tapahtumat kalenterissasi. Lähettämässäsi säilyy tunniste, josta Merkki voi löytää sen uudelleen.',
  'former.left':
    '{psa:inessive} voi vielä olla yksi testimerkintä: ”{title}”, {when}. Merkki poistaa sen, kun yhdistät uudelleen, tai voit poistaa sen siellä.',
};
