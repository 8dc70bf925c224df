import type { Translation } from '@/lib/i18n/catalogue';
import type { tour as english } from '@/lib/i18n/en/tour';

export const tour: Translation<typeof english> = {
  'tour.name': 'Ensiaskeleet Merkin kanssa',
  'tour.progress': 'Merkki: vaihe {step}/{total}',
  'tour.close': 'Sulje opastus',
  'tour.back': 'Takaisin käyttöönottoon',

  'tour.open.title': 'Napsauta tapahtumaa',
  'tour.open': 'Valitse sellainen, joka kuuluu {psa:illative}. Merkki avautuu sen viereen.',
  'tour.other.title': 'Valitse toinen tapahtuma',
  'tour.other':
    'Tätä ei voi lähettää {psa:illative}, tai se on siellä jo. Mikä tahansa oma kokouksesi käy.',
  'tour.choose.title': 'Valitse aktiviteettityyppi',
  'tour.choose':
    'Valinta on Merkissä tapahtuman vieressä. Jos ehdotettu tyyppi on oikea, paina Lähetä.',
  'tour.send.title': 'Paina Lähetä {psa:illative}',
  'tour.send':
    'Painikkeen yläpuolelta voit lukea sanasta sanaan, mitä lähtee. Ennen painallusta ei lähde mitään.',
  'tour.sending.title': 'Matkalla',
  'tour.sending': 'Tapahtumaa lähetetään {psa:illative}.',
  'tour.trouble.title': 'Jokin on esteenä',
  'tour.trouble': 'Merkki kertoo tapahtuman vieressä, mikä sen estää ja mikä auttaa.',
  'tour.sent.title': 'Valmis: tapahtuma on nyt {psa:inessive}',
  'tour.sent':
    'Sen kertoo tapahtuman valintamerkki. Jos siirrät tapahtumaa, Merkki kertoo siitä, ja yksi painallus päivittää sen sinne.',
};
