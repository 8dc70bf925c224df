import type { Translation } from '@/lib/i18n/catalogue';
import type { privacy as english } from '@/lib/i18n/en/privacy';

export const privacy: Translation<typeof english> = {
  'nav.privacy': 'Integritet',
  'privacy.intro':
    'Allt som Merkki vet finns i den här webbläsaren. Här ser du vad som lämnar den och vart, och här kan du ta det med dig eller radera det.',

  'leaves.title': 'Vad {psa} ser av dina nästa händelser',
  'leaves.intro':
    'Som det är nu, enligt dina inställningar, märkningar och regler. Beskrivningar, gästlistor och möteslänkar lämnar aldrig webbläsaren.',
  'leaves.none': 'Inga av dina händelser är kända för de närmaste fyra veckorna.',
  'leaves.reading': 'Läser dina nästa händelser',
  'leaves.left': 'Har skickats',
  'leaves.goes': 'Skickas av sig själv',
  'leaves.could': 'Skickas när du väljer Skicka',
  'leaves.stays': 'Stannar här',
  'leaves.show-left': 'Vad {psa} har',
  'leaves.no-type': 'Den har ingen aktivitetstyp.',
  'leaves.mark': 'Anteckningarnas sista rad',
  'leaves.mark-text': 'Länk till händelsen i din kalender',

  'export.title': 'Exportera allt som är sparat',
  'export.intro':
    'En JSON-fil med varje tabell som Merkki har här: händelser, märkningar, länkar, historik, inställningar och resten. Den innehåller rubriker och namn. API-nycklar, klienthemligheter och åtkomsttoken utelämnas; där en stod säger filen ”(left out)”.',
  'export.do': 'Exportera allt',
  'export.going': 'Exporterar allt',
  'export.done': { one: '{count} rad exporterad', other: '{count} rader exporterade' },

  'diagnostics.title': 'Diagnostik',
  'diagnostics.intro':
    'För den som hjälper dig när något inte fungerar: versioner, inställningar, antal rader, hur anslutningarna mår och vad som misslyckats, efter typ.',
  'diagnostics.privacy':
    'Utan rubriker, namn, adresser och id:n. Du ser allt innan du kopierar det, och inget skickas någonstans.',
  'diagnostics.make': 'Gör diagnostik',
  'diagnostics.again': 'Gör den igen',
  'diagnostics.making': 'Skapar diagnostiken',
  'diagnostics.ready': 'Diagnostiken är klar. Inget kopieras förrän du trycker på Kopiera.',
  'diagnostics.text': 'Diagnostik',

  'erase.title': 'Radera allt här',
  'erase.intro': 'Som om Merkki just hade installerats. Det går inte att återställa.',
  'erase.goes': 'Vad som försvinner',
  'erase.goes-text':
    'Anslutningar med sina nycklar, åtkomsten till ditt Google-konto (den lämnas tillbaka till Google), märkningar, regler, länkar, historik, inställningar och det som övnings-PSA:t innehåller.',
  'erase.stays': 'Vad som stannar',
  'erase.stays-text':
    'Aktiviteter i ditt PSA, händelser och kalendrar i Google Kalender, märkningar som skrivits in i händelser, och det som din organisation har ställt in. Utan länkarna måste Merkki på nytt hitta vilken aktivitet som hör till vilken händelse.',
  'erase.open': 'Radera allt …',
  'erase.confirm-title': 'Radera allt som Merkki har i den här webbläsaren?',
  'erase.understood': 'Jag förstår att det inte går att återställa',
  'erase.do': 'Radera allt',
  'erase.erasing': 'Raderar',
  'erase.done': 'Allt som Merkki hade i den här webbläsaren är raderat.',
  'erase.revoked': 'Det har inte längre åtkomst till ditt Google-konto.',
};
