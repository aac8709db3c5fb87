import { notFound } from 'next/navigation';
import { currentActor } from '#app/server/session.ts';

/** An address that nothing stands at: said within the desk, with its sidebar, once it is known who asks. */
export default async function UnknownPage() {
  await currentActor();
  notFound();
}
