import type { Translation } from '@/lib/i18n/catalogue';
import type { start as english } from '@/lib/i18n/en/start';

export const start: Translation<typeof english> = {
  'nav.start': 'Kom igång',
  'start.intro':
    'Några steg, så finns din första händelse i ditt PSA-system. Det som går att kontrollera bockar Merkki av själv.',
  'start.progress': '{done} av {total} klara',
  'start.state.idle': 'återstår',
  'start.state.working': 'pågår',
  'start.state.done': 'klart',
  'start.state.failed': 'kräver dig',
  'start.change': 'Ändra',
  'start.change-named': 'Ändra: {step}',

  'start.client': 'Googles klient-id',
  'start.client-own': 'Ditt klient-id är sparat.',
  'start.client-text':
    'Google kräver ett för varje inloggning. Din administratör har det, eller så skapar du ett själv i fyra steg.',
  'start.client-steps': 'Visa de fyra stegen',

  'start.google': 'Anslut Google',
  'start.google-text':
    'Merkki läser din kalender för att veta vilka händelserna är. I den skrivs bara det som du slår på senare.',

  'start.psa': 'PSA-system',
  'start.psa-practice':
    'Händelserna går tills vidare till övnings-PSA:t. Det är inbyggt, kräver inget konto, och inget i det lämnar den här webbläsaren.',
  'start.psa-connected': 'Händelserna går till {psa}, {tenant}.',
  'start.severa-key': 'Hur dess nyckel skapas',

  'start.calendars': 'Kalendrar och det som skickas',
  'start.calendars-text':
    'Om inte du eller din organisation väljer något annat skickas inget förrän du trycker på Skicka, och privata händelser stannar här. Gå igenom valen.',
  'start.calendars-seen': 'Du har gått igenom valen.',
  'start.calendars-sending': 'Vad som skickas',
  'start.calendars-sync': 'Kalendrar och synkronisering',
  'start.calendars-right': 'Det passar mig',

  'start.send': 'Skicka din första händelse',
  'start.send-text':
    'Google Kalender öppnas med ett litet kort i hörnet som visar vägen: klicka på en händelse, välj en typ, tryck på Skicka.',
  'start.send-show': 'Visa i Google Kalender',
  'start.send-working': 'Händelsen är på väg.',
  'start.send-done': 'Din första händelse är skickad.',

  'start.all-done': 'Allt klart',
  'start.all-done-text': 'Merkki är redo: du hittar det bredvid varje händelse du har.',
  'start.all-done-over':
    'Merkki är i bruk. Den här sidan finns kvar ifall något behöver ses över igen.',
  'start.use': 'Börja använda',
  'start.open-calendar': 'Öppna Google Kalender',
  'start.tour-again': 'Visa rundturen igen',
};
