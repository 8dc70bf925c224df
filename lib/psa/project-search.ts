import type { Project } from '@/lib/domain/activity';
import { nameTest, searchLimit } from '@/lib/psa/name-search';

/**
 * The projects and phases whose customer, project or phase name holds the text, at most 20.
 * What can be chosen comes first, and whole projects are not crowded out by the phases of others.
 */
export function searchProjects(projects: readonly Project[], text: string): Project[] {
  const test = nameTest(text);
  return projects
    .filter((project) => test(searchedName(project)))
    .sort(
      (a, b) => standingRank(a) - standingRank(b) || phaseRank(a) - phaseRank(b) || byName(a, b),
    )
    .slice(0, searchLimit)
    .sort((a, b) => standingRank(a) - standingRank(b) || byName(a, b));
}

function searchedName({ customer, projectName, phaseName }: Project): string {
  return `${customer?.name ?? ''} ${projectName} ${phaseName}`;
}

function standingRank({ standing }: Project): number {
  return standing === 'open' ? 0 : 1;
}

function phaseRank({ phaseName }: Project): number {
  return phaseName === '' ? 0 : 1;
}

// A project's own row has no phase name and so stands right before its phases.
function byName(a: Project, b: Project): number {
  return a.projectName.localeCompare(b.projectName) || a.phaseName.localeCompare(b.phaseName);
}
