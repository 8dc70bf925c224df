import type { Translation } from '@/lib/i18n/catalogue';
import type { tour as english } from '@/lib/i18n/en/tour';

export const tour: Translation<typeof english> = {
  'tour.name': 'De första stegen med Merkki',
  'tour.progress': 'Merkki: steg {step} av {total}',
  'tour.close': 'Stäng rundturen',
  'tour.back': 'Tillbaka till Kom igång',

  'tour.open.title': 'Klicka på en händelse',
  'tour.open': 'En som hör hemma i {psa}. Merkki öppnas bredvid den.',
  'tour.other.title': 'Välj en annan händelse',
  'tour.other':
    'Den här kan inte skickas till {psa}, eller finns redan där. Vilket eget möte som helst går bra.',
  'tour.choose.title': 'Välj aktivitetstyp',
  'tour.choose': 'Valet finns i Merkki bredvid händelsen. Är den föreslagna rätt, tryck på Skicka.',
  'tour.send.title': 'Tryck på Skicka till {psa}',
  'tour.send':
    'Strax ovanför kan du läsa ord för ord vad som skickas. Innan du trycker skickas ingenting.',
  'tour.sending.title': 'På väg',
  'tour.sending': 'Händelsen skickas till {psa} just nu.',
  'tour.trouble.title': 'Något är i vägen',
  'tour.trouble': 'Merkki säger bredvid händelsen vad det är och vad som hjälper.',
  'tour.sent.title': 'Klart: händelsen finns i {psa}',
  'tour.sent':
    'Bocken på händelsen visar det. Om du flyttar händelsen säger Merkki till, och ett tryck uppdaterar den där.',
};
