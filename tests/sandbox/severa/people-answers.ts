import { guidOf } from './guid.ts';
import type {
  ActivityTypeRow,
  Audit,
  ContactRow,
  CustomerRow,
  ParticipantRow,
  UserRow,
} from './rows.ts';
import type { SeveraState } from './state.ts';

/** First and last name in one. */
export function nameOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}

/** The audit fields that every model carries. */
export function auditAnswer({ createdAt, updatedAt }: Audit) {
  return {
    createdDateTime: new Date(createdAt).toISOString(),
    lastUpdatedDateTime: updatedAt === null ? null : new Date(updatedAt).toISOString(),
  };
}

/** UserOutputModel, with the personal data that the real one carries too and a client has no use for. */
export function userAnswer(state: SeveraState, row: UserRow) {
  const { guid, firstName, lastName, email, code, title, phone, isActive } = row;
  const type = state.activityTypes.get(row.defaultActivityTypeGuid ?? '');
  return {
    ...{ guid, firstName, lastName, email, code, title, phone, isActive },
    timezone: timezoneAnswer(row.timeZone),
    defaultActivityType: type ? { guid: type.guid, name: type.name } : null,
    userType: 'FullUser',
    address: 'Salainenkatu 1 A 1',
    bankAccountNumber: 'FI00 0000 0000 0000 00',
    birthDate: '1980-01-01T00:00:00Z',
    socialSecurityNumber: '010180-000X',
    ...auditAnswer(row),
  };
}

export function timezoneAnswer(ianaName: string) {
  return { guid: guidOf(ianaName), name: ianaName, systemName: ianaName, ianaName };
}

/** ActivityTypeModel. */
export function activityTypeAnswer(row: ActivityTypeRow) {
  const { guid, name, category, code, isActive, isDefault } = row;
  const own = { guid, name, category, code, isActive, isDefault };
  return { ...own, isPaidLeave: null, ...auditAnswer(row) };
}

/** CustomerModel. */
export function customerAnswer(row: CustomerRow) {
  const { guid, name, number, email, isActive, isInternal } = row;
  const own = { guid, name, number, email, isActive, isInternal };
  return { ...own, website: null, ...auditAnswer(row) };
}

/** ContactModel. */
export function contactAnswer(state: SeveraState, row: ContactRow) {
  const { guid, firstName, lastName, emails, phoneNumbers, jobTitle, isActive } = row;
  const customer = state.customers.get(row.customerGuid);
  return {
    ...{ guid, firstName, lastName, emails, phoneNumbers, jobTitle, isActive },
    name: nameOf(row),
    customer: {
      guid: row.customerGuid,
      name: customer?.name ?? null,
      number: customer?.number ?? null,
    },
    isDeleted: false,
    ...auditAnswer(row),
  };
}

/** ActivityParticipantModel. */
export function participantAnswer(state: SeveraState, row: ParticipantRow) {
  const user = state.users.get(row.participantGuid);
  const contact = state.contacts.get(row.participantGuid);
  const person = user ?? contact;
  return {
    ...row,
    name: person ? nameOf(person) : null,
    email: user?.email ?? contact?.emails[0] ?? null,
    phone: user?.phone ?? contact?.phoneNumbers[0] ?? null,
    mobilePhone: null,
    isActive: person?.isActive ?? false,
  };
}
