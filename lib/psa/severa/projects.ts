import { type Customer, customerSchema, type Project } from '@/lib/domain/activity';
import { uniqueById } from '@/lib/psa/name-search';
import type { SeveraClient } from '@/lib/psa/severa/client';
import { readPages } from '@/lib/psa/severa/paging';
import { phaseModelSchema, projectModelSchema } from '@/lib/psa/severa/schema';
import type { Query } from '@/lib/psa/severa/severa-address';
import type { ListName, Shelf } from '@/lib/psa/severa/shelf';
import { z } from '@/lib/zod';

const right = 'projects:read';

/** Longer addresses are refused by some proxies. */
const idsPerAddress = 50;

const projectRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  customer: customerSchema.optional(),
  rootPhaseId: z.string().optional(),
  isClosed: z.boolean(),
});
/** A project without its phases. */
export type ProjectRow = z.infer<typeof projectRowSchema>;

const phaseRowSchema = z.object({
  id: z.string(),
  name: z.string(),
  projectId: z.string(),
  isRoot: z.boolean(),
  standing: z.enum(['open', 'locked', 'completed']),
});
type PhaseRow = z.infer<typeof phaseRowSchema>;

/** Projects as lists that are kept for a while: Severa has no text search for them. */
export interface ProjectLists {
  /** Those the user is a member of, closed ones too. */
  own(userId: string): Promise<ProjectRow[]>;
  /** Every project that is not closed. */
  open(): Promise<ProjectRow[]>;
  /** Those of a customer, closed ones too. */
  ofCustomer(customerId: string): Promise<ProjectRow[]>;
  /** As an activity can name them: each project by its root phase, and each of its other phases. `slot` keeps the phases. */
  withPhases(rows: readonly ProjectRow[], slot: string): Promise<Project[]>;
}

export function createProjectLists(client: SeveraClient, shelf: Shelf): ProjectLists {
  const list = (name: ListName, query: Query) =>
    shelf.get(name, z.array(projectRowSchema), async () => {
      const call = { path: '/v1/projects', query, right } as const;
      return (await readPages(client, projectModelSchema, call)).map(toProjectRow);
    });

  async function readPhases(projectIds: readonly string[]): Promise<PhaseRow[]> {
    const phases: PhaseRow[] = [];
    for (const projectGuids of chunksOf(projectIds, idsPerAddress)) {
      const call = { path: '/v1/phases', query: { projectGuids }, right } as const;
      phases.push(...(await readPages(client, phaseModelSchema, call)).flatMap(toPhaseRow));
    }
    return uniqueById(phases);
  }

  return {
    own: (userId) =>
      list({ slot: 'own-projects', of: userId }, { projectMemberUserGuids: [userId] }),
    open: () => list({ slot: 'open-projects' }, { isClosed: false }),
    ofCustomer: (customerId) =>
      list({ slot: 'customer-projects', of: customerId }, { customerGuids: [customerId] }),
    async withPhases(rows, slot) {
      const ids = rows.map(({ id }) => id);
      const name = { slot, of: ids.join() };
      const phases = await shelf.get(name, z.array(phaseRowSchema), () => readPhases(ids));
      return rows.flatMap((row) =>
        toProjects(
          row,
          phases.filter(({ projectId }) => projectId === row.id),
        ),
      );
    },
  };
}

/** The customers of these projects. */
export function customersOf(rows: readonly ProjectRow[]): Customer[] {
  return uniqueById(rows.flatMap(({ customer }) => customer ?? []));
}

function toProjectRow(row: z.output<typeof projectModelSchema>): ProjectRow {
  const { guid: customerId, name: customerName } = row.customer ?? {};
  return {
    id: row.guid,
    name: row.name,
    ...(customerId && { customer: { id: customerId, name: customerName ?? '' } }),
    ...(row.rootPhase?.guid && { rootPhaseId: row.rootPhase.guid }),
    isClosed: row.isClosed ?? false,
  };
}

function toPhaseRow(row: z.output<typeof phaseModelSchema>): PhaseRow[] {
  if (!row.project) return [];
  const { guid: id, name, isLocked, isCompleted } = row;
  const standing = isLocked ? 'locked' : isCompleted ? 'completed' : 'open';
  return [{ id, name, projectId: row.project.guid, isRoot: !row.parentPhase, standing }];
}

function toProjects(row: ProjectRow, phases: readonly PhaseRow[]): Project[] {
  const rootId = row.rootPhaseId ?? phases.find(({ isRoot }) => isRoot)?.id;
  const root = phases.find(({ id }) => id === rootId);
  const others = phases.filter(({ id }) => id !== rootId);
  // A project whose root phase is not known cannot be named as a whole.
  const whole = rootId === undefined ? [] : [toProject(row, rootId, '', root?.standing ?? 'open')];
  return [...whole, ...others.map(({ id, name, standing }) => toProject(row, id, name, standing))];
}

function toProject(
  row: ProjectRow,
  id: string,
  phaseName: string,
  standing: PhaseRow['standing'],
): Project {
  return {
    id,
    phaseName,
    projectName: row.name,
    ...(row.customer && { customer: row.customer }),
    standing: row.isClosed ? 'closed' : standing,
  };
}

function chunksOf<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
