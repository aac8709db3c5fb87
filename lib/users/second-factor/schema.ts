import { z } from 'zod';
import { fault } from '#lib/platform/fault.ts';

const when = z.iso.datetime();
const once = 'Told this once. Null in a replayed answer.';

export const passkeySchema = z
  .object({
    id: z.string(),
    name: z.string(),
    created_at: when,
    last_used_at: when.nullable(),
  })
  .meta({ id: 'Passkey' });
export type Passkey = z.infer<typeof passkeySchema>;

export const secondFactorSchema = z
  .object({
    totp: z
      .object({ confirmed_at: when })
      .nullable()
      .describe('Null while a password alone signs in. Codes are RFC 6238: SHA-1, 6 digits, 30 s.'),
    recovery_codes_left: z.number().int(),
    passkeys: z.array(passkeySchema),
    passkeys_supported: z
      .boolean()
      .describe('False where APP_URL is an IP address or plain http: browsers have no passkeys there.'),
  })
  .meta({ id: 'SecondFactor' });
export type SecondFactor = z.infer<typeof secondFactorSchema>;

export const newTotpSchema = z
  .object({
    secret: z.string().nullable().describe(`Base32. ${once}`),
    otpauth_uri: z.string().nullable().describe('What an authenticator app reads out of a QR code.'),
  })
  .meta({ id: 'NewTotp' });

export const newRecoveryCodesSchema = z
  .object({ recovery_codes: z.array(z.string()).nullable().describe(`Each signs in once. ${once}`) })
  .meta({ id: 'NewRecoveryCodes' });

/** What goes on to the browser as it is (WebAuthn Level 3, 5.1.8 and 5.1.9). */
export const passkeyOptionsSchema = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyOptions' });

const base64url = z
  .string()
  .max(100_000)
  .regex(/^[\w-]*$/, fault('fields.base64url'));
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  authenticatorAttachment: z
    .enum(['platform', 'cross-platform'])
    .nullish()
    .transform((given) => given ?? undefined),
  clientExtensionResults: z.record(z.string(), z.unknown()).default({}),
};

/** What `navigator.credentials.create` answers, as JSON (WebAuthn Level 3, 5.1.8). */
export const registrationSchema = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64url,
    attestationObject: base64url,
    authenticatorData: base64url.optional(),
    transports: z.array(z.string().max(30)).max(10).optional(),
    publicKeyAlgorithm: z.number().int().optional(),
    publicKey: base64url.optional(),
  }),
});
export type Registration = z.infer<typeof registrationSchema>;

/** What `navigator.credentials.get` answers. */
export const assertionSchema = z.strictObject({
  ...credential,
  response: z.strictObject({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.nullish().transform((given) => given ?? undefined),
  }),
});
export type Assertion = z.infer<typeof assertionSchema>;
