import { expect, test } from 'vitest';
import type { Project } from '@/lib/domain/activity';
import { nameTest, searchByName, uniqueById } from '@/lib/psa/name-search';
import { searchProjects } from '@/lib/psa/project-search';

test.for([
  ['Metsä & Järvi Oy', 'jarvi', true],
  ['Metsä & Järvi Oy', 'JÄRVI metsä', true],
  ['Metsä & Järvi Oy', 'järvi oyj', false],
  ['Åbo Byggkonsult Ab', 'abo', true],
  ['Bjørn Ærø', 'bjorn aero', true],
  ['Straße', 'strasse', true],
  ['Anything', '  ', true],
] as const)('%s searched for %j: %s', ([name, text, expected]) => {
  expect(nameTest(text)(name)).toBe(expected);
});

test('answers at most twenty, by name', () => {
  const rows = Array.from({ length: 30 }, (_, index) => ({ name: `Row ${90 - index}` }));
  const found = searchByName(rows, 'row');
  expect(found).toHaveLength(20);
  expect(found[0]?.name).toBe('Row 61');
});

test('keeps the first of rows with one id', () => {
  const rows = [
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
    { id: 'a', n: 3 },
  ];
  expect(uniqueById(rows)).toEqual([
    { id: 'a', n: 1 },
    { id: 'b', n: 2 },
  ]);
});

const project = (projectName: string, phaseName = '', more: Partial<Project> = {}): Project => ({
  id: `${projectName}/${phaseName}`,
  projectName,
  phaseName,
  standing: 'open',
  ...more,
});

test('finds a project by the name of its customer, project or phase, in any mix', () => {
  const customer = { id: 'c', name: 'Pohjolan Pankki' };
  const rows = [project('Portal', 'Design', { customer }), project('Other', 'Design')];
  for (const text of ['pohjolan', 'portal', 'pankki design', 'design portal']) {
    expect(searchProjects(rows, text)).toContain(rows[0]);
  }
});

test('puts the open first and each phase after its project', () => {
  const rows = [
    project('B', 'x'),
    project('A', '', { standing: 'closed' }),
    project('B'),
    project('A2', 'y', { standing: 'locked' }),
    project('C'),
  ];
  expect(searchProjects(rows, '').map(({ id }) => id)).toEqual(['B/', 'B/x', 'C/', 'A/', 'A2/y']);
});

test('does not let the phases of one project crowd out other projects', () => {
  const phases = Array.from({ length: 40 }, (_, index) => project('A', `phase ${index}`));
  const found = searchProjects([project('A'), ...phases, project('Z')], '');
  expect(found).toHaveLength(20);
  expect(found.at(-1)?.projectName).toBe('Z');
});
