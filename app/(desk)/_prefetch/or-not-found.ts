import { notFound } from 'next/navigation';
import { refusalOf } from '#app/api/v1/middleware/database-refusal.ts';

/** What is not there, or out of reach, is the page that says so; any other trouble stays trouble. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  return (await orNull(reading)) ?? notFound();
}

/** The same for a part of a page: null when there is none. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    // An address that names nothing that can be is one of what is not there.
    if (['not_found', 'invalid'].includes(refusalOf(error)?.code ?? '')) return null;
    throw error;
  }
}
