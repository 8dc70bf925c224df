import { registerHooks } from 'node:module';

const root = new URL('../../', import.meta.url);

// The extension's own modules name each other by "@/…" and without an ending, as its bundler understands it.
registerHooks({
  resolve(specifier, context, next) {
    if (!specifier.startsWith('@/')) return next(specifier, context);
    return next(new URL(`${specifier.slice(2)}.ts`, root).href, context);
  },
});
