import { expect, test } from 'vitest';
import { practiceCustomers } from '@/lib/psa/practice/practice-customers';
import { practiceProjects } from '@/lib/psa/practice/practice-projects';
import { practiceTypes } from '@/lib/psa/practice/practice-types';

test('ids are unique', () => {
  for (const rows of [practiceTypes, practiceProjects, Object.values(practiceCustomers)]) {
    const ids = rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('exactly one type is the default', () => {
  expect(practiceTypes.filter(({ isDefault }) => isDefault)).toHaveLength(1);
});

test('projects come in the standings and lengths that screens must cope with', () => {
  const standings = new Set(practiceProjects.map(({ standing }) => standing));
  expect(standings).toEqual(new Set(['open', 'closed', 'locked', 'completed']));
  expect(Math.max(...practiceProjects.map(({ projectName }) => projectName.length))).toBe(90);
});
