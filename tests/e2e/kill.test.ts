import type { CalendarPage, Consultant } from '../browser/consultant.ts';
import { killWorker } from '../browser/kill-worker.ts';
import type { FaultRule } from '../sandbox/faults.ts';
import type { RecordedRequest } from '../sandbox/record.ts';
import type { Sandbox } from '../sandbox/sandbox.ts';
import { expect, hosts, test } from './fixtures.ts';

const title = 'Tarjouksen viimeistely';
const looks = { host: hosts.severa, method: 'GET', path: '/activities$' } as const;
const creates = { host: hosts.severa, method: 'POST', path: '/activities$' } as const;

/** Where a send is when the worker dies: what the sandbox holds up, and the request that tells that it got there. */
interface Moment {
  readonly name: string;
  readonly fault: FaultRule;
  readonly reached: (sandbox: Sandbox) => boolean;
}

const held = 20_000;

const moments: readonly Moment[] = [
  {
    name: 'while it looks',
    fault: { ...looks, times: 1, fault: { kind: 'delay', ms: held } },
    reached: ({ record }) => of(record.requests, looks).length === 1,
  },
  {
    name: 'after Severa has stored the activity, before the answer arrives',
    fault: { ...creates, times: 1, fault: { kind: 'lateResponse', ms: held } },
    reached: ({ record }) => of(record.requests, creates)[0]?.outcome === 201,
  },
  {
    name: 'as the answer arrives and is stored',
    // The sweep is the first thing that follows the storing; most kills come before it.
    fault: { ...looks, after: 1, times: 1, fault: { kind: 'delay', ms: held } },
    reached: ({ record }) => of(record.requests, creates)[0]?.outcome === 201,
  },
  {
    name: 'while it sweeps',
    fault: { ...looks, after: 1, times: 1, fault: { kind: 'delay', ms: held } },
    reached: ({ record }) => of(record.requests, looks).length === 2,
  },
];
