import type { Hono } from 'hono';
import { offsetPage, tokenPage } from './paging.ts';
import { activityTypeAnswer, contactAnswer, customerAnswer, userAnswer } from './people-answers.ts';
import { passes, passesList, type Query, queryOf } from './query.ts';
import type { Audit, ContactRow, CustomerRow, UserRow } from './rows.ts';
import type { SeveraState } from './state.ts';

/** Whether a row was added or changed at or after the query's `changedSince`. */
export function isChangedSince(query: Query, { createdAt, updatedAt }: Audit): boolean {
  return (updatedAt ?? createdAt) >= (query.time('changedSince') ?? -Infinity);
}

/** The paths of users and activity types. */
export function addUserRoutes(app: Hono, state: SeveraState) {
  app.get('/v1/users', (c) => {
    const rows = [...state.users.values()].filter((row) => passesUser(queryOf(c), row));
    return tokenPage(c, rows, (row) => userAnswer(state, row));
  });
  app.get('/v1/users/:guid', (c) => {
    const row = state.users.get(c.req.param('guid'));
    return row ? c.json(userAnswer(state, row)) : c.body(null, 404);
  });
  app.get('/v1/activitytypes', (c) => {
    const query = queryOf(c);
    const rows = state.switches.withoutActivityTypes ? [] : [...state.activityTypes.values()];
    const wanted = rows.filter(
      (row) =>
        passes(query.flag('active'), row.isActive) &&
        passesList(query.list('category'), row.category) &&
        isChangedSince(query, row),
    );
    return tokenPage(c, wanted, activityTypeAnswer);
  });
  app.get('/v1/activitytypes/:guid', (c) => {
    const row = state.activityTypes.get(c.req.param('guid'));
    if (!row || state.switches.withoutActivityTypes) return c.body(null, 404);
    return c.json(activityTypeAnswer(row));
  });
}

/** The paths of customers and contact persons. */
export function addCustomerRoutes(app: Hono, state: SeveraState) {
  const contacts = (query: Query) =>
    [...state.contacts.values()].filter((row) => passesContact(query, row));

  app.get('/v1/customers', (c) => {
    const rows = [...state.customers.values()].filter((row) => passesCustomer(queryOf(c), row));
    return tokenPage(c, rows, customerAnswer);
  });
  app.get('/v1/customers/:guid', (c) => {
    const row = state.customers.get(c.req.param('guid'));
    return row ? c.json(customerAnswer(row)) : c.body(null, 404);
  });
  app.get('/v1/customers/:guid/contactpersons', (c) => {
    const guid = c.req.param('guid');
    if (!state.customers.has(guid)) return c.body(null, 404);
    const rows = contacts(queryOf(c)).filter(({ customerGuid }) => customerGuid === guid);
    return offsetPage(c, rows, (row) => contactAnswer(state, row));
  });
  app.get('/v1/contactpersons', (c) =>
    offsetPage(c, contacts(queryOf(c)), (row) => contactAnswer(state, row)),
  );
  app.get('/v1/contactpersons/:guid', (c) => {
    const row = state.contacts.get(c.req.param('guid'));
    return row ? c.json(contactAnswer(state, row)) : c.body(null, 404);
  });
}

function passesUser(query: Query, row: UserRow): boolean {
  return (
    passes(query.flag('isActive'), row.isActive) &&
    passes(query.text('code'), row.code) &&
    passes(query.text('email')?.toLowerCase(), row.email?.toLowerCase()) &&
    isChangedSince(query, row)
  );
}

function passesCustomer(query: Query, row: CustomerRow): boolean {
  return (
    passes(query.flag('isActive'), row.isActive) &&
    passes(query.flag('isInternal'), row.isInternal) &&
    passesList(query.list('numbers'), String(row.number)) &&
    passesList(query.list('customerNames'), row.name) &&
    passesList(query.list('emailAddresses'), row.email) &&
    isChangedSince(query, row)
  );
}

function passesContact(query: Query, row: ContactRow): boolean {
  const { firstName, lastName, emails, phoneNumbers } = row;
  const haystack = [`${firstName} ${lastName}`, ...emails, ...phoneNumbers].join('\n');
  return (
    passes(query.flag('active'), row.isActive) &&
    haystack.toLowerCase().includes(query.text('textToSearch')?.toLowerCase() ?? '') &&
    isChangedSince(query, row)
  );
}
