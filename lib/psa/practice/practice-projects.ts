import type { Customer, Project } from '@/lib/domain/activity';
import { practiceCustomers } from '@/lib/psa/practice/practice-customers';

const { birch, fjord, harbour, linden, meadow, northwind, own, puisto } = practiceCustomers;

type Standing = Project['standing'];

/** Invented projects and their phases, in every standing. Ids stay the same for ever: activities point to them. */
export const practiceProjects: readonly Project[] = [
  ...project('birch-webshop', birch, 'Web shop', { phases: ['Design', 'Build', 'Launch'] }),
  ...project('birch-care', birch, 'Care and maintenance'),
  ...project('fjord-forecast', fjord, 'Load forecasting', { phases: ['Analysis', 'Model'] }),
  ...project('fjord-reporting', fjord, 'Reporting 2024', { standing: 'closed' }),
  ...project('harbour-shifts', harbour, 'Shift planning roll-out', {
    phases: ['Pilot ward', 'All wards'],
  }),
  // As long as real ones get: screens must cope with it.
  ...project(
    'harbour-records',
    harbour,
    'Replacement of the patient records archive and migration of every record from 1998 to 2026',
  ),
  ...project('linden-claims', linden, 'Claims handling', { phases: ['Discovery', 'Delivery'] }),
  ...project('linden-audit', linden, 'Security audit', { standing: 'locked' }),
  ...project('meadow-erp', meadow, 'ERP renewal', { phases: ['Requirements', 'Selection'] }),
  ...project('northwind-routes', northwind, 'Route optimisation'),
  ...project('northwind-portal', northwind, 'Customer portal', { phases: ['Design', 'Build'] }),
  ...project('own-development', own, 'Internal development'),
  ...project('own-hiring', own, 'Hiring'),
  ...project('puisto-leases', puisto, 'Lease register', { standing: 'completed' }),
];

function project(
  id: string,
  customer: Customer,
  projectName: string,
  { phases = [], standing = 'open' }: { phases?: readonly string[]; standing?: Standing } = {},
): Project[] {
  const whole: Project = { id, phaseName: '', projectName, customer, standing };
  return [
    whole,
    ...phases.map((phaseName, index) => ({ ...whole, id: `${id}/${index + 1}`, phaseName })),
  ];
}
