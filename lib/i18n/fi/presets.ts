import type { Translation } from '@/lib/i18n/catalogue';
import type { presets as english } from '@/lib/i18n/en/presets';

export const presets: Translation<typeof english> = {
  'presets.title': 'Valmis asetuspaketti',
  'presets.intro':
    'Tietynlaiseen työtapaan sopivat asetukset. Näet, mikä muuttuu, ennen kuin mikään muuttuu.',
  'presets.own': 'Omat asetuksesi',
  'presets.in-use': 'Käytössä',
  'presets.look': 'Katso muutokset',
  'presets.look-at': 'Katso muutokset: {name}',
  'presets.name.only-what-i-send': 'Vain mitä lähetän',
  'presets.hint.only-what-i-send': 'Mikään ei lähde eikä tule ilman napsautusta.',
  'presets.name.like-severa': 'Kuten Severan oma synkronointi',
  'presets.hint.like-severa':
    'Koko pääkalenteri molempiin suuntiin; yksityiset tapahtumat lähtevät ilman otsikkoa.',
  'presets.name.like-kpi': 'Kuten kpi.com',
  'presets.hint.like-kpi':
    'Omat kalenterit tapahtumille ja tehtäville, tämä ja kaksi seuraavaa kuukautta; poistoja ei viedä vastapuolelle.',
  'presets.name.like-kaseya': 'Kuten Pulseway ja Kaseya BMS',
  'presets.hint.like-kaseya':
    'Aktiviteettisi tulevat omaan kalenteriisi; sen tapahtumista lähtevät vain ne, jotka itse lähetät.',
  'presets.changes': {
    one: '{count} asetus muuttuu:',
    other: '{count} asetusta muuttuu:',
  },
  'presets.no-changes': 'Asetuksesi ovat jo nämä.',
  'presets.setting': 'Asetus',
  'presets.now': 'Nyt',
  'presets.then': 'Sitten',
  'presets.kept': 'Pysyy organisaatiosi määrittämänä: {settings}',
  'presets.unsaved': 'Tällä sivulla tekemäsi tallentamattomat muutokset hylätään.',
  'presets.all-connections': 'Yksityisten tapahtumien asetus koskee kaikkia yhteyksiä.',
  'presets.dry-run-first':
    'Seuraavaksi näet, mitä tapahtuisi. Mitään ei kirjoiteta, ennen kuin käynnistät sen.',
  'presets.lacks.calendars':
    'Merkki ei vielä tunne pääkalenteriasi. Yhdistä ensin Google tai odota, kunnes se on luettu.',
  'presets.lacks.own-calendars': 'Tähän tarvitaan omat kalenterit. Tee ne ensin:',
  'presets.lacks.personal-type':
    '{psa:inessive} ei ole henkilökohtaisen ajan aktiviteettityyppiä: yksityiset tapahtumat saavat saman tyypin kuin muutkin.',
  'presets.lacks.writing': 'Google kysyy, saako Merkki kirjoittaa kalenteriisi.',
  'presets.apply': 'Ota käyttöön',
  'presets.on': 'Päällä',
  'presets.off': 'Pois',
  'presets.none': 'Ei mitään',
  'presets.range': '{past} kk taaksepäin, {future} eteenpäin',
  'presets.out-range': 'Lähetettävien aikaväli',
  'presets.in-range': 'Tuotavien aikaväli',
  'presets.types': 'Aktiviteettityyppien ryhmät',
  'presets.single-types': 'Yksittäiset aktiviteettityypit',
};
