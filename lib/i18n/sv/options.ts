import type { Translation } from '@/lib/i18n/catalogue';
import type { options as english } from '@/lib/i18n/en/options';

export const options: Translation<typeof english> = {
  'options.title': 'Inställningar',
  'nav.google': 'Google Kalender',
  'nav.psa': 'PSA-system',
  'nav.practice': 'Övnings-PSA',
  'nav.in-calendar': 'I Google Kalender',
  'nav.sync': 'Synkronisering',
  'nav.history': 'Historik',

  'common.save': 'Spara',
  'common.saved': 'Sparat',
  'common.copy': 'Kopiera',
  'common.copied': 'Kopierat',
  'common.disconnect': 'Koppla från',

  'google.intro':
    'Merkki läser din kalender för att veta vilka händelser du märker. I den skrivs bara det som du slår på under Synkronisering.',
  'google.connected-as': 'Ansluten som {email}',
  'google.connect': 'Anslut Google',
  'disconnect.calendars':
    'Merkki har skapat egna kalendrar för det i Google Kalender. Behålls de blir de kvar där med sina händelser; tas de bort försvinner de med alla sina händelser.',
  'disconnect.keep-calendars': 'Koppla från och behåll kalendrarna',
  'disconnect.delete-calendars': 'Koppla från och ta bort kalendrarna',

  'google.disconnect-title': 'Koppla från Google?',
  'google.disconnect-text':
    'Merkki lämnar tillbaka sin åtkomst till Google och slutar läsa din kalender. Dina märkningar och de aktiviteter du har skickat finns kvar.',
  'google.not-revoked':
    'Merkki har glömt kontot, men Google bekräftade inte att åtkomsten togs bort. Du kan se efter och ta bort den här:',
  'google.permissions': 'Åtkomst till ditt Google-konto',
  'google.client-id-first':
    'Spara först ett klient-id nedan: ditt eget eller ett från din administratör.',
  'google.client-id': 'Klient-id',
  'google.client-id-hint': 'Slutar på .apps.googleusercontent.com',
  'google.client-id-wrong': 'Det är inget klient-id: det ska sluta på .apps.googleusercontent.com',
  'google.client-id-build': 'Klient-id:t följer med denna kopia av Merkki.',
  'google.client-id-policy': 'Klient-id:t kommer från din organisations policy.',
  'google.set-up': 'Hur Google-inloggningen ställs in',
  'google.steps-title': 'Skapa ett klient-id i fyra steg',
  'google.step-1':
    'Öppna Google Cloud-konsolen, skapa ett projekt och slå på Google Calendar API i det.',
  'google.step-2':
    'Ställ in samtyckesskärmen: ”Internal” i Google Workspace, annars ”External” med dig själv som testanvändare.',
  'google.step-3':
    'Skapa ett OAuth-klient-id av typen ”Web application” med båda omdirigeringsadresserna nedan.',
  'google.step-4': 'Kopiera klient-id:t till fältet ovan och spara.',
  'google.console': 'Öppna Google Cloud-konsolen',
  'google.redirect-chromium': 'Omdirigeringsadress för Chrome och Edge',
  'google.redirect-firefox': 'Omdirigeringsadress för Firefox',
  'google.admin-title': 'Eller fråga din administratör',
  'google.admin-hint': 'Ett färdigt meddelande som säger vad som behövs och varför.',
  'google.admin-label': 'Meddelande till administratören',
  'google.admin-message': `Hej,

jag skulle vilja använda Merkki, ett webbläsartillägg som skickar händelser från min Google Kalender till vårt PSA-system när jag ber om det. Det körs bara i min webbläsare; ingen utomstående server ser kalendern.

Det behöver en egen OAuth-klient (Google Cloud-konsolen, typen ”Web application”, samtyckesskärm ”Internal”):

Klient-id: {clientId}
Omdirigeringsadresser:
{addresses}
Behörigheter (scopes):
{scopes}

Med dem ser tillägget mitt kontos adress och läser mina kalendrar. Det skriver i Google Kalender bara om jag slår på det, och då frågar Google mig om den rätten.

Klient-id:t är inte hemligt. Du kan skicka det till mig eller ge det till alla webbläsare genom policyn ”googleClientId”.`,
  'google.client-id-open': '(ska skapas)',

  'psa.intro': 'Hit går dina aktiviteter när du trycker på Skicka.',
  'psa.active': 'Skicka hit',
  'psa.tenant': 'Organisation',
  'psa.user': 'Användare',
  'psa.no-user': 'inte vald än',
  'psa.environment': 'Miljö',
  'psa.test': 'Testa anslutningen',
  'psa.testing': 'Testar',
  'psa.test-good': 'Anslutningen fungerar',
  'psa.test-rights': 'Anslutningen fungerar, men rättigheter saknas: {rights}',
  'psa.test-optional-rights': 'Allt går inte att göra utan dessa rättigheter: {rights}',
  'psa.test-types': {
    one: '{count} aktivitetstyp',
    other: '{count} aktivitetstyper',
  },
  'psa.test-no-types': 'Inga aktiva aktivitetstyper',
  'psa.test-no-user': 'Ingen användare har ditt Google-kontos adress. Välj dig själv nedan.',
  'psa.pick-user': 'Vems aktiviteter som skrivs',
  'psa.allow-access': 'Tillåt åtkomst',
  'psa.disconnect-title': 'Koppla från {psa}?',
  'psa.disconnect-text':
    'Merkki glömmer uppgifterna och skickar inget mer till {psa}. Aktiviteter som finns där blir kvar; det som inte har skickats förblir märkt här.',

  'severa.title': 'Anslut Visma Severa',
  'severa.intro':
    'En administratör för Severa skapar API-uppgifterna under Inställningar, Integrationer, REST API.',
  'severa.rights': 'Behörigheter (scopes) som behövs: {needed}. Gärna också: {useful}.',
  'severa.client-id': 'Klient-id (Client ID)',
  'severa.client-secret': 'Hemlig nyckel (Client secret)',
  'severa.environment': 'Miljö',
  'severa.production': 'Produktion',
  'severa.staging': 'Test (staging)',
  'severa.meaning-title': 'Vad det innebär att ha nyckeln',
  'severa.meaning':
    'Nyckeln öppnar hela företagets Severa, inte bara dina egna aktiviteter. Merkki förvarar den i webbläsarprofilen, visar den aldrig för en webbplats och skickar den bara till Severa. Den som kan använda webbläsarprofilen kan använda nyckeln, så ge den bara de rättigheter som behövs.',
  'severa.connect': 'Anslut Severa',
  'severa.connecting': 'Ansluter',
  'severa.permission-refused': 'Webbläsarens tillstånd behövs: utan det når Merkki inte {origin}.',

  'practice.intro':
    'Ett litet PSA-system inne i tillägget, för att prova Merkki. Det behöver inget konto, och inget i det lämnar webbläsaren.',
  'practice.empty':
    'Inget har skickats hit än. Öppna en händelse i Google Kalender och tryck på Skicka.',
  'practice.export': 'Exportera som CSV',
  'practice.when': 'När',
  'practice.what': 'Aktivitet',
  'practice.show': 'Visa innehållet',

  'sending.default-type': 'Förvald aktivitetstyp',
  'sending.default-hint':
    'Föreslås för händelser utan märkning. Inget skickas förrän du trycker på Skicka.',
  'sending.private-title': 'Privata händelser',
  'sending.private-legend': 'Vad som händer med privata och konfidentiella händelser',
  'sending.private-dont-send': 'De skickas inte',
  'sending.private-dont-send-hint': 'Inget av dem lämnar kalendern, inte ens tiden.',
  'sending.private-neutral': 'De skickas utan titel, plats och anteckning',
  'sending.private-neutral-hint':
    'Tid, aktivitetstyp, kund och projekt skickas. I stället för titeln står det ”Privat händelse”; plats och anteckning stannar här. Har du inte valt någon typ och systemet har en typ för egen tid, används den.',
  'sending.private-full': 'De skickas som alla andra',
  'sending.private-full-hint':
    'Alla som får se dina aktiviteter kan läsa deras titlar. Det som redan skickats behåller sin neutrala titel tills du trycker på Uppdatera.',
  'sending.private-more-title': 'Skicka mer av privata händelser?',
  'sending.private-more': {
    one: '{count} privat händelse skickas då av sig själv, eftersom dess kalender synkroniseras.',
    other:
      '{count} privata händelser skickas då av sig själva, eftersom deras kalendrar synkroniseras.',
  },
  'sending.private-more-do': 'Skicka från och med nu',
  'sending.by-policy': 'Bestämt av din organisation.',
  'sending.calendars-title': 'Kalendrar',
  'sending.calendars-only': 'Händelser kan bara skickas från {calendars}.',
  'sending.calendars-none': 'Händelser kan inte skickas från någon kalender.',
  'sending.main-calendar': 'din huvudkalender',
};
