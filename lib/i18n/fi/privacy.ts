import type { Translation } from '@/lib/i18n/catalogue';
import type { privacy as english } from '@/lib/i18n/en/privacy';

export const privacy: Translation<typeof english> = {
  'nav.privacy': 'Tietosuoja',
  'privacy.intro':
    'Kaikki, minkä Merkki tietää, on tässä selaimessa. Täältä näet, mitä siitä lähtee ja minne, ja täällä voit ottaa sen mukaan tai poistaa sen.',

  'leaves.title': 'Mitä {psa} näkee seuraavista tapahtumistasi',
  'leaves.intro':
    'Nykyisten asetusten, merkintöjen ja sääntöjen mukaan. Kuvaukset, vieraslistat ja kokouslinkit eivät koskaan lähde.',
  'leaves.none': 'Seuraavilta neljältä viikolta ei tunneta yhtään tapahtumaasi.',
  'leaves.reading': 'Luetaan seuraavia tapahtumia',
  'leaves.left': 'On lähtenyt',
  'leaves.goes': 'Lähtee itsestään',
  'leaves.could': 'Lähtee, kun lähetät',
  'leaves.stays': 'Jää tänne',
  'leaves.show-left': 'Mitä {psa:inessive} on',
  'leaves.no-type': 'Tapahtumalla ei ole aktiviteettityyppiä.',
  'leaves.mark': 'Muistiinpanojen viimeinen rivi',
  'leaves.mark-text': 'Linkki tapahtumaan kalenterissasi',

  'export.title': 'Vie kaikki tallennettu',
  'export.intro':
    'Yksi JSON-tiedosto, jossa on jokainen Merkin täällä pitämä taulu: tapahtumat, merkinnät, linkit, historia, asetukset ja muut. Siinä on otsikoita ja nimiä. API-avaimet, salaisuudet ja käyttöoikeustunnukset jätetään pois; niiden tilalla tiedostossa lukee ”(left out)”.',
  'export.do': 'Vie kaikki',
  'export.going': 'Viedään kaikkea',
  'export.done': { one: '{count} rivi viety', other: '{count} riviä viety' },

  'diagnostics.title': 'Diagnostiikka',
  'diagnostics.intro':
    'Sille, joka auttaa, kun jokin ei toimi: versiot, asetukset, rivien määrät, yhteyksien tila ja epäonnistumiset lajeittain.',
  'diagnostics.privacy':
    'Ilman otsikoita, nimiä, osoitteita ja tunnisteita. Näet kaiken ennen kuin kopioit sen, eikä mitään lähetetä minnekään.',
  'diagnostics.make': 'Kokoa diagnostiikka',
  'diagnostics.again': 'Kokoa uudelleen',
  'diagnostics.making': 'Kootaan diagnostiikkaa',
  'diagnostics.ready': 'Diagnostiikka on valmis. Mitään ei kopioida, ennen kuin painat Kopioi.',
  'diagnostics.text': 'Diagnostiikka',

  'erase.title': 'Poista kaikki täältä',
  'erase.intro': 'Kuin Merkki olisi juuri asennettu. Poistettua ei saa takaisin.',
  'erase.goes': 'Mikä poistuu',
  'erase.goes-text':
    'Yhteydet avaimineen, pääsy Google-tiliisi (se palautetaan Googlelle), merkinnät, säännöt, linkit, historia, asetukset ja harjoitusjärjestelmän sisältö.',
  'erase.stays': 'Mikä jää',
  'erase.stays-text':
    'PSA-järjestelmän aktiviteetit, Google-kalenterin tapahtumat ja kalenterit, tapahtumiin kirjoitetut merkinnät ja se, mitä organisaatiosi on asettanut. Ilman linkkejä Merkin on etsittävä uudelleen, mikä aktiviteetti kuuluu mihinkin tapahtumaan.',
  'erase.open': 'Poista kaikki …',
  'erase.confirm-title': 'Poistetaanko kaikki, mitä Merkki pitää tässä selaimessa?',
  'erase.understood': 'Ymmärrän, ettei poistettua saa takaisin',
  'erase.do': 'Poista kaikki',
  'erase.erasing': 'Poistetaan',
  'erase.done': 'Kaikki, mitä Merkki piti tässä selaimessa, on poistettu.',
  'erase.revoked': 'Sillä ei ole enää pääsyä Google-tiliisi.',
};
