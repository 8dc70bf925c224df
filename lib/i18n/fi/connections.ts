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
  'connection.last-good': 'Viimeksi vastannut',
  'connection.never-good': 'ei vielä',
  'connection.rights-found': 'Oikeudet: {rights}',
};
