/** The answer with the CORS headers Google's API sends: the asking origin echoed. Nothing without an `Origin`. */
export function withCors(request: Request, response: Response): Response {
  const origin = request.headers.get('origin');
  if (origin === null) return response;
  const headers = new Headers(response.headers);
  headers.set('access-control-allow-origin', origin);
  headers.set('access-control-expose-headers', 'date,etag,retry-after,vary,content-length');
  headers.append('vary', 'Origin');
  return new Response(response.body, { status: response.status, headers });
}

/** The answer to a preflight. */
export function preflight(request: Request): Response {
  const asked = request.headers.get('access-control-request-headers');
  const headers = {
    'access-control-allow-methods': 'DELETE,GET,HEAD,PATCH,POST,PUT',
    'access-control-max-age': '3600',
    ...(asked && { 'access-control-allow-headers': asked }),
  };
  return withCors(request, new Response(null, { status: 200, headers }));
}
