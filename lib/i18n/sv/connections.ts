import type { Translation } from '@/lib/i18n/catalogue';
import type { connections as english } from '@/lib/i18n/en/connections';

export const connections: Translation<typeof english> = {
  'status.connected': 'Ansluten',
  'status.not-connected': 'Inte ansluten',
  'status.needs-attention': 'Kräver åtgärd',
  'status.paused': 'Pausad',
  'status.offline': 'Offline',
  'status.paused-until':
    'Till {time} läses och skickas inget av sig självt. Det du själv skickar går fortfarande iväg.',
  'status.paused-open':
    'Inget läses eller skickas av sig självt förrän du fortsätter. Det du själv skickar går fortfarande iväg.',
  'connection.settings': 'Inställningar för {psa}',
  'connection.switch': 'Aktiv',
  'connection.off':
    'När den är avstängd läses och skrivs inget där. Det du skickar väntar tills du slår på den igen; inget går förlorat.',
  'connection.key': 'API-nyckel',
  'connection.key-owner': 'Den tillhör din organisation och öppnar mer än dina egna aktiviteter.',
  'connection.addresses': 'Adresser',
  'connection.same-address': 'Din adress är densamma i Google och {psa}',
  'connection.other-address':
    'I Google är du {google}. Adresserna får skilja sig åt: aktiviteterna skrivs för användaren ovan.',
  'connection.no-google-address': 'Anslut Google för att jämföra din adress där med den i {psa}.',
  'connection.other-user': 'Välj en annan användare',
  'connection.other-user-hint':
    'Därefter skrivs aktiviteter för den användaren. Det som har skickats för {user} blir som det är, och Merkki rör det inte förrän du väljer {user} igen.',
  'connection.last-good': 'Svarade senast',
  'connection.never-good': 'inte än',
  'connection.rights': 'Rättigheter',
  'connection.rights-missing': 'Saknas, och utan dem kan inget skickas: {rights}',
  'connection.rights-untried':
    'Vad reläets nyckel får skriva går inte att se på förhand; självtestet prövar det.',
  'connection.rights-checked': 'Kontrollerat {time}',
  'severa.place': 'Så nås Severa',
  'severa.place-own': 'På Severas egen adress, {host}',
  'severa.place-other': 'På en annan adress, till exempel företagets relä',
  'severa.address': 'Adress',
  'severa.address-hint':
    'Börjar med https://. Webbläsaren frågar dig om just den här servern. Merkki lägger till /rest-api.',
  'severa.opener': 'Så loggar man in',
  'severa.opener-key': 'Med organisationens API-nyckel',
  'severa.opener-bearer': 'Med en egen token',
  'severa.opener-bearer-hint':
    'När nyckeln finns i ett relä: då kommer ingen av företagets nycklar till den här webbläsaren.',
  'severa.bearer': 'Din token',
  'severa.bearer-meaning-title': 'Vad det innebär att ha denna token',
  'severa.bearer-meaning':
    'Företagets nyckel stannar i reläet; din token öppnar det som reläet låter dig göra. Merkki förvarar den i webbläsarprofilen, visar den aldrig för en webbplats och skickar den bara till denna enda adress. Reläet ser allt som Merkki skickar till Severa.',
  'fault.address.empty': 'Skriv adressen.',
  'fault.address.spaces': 'Det finns ett mellanslag i adressen.',
  'fault.address.not-https':
    'Adressen måste börja med https://, så att ingen på vägen kan läsa med.',
  'fault.address.no-host': 'Serverns namn saknas efter https://.',
  'fault.address.credentials':
    'Ta bort namnet och lösenordet före @: de hör inte hemma i adressen.',
  'fault.address.query': 'Ta bort allt från ? eller #.',
  'fault.address.not-an-address': 'Det är ingen adress som webbläsaren kan nå.',
  'fault.address.silent':
    'Ingenting svarade där som Severa gör. Kontrollera adressen, eller fråga den som sköter reläet.',
  'fault.credential.empty': 'Det här saknas ännu.',
  'fault.credential.spaces':
    'Det finns ett mellanslag eller en radbrytning mitt i. Kopiera det igen i ett stycke.',
  'fault.credential.characters':
    'Det finns ett tecken som inga nycklar har, till exempel ” eller …. Kopiera igen därifrån det skapades.',
  'connection.address': 'Adress',
  'connection.bearer': 'Inloggning',
  'connection.bearer-yours': 'med din egen token; nyckeln stannar i reläet',
  'psa.another': 'Anslut en annan Severa eller byt nyckel',
  'self-test.run': 'Självtest…',
  'self-test.running': 'Testar',
  'self-test.title': 'Skriva en testpost i {psa}?',
  'self-test.text':
    'Merkki skriver en post på 15 minuter, nu, i ditt namn, ser efter om nästa läsning av {psa} hittar den och tar bort den. Under några sekunder kan kollegor se den. Din kalender rörs inte, ingen får veta något, och den räknas inte som skickad.',
  'self-test.result': 'Självtest',
  'self-test.write': 'Posten skrevs',
  'self-test.write-failed': 'Posten kunde inte skrivas',
  'self-test.read': 'En läsning av {psa} hittade den',
  'self-test.read-failed': 'En läsning av {psa} hittade den inte',
  'self-test.remove': 'Posten togs bort',
  'self-test.remove-failed': 'Posten kunde inte tas bort',
  'self-test.left':
    'En testpost kan finnas kvar i {psa}: ”{title}”, {when}. Merkki försöker själv ta bort den.',
  'self-test.remove-left': 'Ta bort den nu',
  'self-test.cannot':
    'Det finns inget självtest: utan rätt att radera skulle posten bli kvar i {psa}.',
  'google.account': 'Konto',
  'google.right.read': 'läsa dina kalendrar och händelser',
  'google.right.write': 'skriva händelser',
  'google.right.make-calendars': 'skapa egna kalendrar',
  'google.rights-not-given':
    'Inte givet: {rights}. Google frågar dig först när du slår på något som behöver det.',
  'reference.title': 'Cachade listor',
  'reference.hint':
    'Aktivitetstyperna läses på nytt när de är en timme gamla och behövs. Det du söker slår Merkki upp i {psa}; listorna som behövs för det sparas i tio minuter, bara i den här webbläsaren, och läses på nytt när du söker igen.',
  'reference.built-in': 'De följer med Merkki: det finns inget att läsa.',
  'reference.list': 'Lista',
  'reference.count': 'Rader',
  'reference.age': 'Läst',
  'reference.activity-types': 'Aktivitetstyper',
  'reference.own-projects': 'Dina egna projekt med sina kunder',
  'reference.customers': 'Kunder',
  'reference.all-projects': 'Andras öppna projekt',
  'reference.users': 'Användare',
  'reference.not-kept': 'sparas inte; läses när du söker',
  'reference.no-right': 'rätten att läsa dem saknas',
  'reference.own': 'en del av Merkki',
  'reference.refresh': 'Uppdatera',
  'reference.refreshing': 'Läser',
  'belongings.stay': 'Blir kvar här',
  'belongings.go': 'Försvinner',
  'belongings.nothing': 'inget',
  'belongings.links': {
    one: '{count} koppling',
    other: '{count} kopplingar',
  },
  'belongings.tags': {
    one: '{count} märkning',
    other: '{count} märkningar',
  },
  'belongings.history': {
    one: '{count} rad i historiken',
    other: '{count} rader i historiken',
  },
  'belongings.waiting': {
    one: '{count} sändning som väntar',
    other: '{count} sändningar som väntar',
  },
  'belongings.rules': {
    one: '{count} regel',
    other: '{count} regler',
  },
  'belongings.why':
    'Det som blir kvar finns för att inget ska fördubblas när du ansluter samma konto igen. Du kan radera det efteråt.',
  'belongings.export': 'Spara kopplingar, märkningar och historik',
  'belongings.exporting': 'Sparar kopplingar, märkningar och historik',
  'former.title': '{psa}, frånkopplad',
  'former.since': 'Frånkopplad',
  'former.kept': 'Kvar här',
  'former.hint': 'Anslut samma konto till {psa} igen nedan, så fortsätter Merkki där det slutade.',
  'former.delete': 'Radera…',
  'former.delete-title': 'Radera det som är kvar av {psa}?',
  'former.delete-text':
    'Det här försvinner för gott: {kept}. Aktiviteterna blir kvar i {psa} och händelserna i din kalender. Det du har skickat behåller sitt märke, som Merkki kan känna igen det på.',
  'former.left':
    'En testpost kan finnas kvar i {psa}: ”{title}”, {when}. Merkki tar bort den när du ansluter igen, eller så raderar du den där.',
};
