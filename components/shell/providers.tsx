'use client';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Toaster } from 'sonner';
import { Problem } from '../data/api.ts';
import { Live } from '../data/live.tsx';
import { HintProvider } from '../ui/hint.tsx';
import { CommandsProvider } from './commands.tsx';
import { type DeskFacts, DeskProvider } from './desk.tsx';

type ProvidersProps = { facts: DeskFacts; after: number; children: ReactNode };

export function Providers({ facts, after, children }: ProvidersProps) {
  const [client] = useState(createClient);
  return (
    <QueryClientProvider client={client}>
      <DeskProvider facts={facts}>
        <CommandsProvider>
          <HintProvider>
            {children}
            <Live after={after} />
            <Toaster
              position="bottom-center"
              offset={16}
              gap={8}
              style={{ fontFamily: 'inherit' }}
              toastOptions={{ unstyled: true, classNames: toastLook, duration: 5000 }}
            />
          </HintProvider>
        </CommandsProvider>
      </DeskProvider>
    </QueryClientProvider>
  );
}

const toastLook = {
  toast:
    'flex w-full items-center gap-3 rounded-lg border bg-raised px-3.5 py-2.5 text-control text-text shadow-float',
  title: 'font-normal',
  content: 'flex-1',
  error: 'border-red/40',
  icon: 'hidden',
  actionButton: 'shrink-0 rounded-sm font-medium text-ink',
};

/** What the live stream does not tell is looked at again after half a minute; a refusal is never asked again. */
function createClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        retry: (times, error) =>
          times < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      },
    },
  });
}
