/**
 * What goes wrong. `lostResponse` lets the handler do its work; `droppedRequest` does not. `delay` holds the request
 * before it is handled, `lateResponse` the answer afterwards.
 */
export type Fault =
  | { kind: 'delay'; ms: number }
  | { kind: 'lateResponse'; ms: number }
  | { kind: 'lostResponse' }
  | { kind: 'droppedRequest' }
  | { kind: 'status'; status: number; body?: unknown; headers?: Record<string, string> }
  | { kind: 'hang' };

/**
 * When a fault strikes. What is left out fits every request, except that CORS preflights are only
 * hit by a rule that names OPTIONS. `path` is a regular expression, `times` how often it strikes
 * (always when absent) and `after` how many fitting requests pass unharmed first.
 */
export interface FaultRule {
  host?: string;
  method?: string;
  path?: string | RegExp;
  times?: number;
  after?: number;
  fault: Fault;
}

/** The switchable faults of the sandbox. */
export interface Faults {
  /** Installs a rule and answers the function that removes it. */
  add(rule: FaultRule): () => void;
  clear(): void;
  /** The faults that strike this request; counts it for every rule that fits. */
  take(request: { host: string; method: string; path: string }): Fault[];
  active(): boolean;
}

interface ArmedRule {
  rule: FaultRule;
  passes: number;
  strikes: number;
}

/** `onArm` is called when a rule is installed, so that the server can drop its idle connections. */
export function createFaults(onArm: () => void): Faults {
  let armed: ArmedRule[] = [];
  return {
    add(rule) {
      const entry = { rule, passes: rule.after ?? 0, strikes: rule.times ?? Infinity };
      armed.push(entry);
      onArm();
      return () => {
        armed = armed.filter((other) => other !== entry);
      };
    },
    clear: () => {
      armed = [];
    },
    take(request) {
      const struck = armed.filter((entry) => fits(entry.rule, request) && strike(entry));
      armed = armed.filter(({ strikes }) => strikes > 0);
      return struck.map(({ rule }) => rule.fault);
    },
    active: () => armed.length > 0,
  };
}

function fits(rule: FaultRule, request: { host: string; method: string; path: string }): boolean {
  if (rule.method === undefined && request.method === 'OPTIONS') return false;
  if (rule.method !== undefined && rule.method !== request.method) return false;
  if (rule.host !== undefined && rule.host !== request.host) return false;
  return rule.path === undefined || new RegExp(rule.path).test(request.path);
}

function strike(entry: ArmedRule): boolean {
  if (entry.passes > 0) {
    entry.passes -= 1;
    return false;
  }
  entry.strikes -= 1;
  return true;
}
