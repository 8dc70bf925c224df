import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { onChanged } from '@/lib/messages/client';

/** A run announces many changes in a row: screens ask again once. */
const settleMs = 80;

/** A cache for one screen: it shows what it knows and asks anew. A question fails at once: whether to retry is the background's business. */
export function createCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        retry: false,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

/** The cache of a screen's answers; a change in the background makes it ask again. */
export function AskingProvider(props: { readonly cache: QueryClient; children: ReactNode }) {
  const { cache } = props;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = onChanged(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void cache.invalidateQueries(), settleMs);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [cache]);
  return <QueryClientProvider client={cache}>{props.children}</QueryClientProvider>;
}
