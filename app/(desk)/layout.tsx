import { cookies, headers } from 'next/headers';
import type { ReactNode } from 'react';
import { currentActor } from '#app/server/session.ts';
import { keys } from '#components/data/keys.ts';
import type { DeskFacts } from '#components/shell/desk.tsx';
import { NavigationProvider } from '#components/shell/navigation.tsx';
import { Providers } from '#components/shell/providers.tsx';
import { Shell } from '#components/shell/shell.tsx';
import { listAssistants } from '#lib/assistant/assistants.ts';
import { deskCounts } from '#lib/desk/counts.ts';
import { listMailboxes } from '#lib/mailboxes/mailboxes.ts';
import { sandboxCoverage } from '#lib/relays/relay-selection.ts';
import { listUsers } from '#lib/users/users.ts';
import { deskContext, lastEventBefore } from './_first/desk-context.ts';
import { FirstData } from './_first/first-data.tsx';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const ctx = await deskContext();
  const after = await lastEventBefore();
  const [facts, counts, assistants, mailboxes, users] = await Promise.all([
    sandboxCoverage(ctx).then(deskFacts),
    deskCounts(ctx),
    listAssistants(ctx),
    listMailboxes(ctx),
    listUsers(ctx),
  ]);
  return (
    <Providers facts={facts} after={after}>
      <NavigationProvider>
        <FirstData
          data={[
            [keys.counts, counts],
            [keys.assistants, assistants],
            [keys.mailboxes, mailboxes],
            [keys.users, users.data],
          ]}
        >
          <Shell>{children}</Shell>
        </FirstData>
      </NavigationProvider>
    </Providers>
  );
}

async function deskFacts(caught: DeskFacts['caught']): Promise<DeskFacts> {
  const { id, name, role } = await currentActor();
  const browser = (await headers()).get('user-agent') ?? '';
  const timeZone = (await cookies()).get('cs_tz')?.value;
  return {
    user: { id, name, role },
    mac: /Mac|iPhone|iPad/.test(browser),
    timeZone: timeZone && isTimeZone(timeZone) ? timeZone : 'UTC',
    drawnAt: new Date().toISOString(),
    caught,
  };
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
