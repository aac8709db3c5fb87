import { hash, verify } from '@node-rs/argon2';

/** An argon2id hash in PHC form, with the memory and passes that OWASP names as the least (19 MiB, 2). */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Whether `password` made `passwordHash`. Without a hash it does the same work and says no, so that time tells nothing. */
export async function checkPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== null;
}

let decoy: Promise<string> | undefined;
