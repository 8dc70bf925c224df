/** The parts of Google's error body that vary. */
interface ErrorParts {
  readonly domain?: string;
  readonly location?: string;
  readonly locationType?: 'parameter' | 'header';
  /** Newer errors carry a canonical status and typed details. */
  readonly status?: string;
  readonly details?: readonly unknown[];
  /** Message of the inner entry when it differs from the outer one. */
  readonly innerMessage?: string;
}

/** A refusal, in the shape of the Calendar API's error bodies. */
export class ApiError extends Error {
  readonly code: number;
  readonly reason: string;
  readonly parts: ErrorParts;

  constructor(code: number, reason: string, message: string, parts: ErrorParts = {}) {
    super(message);
    this.code = code;
    this.reason = reason;
    this.parts = parts;
  }

  toBody(): unknown {
    const { domain = 'global', location, locationType, status, details, innerMessage } = this.parts;
    const inner = { domain, reason: this.reason, message: innerMessage ?? this.message };
    const where =
      location === undefined ? {} : { locationType: locationType ?? 'parameter', location };
    return {
      error: {
        errors: [{ ...inner, ...where }],
        code: this.code,
        message: this.message,
        ...(status && { status }),
        ...(details && { details }),
      },
    };
  }
}

export function invalidParameter(name: string, message: string): ApiError {
  return new ApiError(400, 'invalidParameter', message, { location: name });
}

export function invalid(message: string, location?: string): ApiError {
  return new ApiError(400, 'invalid', message, location === undefined ? {} : { location });
}

export function notFound(): ApiError {
  return new ApiError(404, 'notFound', 'Not Found');
}

export function forbidden(reason: string, message: string): ApiError {
  return new ApiError(403, reason, message, { domain: 'calendar' });
}

export function invalidCredentials(): ApiError {
  const message =
    'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.';
  return new ApiError(401, 'authError', message, {
    innerMessage: 'Invalid Credentials',
    location: 'Authorization',
    locationType: 'header',
    status: 'UNAUTHENTICATED',
  });
}

export function insufficientScope(method: string): ApiError {
  const info = {
    '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
    reason: 'ACCESS_TOKEN_SCOPE_INSUFFICIENT',
    domain: 'googleapis.com',
    metadata: { service: 'calendar-json.googleapis.com', method },
  };
  return new ApiError(
    403,
    'insufficientPermissions',
    'Request had insufficient authentication scopes.',
    {
      innerMessage: 'Insufficient Permission',
      status: 'PERMISSION_DENIED',
      details: [info],
    },
  );
}
