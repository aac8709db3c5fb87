import { hash, verify } from '@node-rs/argon2';

/** An argon2id hash in PHC format, with the OWASP minimum of 19 MiB and 2 passes. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Verifies a password. Without a hash it does the same work and returns false, against timing attacks. */
export async function checkPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  // Waited for in any case, so that the first question after a start takes as long for everybody.
  const standIn = await decoy;
  const matches = await verify(passwordHash ?? standIn, password);
  return matches && passwordHash !== null;
}

let decoy: Promise<string> | undefined;
