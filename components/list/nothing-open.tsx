'use client';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { useGettingStarted } from '../data/getting-started.ts';
import { type ListRoute, listRouteHref } from './list-route.ts';
import { NoTicketSelected } from './no-ticket-selected.tsx';

const FirstSteps = dynamic(() => import('../getting-started/first-steps.tsx').then((all) => all.FirstSteps));

/** What stands beside the list while no ticket is open: in an inbox that began without a mail, the first steps. */
export function NothingOpen({ route }: { route: ListRoute }) {
  const data = useGettingStarted();
  const awaitsMail = data?.steps.some(({ step, done }) => step === 'mail' && !done) ?? false;
  // The steps stay while the page does, so that the mail is seen to tick its own.
  const [beganEmpty] = useState(awaitsMail);
  const isInbox = listRouteHref({ ...route, number: null }) === '/inbox';
  if (!data || data.dismissed || !isInbox || !(awaitsMail || beganEmpty)) return <NoTicketSelected />;
  return <FirstSteps data={data} />;
}
