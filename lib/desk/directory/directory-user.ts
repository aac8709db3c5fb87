import type { users } from '#db/schema/index.ts';

/** A person as the directory that switches people on and off sees them (SCIM, RFC 7643). */
export type DirectoryUser = {
  id: string;
  externalId: string | null;
  email: string;
  name: string;
  active: boolean;
  createdAt: string;
};

export function toDirectoryUser(row: typeof users.$inferSelect): DirectoryUser {
  return {
    id: row.id,
    externalId: row.externalId,
    email: row.email,
    name: row.name,
    active: row.disabledAt === null,
    createdAt: row.createdAt.toISOString(),
  };
}
