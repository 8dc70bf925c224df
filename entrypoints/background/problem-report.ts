import { browser } from 'wxt/browser';
import { reportOpenPage } from '@/entrypoints/background/tabs';
import type { AnswerTo, Overview } from '@/lib/messages/questions';

/**
 * What a person can hand to a maintainer when Merkki does not show where it should: versions, how the places in
 * Google's page fare, and how the page is built in the tab used last. It is made on demand, kept nowhere and sent
 * nowhere; in English, whoever asks for it.
 */
export async function makeProblemReport(
  standings: Overview['surfaces'],
): Promise<AnswerTo<'makeReport'>> {
  const page = await reportOpenPage();
  const parts = [
    'Merkki: problem report',
    section('Versions', [
      `Merkki ${browser.runtime.getManifest().version}`,
      `language ${browser.i18n.getUILanguage()}`,
      navigator.userAgent,
    ]),
    section(
      'Places, as the popup tells them',
      Object.entries(standings).map(([surface, standing]) => `${surface}: ${standing}`),
    ),
    page ?? 'No page of Google Calendar could be looked at.',
  ];
  return { text: parts.join('\n\n'), hasPage: page !== undefined };
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
