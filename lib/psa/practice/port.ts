import type { Activity, Project, PsaUser } from '@/lib/domain/activity';
import type { Capabilities } from '@/lib/domain/connection';
import type {
  ActivityChange,
  ActivityDraft,
  ActivityStore,
  KeptActivity,
  PsaPort,
} from '@/lib/domain/ports';
import { ProblemError } from '@/lib/domain/problem';
import { touches, type Window } from '@/lib/domain/timespan';
import { searchByName } from '@/lib/psa/name-search';
import { checkPracticeActivity } from '@/lib/psa/practice/check-activity';
import { namedActivity } from '@/lib/psa/practice/named-activity';
import { createPracticeParticipants } from '@/lib/psa/practice/participants';
import { practiceUser } from '@/lib/psa/practice/practice-connection';
import { practiceContacts, practiceCustomers } from '@/lib/psa/practice/practice-customers';
import { practiceProjects } from '@/lib/psa/practice/practice-projects';
import { practiceTypes } from '@/lib/psa/practice/practice-types';
import { searchProjects } from '@/lib/psa/project-search';

export interface PracticeOptions {
  readonly store: ActivityStore;
  /** The one user, who owns everything. */
  readonly user?: PsaUser;
  /** The address of an activity in the options page. */
  readonly pageUrl: (id: string) => string;
  readonly now?: () => number;
  readonly newId?: () => string;
}

const capabilities: Capabilities = {
  customers: true,
  projects: true,
  contacts: true,
  participants: true,
  delete: true,
  changedSince: true,
  maxLocation: 1_000,
  maxTitle: 1_000,
};

/** The PSA inside the extension: one user, invented customers and projects, activities in the extension's own database. */
export function createPracticePort(options: PracticeOptions): PsaPort {
  const {
    store,
    user = practiceUser,
    pageUrl,
    now = Date.now,
    newId = () => crypto.randomUUID(),
  } = options;

  async function create(draft: ActivityDraft): Promise<Activity> {
    checkPracticeActivity(draft);
    const owner = { ownerId: user.id, ownerName: user.name };
    const fresh = { isClosed: false, hasHours: false, createdAt: now() };
    const activity: Activity = { ...draft, ...owner, ...fresh, id: newId() };
    await store.put(activity);
    return namedActivity(activity);
  }

  async function update(id: string, change: ActivityChange): Promise<Activity> {
    const before = await store.get(id);
    if (!before) throw new ProblemError({ kind: 'not-found', side: 'psa' });
    const after = { ...changed(before, change), changedAt: now() };
    checkPracticeActivity(after, before);
    await store.put(after);
    return namedActivity(after);
  }

  async function touching(window: Window): Promise<Activity[]> {
    const found = (await store.all()).filter(({ when }) => touches(when, window));
    return found.map(namedActivity);
  }

  return {
    capabilities,
    test: async (email) => ({
      tenant: '',
      user: { ...user, email: user.email || email },
      missingRights: [],
      activityTypeCount: practiceTypes.length,
    }),
    findUsers: async (text) => searchByName([user], text),
    activityTypes: async () => [...practiceTypes],
    findCustomers: async (text) => searchByName(Object.values(practiceCustomers), text),
    findProjects: async (text, customerId) =>
      searchProjects(
        practiceProjects.filter(
          ({ customer }) => customerId === undefined || customer?.id === customerId,
        ),
        text,
      ),
    keptLists: async () => [
      { kind: 'own-projects', count: new Set(practiceProjects.map(projectName)).size },
      { kind: 'customers', count: Object.keys(practiceCustomers).length },
      { kind: 'users', count: 1 },
    ],
    refreshLists: async () => undefined,
    contactsByEmail: async (emails) => {
      const wanted = new Set(emails.map((email) => email.trim().toLowerCase()));
      return practiceContacts.filter((contact) => contact.emails.some((each) => wanted.has(each)));
    },
    activitiesIn: touching,
    activitiesChangedSince: async (since, window) =>
      (await touching(window)).filter(
        ({ createdAt, changedAt }) => (changedAt ?? createdAt) >= since,
      ),
    async activity(id) {
      const activity = await store.get(id);
      return activity && namedActivity(activity);
    },
    create,
    update,
    delete: (id) => store.remove(id),
    ...createPracticeParticipants(store, user),
    activityUrl: pageUrl,
  };
}

const projectName = (project: Project) => project.projectName;

function changed(before: KeptActivity, change: ActivityChange): KeptActivity {
  const { customerId, projectId, ...rest } = change;
  const after: KeptActivity = { ...before, ...rest };
  assign(after, 'customerId', customerId);
  assign(after, 'projectId', projectId);
  return after;
}

function assign(
  activity: Activity,
  key: 'customerId' | 'projectId',
  id: string | null | undefined,
): void {
  if (id === null) delete activity[key];
  else if (id !== undefined) activity[key] = id;
}
