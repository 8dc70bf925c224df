import { browser } from 'wxt/browser';
import { reportOpenPage } from '@/entrypoints/background/tabs';
import type { PsaSystem } from '@/lib/domain/connection';
import { expectedOfPolicy, type PolicyProblem } from '@/lib/domain/policy';
import type { AnswerTo, Overview } from '@/lib/messages/questions';

/** What the background knows of what does not work. */
export interface ReportFacts {
  /** Of the administrator's policy, by their names alone. */
  readonly policyProblems: readonly PolicyProblem[];
  readonly standings: Overview['surfaces'];
  /** Activities that could not be understood, by their ids, of each connection. */
  readonly leftOut: readonly { readonly system: PsaSystem; readonly ids: readonly string[] }[];
}

/**
 * What a person can hand to a maintainer when Merkki does not show where it should, or leaves something out: versions,
 * how the places in Google's page fare, which activities could not be understood, and how the page is built in the tab
 * used last. It is made on demand, kept nowhere and sent nowhere; in English, whoever asks for it.
 */
export async function makeProblemReport({
  policyProblems,
  standings,
  leftOut,
}: ReportFacts): Promise<AnswerTo<'makeReport'>> {
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
    ...(policyProblems.length > 0
      ? [section('Policy values that mean nothing', policyProblems.map(wordsOf))]
      : []),
    ...leftOut
      .filter(({ ids }) => ids.length > 0)
      .map(({ system, ids }) =>
        section(
          `Activities of ${system} that could not be understood`,
          ids.map((id) => id || 'one without an id'),
        ),
      ),
    page ?? 'No page of Google Calendar could be looked at.',
  ];
  return { text: parts.join('\n\n'), hasPage: page !== undefined };
}

function wordsOf({ name, unknown = [] }: PolicyProblem): string {
  const lost = unknown.length > 0 ? `; unknown: ${unknown.join(', ')}` : '';
  return `${name}: expected ${expectedOfPolicy[name]}${lost}`;
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}
