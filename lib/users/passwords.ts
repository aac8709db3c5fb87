import { hash, verify } from '@node-rs/argon2';

/** An argon2id hash in PHC format, with the OWASP minimum of 19 MiB and 2 passes. */
export const hashPassword = (password: string): Promise<string> => hash(password);

/** Verifies a password. Without a hash it does the same work and returns false, against timing attacks. */
export async function checkPassword(password: string, passwordHash: string | null): Promise<boolean> {
  decoy ??= hashPassword('nobody has this password');
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== null;
}

let decoy: Promise<string> | undefined;
