import { password } from './password.ts';
import { signIn } from './sign-in.ts';

/** What the product shows and mails, in English: ICU messages by screen. Each other language has the same keys. */
export const english = { password, signIn } as const;
