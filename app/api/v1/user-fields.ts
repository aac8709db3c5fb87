import { z } from 'zod';

/** What may be written of a user, by an admin and by themselves. */
export const userFields = {
  name: z.string().trim().min(1).max(200),
  password: z.string().min(8).max(1000),
};
