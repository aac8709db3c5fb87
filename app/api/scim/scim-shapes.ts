import { z } from 'zod';
import type { DirectoryFilter } from '#lib/desk/directory/directory.ts';
import type { DirectoryUser } from '#lib/desk/directory/directory-user.ts';

export const scimType = 'application/scim+json';
const core = 'urn:ietf:params:scim:schemas:core:2.0';
const messages = 'urn:ietf:params:scim:api:messages:2.0';

const address = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .regex(/^[^\s@<>,;]+@[^\s@<>,;]+$/);
/** Entra ID writes "False" where it means false. */
const flag = z.union([
  z.boolean(),
  z
    .string()
    .toLowerCase()
    .transform((value) => value === 'true'),
]);
const personName = z.string().trim().min(1).max(200);

/** What a directory sends of a person. What we have no place for it may send too: nothing comes of it. */
export const scimUserInput = z.object({
  userName: address,
  externalId: z.string().min(1).max(200).nullish(),
  displayName: personName.nullish(),
  name: z
    .object({ formatted: z.string(), givenName: z.string(), familyName: z.string() })
    .partial()
    .nullish(),
  active: flag.default(true),
});
export type ScimUserInput = z.infer<typeof scimUserInput>;

const operation = z.object({
  op: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['add', 'replace', 'remove'])),
  path: z.string().max(200).optional(),
  value: z.unknown().optional(),
});
export const scimPatchInput = z.object({ Operations: z.array(operation).min(1).max(100) });

/** The name as one: of `displayName`, or of the parts; undefined when there is none. */
export function nameOfPerson({ displayName, name }: Partial<ScimUserInput>): string | undefined {
  const parts = [name?.givenName, name?.familyName].filter(Boolean).join(' ');
  const whole = displayName || name?.formatted || parts;
  return whole ? whole.trim().slice(0, 200) : undefined;
}

/** The attributes that a patch sets, by name; the last one counts. */
export function patchedFields({ Operations }: z.infer<typeof scimPatchInput>): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const { op, path, value } of Operations) {
    if (path === undefined) {
      if (op !== 'remove' && typeof value === 'object') Object.assign(fields, value);
      continue;
    }
    const [, part] = /^name\.(formatted|givenName|familyName)$/.exec(path) ?? [];
    if (part) fields.name = { ...(fields.name as object), [part]: value };
    else fields[path] = op === 'remove' ? null : value;
  }
  return fields;
}

/** Reads the one kind of filter that directories use to find a person; null for any other. */
export function readScimFilter(filter: string): DirectoryFilter | null {
  const [, name, quoted] = /^\s*(userName|externalId|id)\s+eq\s+("(?:[^"\\]|\\.)*")\s*$/i.exec(filter) ?? [];
  if (!name || !quoted) return null;
  const fields = { username: 'email', externalid: 'externalId', id: 'id' } as const;
  const field = fields[name.toLowerCase() as keyof typeof fields];
  try {
    return { field, value: String(JSON.parse(quoted)) };
  } catch {
    return null;
  }
}

export function scimUser(person: DirectoryUser, base: string) {
  return {
    schemas: [`${core}:User`],
    id: person.id,
    ...(person.externalId === null ? {} : { externalId: person.externalId }),
    userName: person.email,
    displayName: person.name,
    name: { formatted: person.name },
    emails: [{ value: person.email, type: 'work', primary: true }],
    active: person.active,
    meta: { resourceType: 'User', created: person.createdAt, location: `${base}/Users/${person.id}` },
  };
}

export function scimList(resources: object[], { total = resources.length, startIndex = 1 } = {}) {
  return {
    schemas: [`${messages}:ListResponse`],
    totalResults: total,
    startIndex,
    itemsPerPage: resources.length,
    Resources: resources,
  };
}

export function scimError(status: number, detail: string, type?: string) {
  return {
    schemas: [`${messages}:Error`],
    status: String(status),
    ...(type ? { scimType: type } : {}),
    detail,
  };
}

/** What of SCIM there is here (RFC 7643, 5). */
export function serviceProviderConfig(base: string) {
  const no = { supported: false };
  return {
    schemas: [`${core}:ServiceProviderConfig`],
    patch: { supported: true },
    bulk: { ...no, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 200 },
    changePassword: no,
    sort: no,
    etag: no,
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'API key',
        description: 'A key with the scope admin.',
        primary: true,
      },
    ],
    meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
  };
}

export function resourceTypes(base: string) {
  return [
    {
      schemas: [`${core}:ResourceType`],
      id: 'User',
      name: 'User',
      endpoint: '/Users',
      schema: `${core}:User`,
      meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/User` },
    },
  ];
}

export function scimSchemas(base: string) {
  const attribute = (name: string, more: object = {}) => ({
    name,
    type: 'string',
    multiValued: false,
    required: false,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'default',
    uniqueness: 'none',
    ...more,
  });
  return [
    {
      schemas: [`${core}:Schema`],
      id: `${core}:User`,
      name: 'User',
      attributes: [
        attribute('userName', { required: true, uniqueness: 'server' }),
        attribute('displayName'),
        attribute('externalId', { caseExact: true }),
        attribute('active', { type: 'boolean' }),
        attribute('name', { type: 'complex', subAttributes: [attribute('formatted')] }),
      ],
      meta: { resourceType: 'Schema', location: `${base}/Schemas/${core}:User` },
    },
  ];
}
