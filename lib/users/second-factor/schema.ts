import { z } from 'zod';

const when = z.iso.datetime();
const once = 'Told this once. Null in a replayed answer.';

export const secondFactorSchema = z
  .object({
    totp: z
      .object({ confirmed_at: when })
      .nullable()
      .describe('Null while a password alone signs in. Codes are RFC 6238: SHA-1, 6 digits, 30 s.'),
    recovery_codes_left: z.number().int(),
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
