import type { Translation } from '@/lib/i18n/catalogue';
import type { inCalendar as english } from '@/lib/i18n/en/in-calendar';

export const inCalendar: Translation<typeof english> = {
  'in-calendar.intro':
    'Valitse, missä kohdissa Googlen sivua Merkki näkyy. Muutos näkyy avoimissa välilehdissä heti.',
  'surface.chips': 'Merkit tapahtumissa',
  'surface.popover': 'Paneeli avatun tapahtuman vieressä',
  'surface.draft': 'Paneeli uuden tapahtuman vieressä',
  'surface.editor': 'Paneeli tapahtumaa muokattaessa',
  'surface-hint.chips': 'Kertovat, onko tapahtuma merkitty tai lähetetty vai odottaako se sinua.',
  'surface-hint.popover': 'Avautuu Googlen oman ikkunan viereen, kun napsautat tapahtumaa.',
  'surface-hint.draft':
    'Avautuu, kun luot tapahtuman kalenterissa, ja merkitsee sen, kun se on tallennettu.',
  'surface-hint.editor': 'Näkyy sen sivun reunassa, jolla Google näyttää yksittäisen tapahtuman.',
  'standing.off': 'Pois päältä',
  'standing.unseen': 'Ei vielä nähty',
  'standing.docked': 'Ei löydy',

  'report.title': 'Vikaraportti',
  'report.intro':
    'Jos Merkki ei näy siellä, missä sen pitäisi, Googlen sivu on luultavasti muuttunut. Raportti kertoo Merkin ylläpitäjälle, miten sivu on nyt rakennettu. Jätä Google-kalenteri siihen tilaan, jossa huomasit vian, esimerkiksi tapahtuma auki, ja tee raportti.',
  'report.privacy':
    'Raportissa on versiotiedot, se mitä Merkki sivulta löytää, ja sivun runko ilman mitään siihen kirjoitettua: ei otsikoita, nimiä, osoitteita, vieraita eikä kalentereita. Raportissa ovat tunnuksellaan myös ne PSA-järjestelmän aktiviteetit, joita ei ymmärretty. Näet kaiken ennen kuin kopioit sen, eikä mitään lähetetä minnekään.',
  'report.make': 'Tee raportti',
  'report.again': 'Tee uudelleen',
  'report.making': 'Tutkitaan sivua',
  'report.text': 'Raportti',
  'report.ready': 'Raportti on valmis. Mitään ei kopioida, ennen kuin painat Kopioi.',
  'report.no-page':
    'Google-kalenteri ei ole auki missään välilehdessä, joten raportti ei kerro, miten sen sivu on rakennettu. Avaa se ja tee raportti uudelleen.',
};
