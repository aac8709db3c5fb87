import { notFound } from 'next/navigation';
import { Refusal } from '#lib/errors.ts';

/** What is not there, or out of reach, is the page that says so; any other trouble stays trouble. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found') notFound();
    throw error;
  }
}
