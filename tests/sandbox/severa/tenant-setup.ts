import type { ActivityTypeRow, ContactRow, CustomerRow, PhaseRow, UserRow } from './rows.ts';
import type { ActivityCategory } from './severa-words.ts';
import type { SeveraState } from './state.ts';

type UserInput = Pick<UserRow, 'firstName' | 'lastName'> &
  Partial<Omit<UserRow, 'guid' | 'createdAt' | 'updatedAt'>>;

interface ActivityTypeInput {
  readonly name: string;
  readonly category: ActivityCategory;
  readonly code?: string;
  readonly isActive?: boolean;
  readonly isDefault?: boolean;
}

interface CustomerInput {
  readonly name: string;
  readonly email?: string;
  readonly isActive?: boolean;
  readonly isInternal?: boolean;
}

type ContactInput = Pick<ContactRow, 'firstName' | 'lastName' | 'customerGuid'> &
  Partial<Pick<ContactRow, 'emails' | 'phoneNumbers' | 'jobTitle' | 'isActive'>>;

interface ProjectInput {
  readonly name: string;
  readonly customerGuid?: string;
  readonly ownerGuid?: string;
  readonly memberGuids?: readonly string[];
  readonly isClosed?: boolean;
  readonly isInternal?: boolean;
}

interface PhaseInput {
  readonly name: string;
  readonly projectGuid: string;
  /** The project's root phase unless told otherwise. */
  readonly parentGuid?: string;
  readonly code?: string;
  readonly isLocked?: boolean;
  readonly isCompleted?: boolean;
}

/** What an administrator sets up. Everything returns the guid of what it added. */
export interface Setup {
  addUser(input: UserInput): string;
  editUser(guid: string, changes: Partial<UserInput>): void;
  addActivityType(input: ActivityTypeInput): string;
  editActivityType(guid: string, changes: Partial<ActivityTypeInput>): void;
  addCustomer(input: CustomerInput): string;
  editCustomer(guid: string, changes: Partial<CustomerInput>): void;
  addContact(input: ContactInput): string;
  /** Also adds the project's root phase, of the same name. */
  addProject(input: ProjectInput): { readonly guid: string; readonly rootPhaseGuid: string };
  editProject(guid: string, changes: Partial<ProjectInput>): void;
  addPhase(input: PhaseInput): string;
  editPhase(
    guid: string,
    changes: Partial<Pick<PhaseRow, 'name' | 'isLocked' | 'isCompleted'>>,
  ): void;
}

export function createSetup(state: SeveraState): Setup {
  const made = () => ({ guid: state.makeGuid(), createdAt: state.now(), updatedAt: null });

  function add<T extends { readonly guid: string }>(rows: Map<string, T>, row: T): string {
    rows.set(row.guid, row);
    return row.guid;
  }
  function edit<T extends object>(rows: Map<string, T>, guid: string, changes: Partial<T>) {
    const row = rows.get(guid);
    if (!row) throw new Error(`nothing has the guid ${guid}`);
    rows.set(guid, { ...row, ...changes, updatedAt: state.now() });
  }

  return {
    addUser: (input) => add(state.users, { ...emptyUser, ...input, ...made() }),
    editUser: (guid, changes) => edit(state.users, guid, changes),
    addActivityType: (input) => add(state.activityTypes, { ...emptyType, ...input, ...made() }),
    editActivityType: (guid, changes) => edit(state.activityTypes, guid, changes),
    addCustomer: (input) => {
      const number = state.customers.size + 1;
      return add(state.customers, { ...emptyCustomer, number, ...input, ...made() });
    },
    editCustomer: (guid, changes) => edit(state.customers, guid, changes),
    addContact: (input) => add(state.contacts, { ...emptyContact, ...input, ...made() }),
    addProject: (input) => {
      const root = made();
      const project = { ...made(), rootPhaseGuid: root.guid, number: 1000 + state.projects.size };
      add(state.projects, { ...emptyProject, ...input, ...project });
      add(state.phases, { ...emptyPhase, ...root, name: input.name, projectGuid: project.guid });
      return { guid: project.guid, rootPhaseGuid: root.guid };
    },
    editProject: (guid, changes) => edit(state.projects, guid, changes),
    addPhase: (input) => {
      const parentGuid = state.projects.get(input.projectGuid)?.rootPhaseGuid;
      if (!parentGuid) throw new Error(`no project ${input.projectGuid}`);
      return add(state.phases, { ...emptyPhase, parentGuid, ...input, ...made() });
    },
    editPhase: (guid, changes) => edit(state.phases, guid, changes),
  };
}

const emptyUser = {
  email: null,
  code: null,
  title: null,
  phone: null,
  timeZone: 'Europe/Helsinki',
  isActive: true,
  defaultActivityTypeGuid: null,
};
const emptyType: Pick<ActivityTypeRow, 'code' | 'isActive' | 'isDefault'> = {
  code: null,
  isActive: true,
  isDefault: false,
};
const emptyCustomer: Pick<CustomerRow, 'email' | 'isActive' | 'isInternal'> = {
  email: null,
  isActive: true,
  isInternal: false,
};
const emptyContact = { emails: [], phoneNumbers: [], jobTitle: null, isActive: true };
const emptyProject = {
  customerGuid: null,
  ownerGuid: null,
  memberGuids: [],
  isClosed: false,
  isInternal: false,
};
const emptyPhase: Pick<PhaseRow, 'code' | 'parentGuid' | 'isLocked' | 'isCompleted'> = {
  code: null,
  parentGuid: null,
  isLocked: false,
  isCompleted: false,
};
