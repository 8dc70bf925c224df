import { describe, expect, test } from 'vitest';
import type { HttpAnswer } from '@/lib/http/request';
import { severaProblem } from '@/lib/psa/severa/problems';

const rights = ['users:read'];

function answer(status: number, body: unknown = '', contentType = 'application/json'): HttpAnswer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, text, headers: new Headers({ 'Content-Type': contentType }) };
}

/** Severa's ExceptionModel. */
const refusal = (type: string, ...names: string[]) => ({
  error: {
    httpStatusCode: 0,
    type,
    details: names.map((name) => ({
      message: `${name} is wrong`,
      url: null,
      location: { type: 'RequestBody', name, identifier: null },
    })),
    stack: null,
  },
});

test.for([
  [401, 'AuthenticationRequired', 'wrong-credentials'],
  [401, '', 'wrong-credentials'],
  [403, 'InsufficientApiScope', 'rights-missing'],
  [403, 'PermissionDenied', 'forbidden'],
  [403, '', 'forbidden'],
  [403, 'AddonMissing', 'plan-lacks-api'],
  [403, 'AddonMissingTermsOfServiceApproval', 'plan-lacks-api'],
  [403, 'ExcludedFromTrial', 'plan-lacks-api'],
  [403, 'FeatureIsNotEnabled', 'plan-lacks-api'],
  [403, 'NotAvailableInTrial', 'plan-lacks-api'],
  [403, 'OrganizationNotActive', 'plan-lacks-api'],
  [401, 'TermsOfServiceNotApproved', 'plan-lacks-api'],
  [403, 'TrialExpired', 'plan-lacks-api'],
  [403, 'UserLicenseType', 'plan-lacks-api'],
  [400, 'InvalidParameter', 'rejected'],
  [400, 'InvalidOperation', 'rejected'],
  [408, '', 'unavailable'],
  [409, 'InvalidOperation', 'rejected'],
  [415, '', 'rejected'],
  [400, 'ConfigurationError', 'unavailable'],
  [404, 'InvalidRequest', 'not-found'],
  [404, '', 'not-found'],
  [500, 'InternalSystemError', 'unavailable'],
  [503, 'AuthenticationRequired', 'unavailable'],
  [304, '', 'unexpected-answer'],
] as const)('status %i with type %j is %s', ([status, type, kind]) => {
  expect(severaProblem(answer(status, refusal(type)), rights)).toMatchObject({ kind });
});

describe('what comes along', () => {
  test('missing rights are those of the request', () => {
    const problem = severaProblem(answer(403, refusal('InsufficientApiScope')), rights);
    expect(problem).toEqual({ kind: 'rights-missing', side: 'psa', rights });
  });

  test('a refusal names each field once and says why', () => {
    const body = refusal('InvalidParameter', 'name', 'phase.guid', 'name');
    expect(severaProblem(answer(400, body), rights)).toEqual({
      kind: 'rejected',
      side: 'psa',
      fields: ['name', 'phase.guid'],
      cause: 'name is wrong phase.guid is wrong name is wrong',
    });
  });

  test('a plan problem without message says the type', () => {
    const problem = severaProblem(answer(403, refusal('TrialExpired')), rights);
    expect(problem).toEqual({ kind: 'plan-lacks-api', side: 'psa', cause: 'TrialExpired' });
  });

  test('a body of another shape is not read', () => {
    expect(severaProblem(answer(400, '{"error":"no"}'), rights)).toEqual({
      kind: 'rejected',
      side: 'psa',
      fields: [],
    });
  });
});

test.for([200, 401, 403, 404])(
  'a web page with status %i is a Severa that is unavailable',
  (status) => {
    const page = answer(status, '<html><body>Sign in to the proxy</body></html>', 'text/html');
    expect(severaProblem(page, rights)).toEqual({ kind: 'unavailable', side: 'psa', status });
  },
);
