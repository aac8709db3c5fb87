'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Toaster } from 'sonner';
import { ApiProblem } from '../data/api.ts';
import { LiveUpdates } from '../data/live-updates.tsx';
import { documentNonce } from '../ui/document-nonce.ts';
import { HintProvider } from '../ui/hint.tsx';
import { AppContextProvider, type AppContextValue } from './app-context.tsx';
import { CommandsProvider } from './commands.tsx';

// Where the scroll lock of dialogs and menus looks for the nonce of its style.
Object.assign(globalThis, { __webpack_nonce__: documentNonce() });

type ProvidersProps = { appContext: AppContextValue; afterEventId: number; children: ReactNode };

export function Providers({ appContext, afterEventId, children }: ProvidersProps) {
  const [client] = useState(createQueryClient);
  return (
    <QueryClientProvider client={client}>
      <AppContextProvider value={appContext}>
        <CommandsProvider>
          <HintProvider>
            {children}
            <LiveUpdates afterEventId={afterEventId} />
            <Toaster
              position="bottom-left"
              offset={16}
              mobileOffset={{ bottom: 76, left: 12, right: 12 }}
              gap={8}
              style={{ fontFamily: 'inherit' }}
              toastOptions={{ unstyled: true, classNames: toastClasses, duration: 5000 }}
            />
          </HintProvider>
        </CommandsProvider>
      </AppContextProvider>
    </QueryClientProvider>
  );
}

const toastClasses = {
  toast:
    'flex w-full items-center gap-3 rounded-lg border bg-raised px-3.5 py-2.5 text-control text-text shadow-float',
  title: 'font-normal',
  content: 'flex-1',
  error: 'border-red/40',
  icon: 'hidden',
  actionButton: 'shrink-0 rounded-sm font-medium text-ink',
};

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
