import { surfaces } from '@/lib/domain/surface';
import { findLook } from '@/lib/page/find-look';
import type { PageState } from '@/lib/page/page-session';
import { hooks } from '@/lib/page/selectors';
import { skeletonOf } from '@/lib/page/skeleton';
import { surveyPage } from '@/lib/page/survey';

/** The whole report stays below 60 kB, and some of its characters take two or three bytes. */
const skeletonLimit = 52_000;

/**
 * What a maintainer needs to know of a page, live or saved, in English: how it looks, what was found in it and through
 * what, and how it is built. It names no event, person or calendar; see {@link skeletonOf}.
 * @param state of the script in the page, if it runs
 */
export function reportPage(
  page: Document,
  path: string,
  state: Pick<PageState, 'health' | 'shown'> | undefined,
): string {
  return [
    section('Page', lookLines(page, path)),
    section('Places, as this tab has seen them', state ? healthLines(state) : ['no script runs']),
    section('Found now', foundLines(page, path)),
    section('Hooks, with what each selector matches', hookLines(page)),
    `Markup\n${skeletonOf(page.documentElement, skeletonLimit)}`,
  ].join('\n\n');
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => `  ${line}`)].join('\n');
}

function lookLines(page: Document, path: string): string[] {
  const { language, direction, theme } = findLook(page);
  const { view } = surveyPage(page, path);
  return [`view ${view}`, `language ${languageTag(language)}`, `${direction}, ${theme}`];
}

/** Two letters, maybe with a script and a region: what else stands there is no language. */
function languageTag(text: string): string {
  return /^[a-z]{2,3}(-[A-Z][a-z]{3})?([-_]([A-Z]{2}|\d{3}))?$/.test(text) ? text : 'unknown';
}

function healthLines({ health, shown }: Pick<PageState, 'health' | 'shown'>): string[] {
  return surfaces.map((surface) => {
    if (!shown[surface]) return `${surface}: switched off`;
    const { state, expected, found, misses } = health[surface];
    if (expected === 0) return `${surface}: not looked for yet`;
    return `${surface}: ${state}, ${found} found of ${expected}, ${misses} misses running`;
  });
}

function foundLines(page: Document, path: string): string[] {
  const counts = new Map<string, number>();
  for (const { surface, kind, selector } of surveyPage(page, path).found) {
    const what = `${kind === undefined ? surface : `${surface} (${kind})`} by ${selector}`;
    counts.set(what, (counts.get(what) ?? 0) + 1);
  }
  return counts.size === 0 ? ['nothing'] : [...counts].map(([what, count]) => `${count} ${what}`);
}

function hookLines(page: Document): string[] {
  return Object.entries(hooks).flatMap(([name, selectors]) => [
    name,
    ...selectors.map((selector) => `  ${page.querySelectorAll(selector).length} ${selector}`),
  ]);
}
