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
  'connection.last-good': 'Svarade senast',
  'connection.never-good': 'inte än',
  'connection.rights-found': 'Rättigheter: {rights}',
};
