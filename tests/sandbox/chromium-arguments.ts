/**
 * The switches that make Chromium find the sandbox under the real host names and nothing else in the world.
 * Chromium takes the first rule that fits, so the catch-all comes last.
 */
export function chromiumArgumentsFor(
  hosts: readonly string[],
  port: number,
  spki: string,
): string[] {
  const rules = [
    ...hosts.map((host) => `MAP ${host} 127.0.0.1:${port}`),
    'MAP * ~NOTFOUND',
    'EXCLUDE 127.0.0.1',
    'EXCLUDE localhost',
  ];
  return [
    `--host-resolver-rules=${rules.join(', ')}`,
    `--ignore-certificate-errors-spki-list=${spki}`,
  ];
}
