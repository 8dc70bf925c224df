import { config, z } from 'zod';

// zod probes for `new Function`, which the extension's content security policy reports as a violation.
config({ jitless: true });

export { z };
