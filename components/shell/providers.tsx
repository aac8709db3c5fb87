'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../data/api.ts';
import { LiveUpdates } from '../data/live-updates.tsx';
import { documentNonce } from '../ui/document-nonce.ts';
import { AppContextProvider, type AppContextValue } from './app-context.tsx';
import { CommandsProvider } from './commands.tsx';
import { Toasts } from './toasts.tsx';

// Where the scroll lock of dialogs and menus looks for the nonce of its style.
Object.assign(globalThis, { __webpack_nonce__: documentNonce() });

type ProvidersProps = { appContext: AppContextValue; afterEventId: number; children: ReactNode };

export function Providers({ appContext, afterEventId, children }: ProvidersProps) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <AppContextProvider value={appContext}>
        <CommandsProvider>
          {children}
          <LiveUpdates afterEventId={afterEventId} />
          <Toasts />
        </CommandsProvider>
      </AppContextProvider>
    </QueryClientProvider>
  );
}

/** What the live stream does not tell is looked at again after half a minute; a refusal is never asked again. */
function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (times, error) =>
          times < 2 && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
      },
    },
  });
}
