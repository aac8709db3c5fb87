import { notFound } from 'next/navigation';
import { Refusal } from '#lib/platform/errors.ts';

/** What is not there, or out of reach, is the page that says so; any other trouble stays trouble. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  return (await orNull(reading)) ?? notFound();
}

/** The same for a part of a page: null when there is none. */
export async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') return null;
    throw error;
  }
}
