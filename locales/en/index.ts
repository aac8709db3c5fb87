import { common } from './common.ts';
import { password } from './password.ts';
import { settings } from './settings/index.ts';
import { signIn } from './sign-in.ts';

/** What the product shows and mails, in English: ICU messages by screen. Each other language has the same keys. */
export const english = { common, password, settings, signIn } as const;
