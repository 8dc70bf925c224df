/** The types of failure that the stand-in uses, in the words of Severa's ExceptionTypeEnum. */
type RefusalType =
  | 'AddonMissing'
  | 'AuthenticationRequired'
  | 'FeatureIsNotEnabled'
  | 'InsufficientApiScope'
  | 'InvalidOperation'
  | 'InvalidParameter'
  | 'InvalidRequest'
  | 'OrganizationNotActive';

type Place = 'PathParameter' | 'RequestBody' | 'RequestHeader' | 'UriParameter';

interface RefusalDetail {
  readonly message: string;
  readonly place?: Place;
  /** The field or parameter that is at fault. */
  readonly name?: string;
}

/** A request that Severa answers with its error envelope. */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 405 | 415 | 501;
  readonly type: RefusalType;
  readonly details: readonly RefusalDetail[];

  constructor(status: Refusal['status'], type: RefusalType, ...details: readonly RefusalDetail[]) {
    super(details.map(({ message }) => message).join('; '));
    this.status = status;
    this.type = type;
    this.details = details;
  }
}

/** A 400 about one field of the body. */
export function invalidField(name: string, message: string): Refusal {
  return new Refusal(400, 'InvalidParameter', { message, place: 'RequestBody', name });
}

/** A 400 about a request that is well formed but not allowed as things stand. */
export function invalidOperation(name: string, message: string): Refusal {
  return new Refusal(400, 'InvalidOperation', { message, place: 'RequestBody', name });
}

/** The ExceptionModel of the contract. */
export function envelopeOf(refusal: Refusal) {
  const details = refusal.details.map(({ message, place, name }) => ({
    message,
    url: null,
    location: place ? { type: place, name: name ?? null, identifier: null } : null,
  }));
  return {
    error: { httpStatusCode: refusal.status, type: refusal.type, details, stack: null },
  };
}
