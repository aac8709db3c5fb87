import type { english } from '../en/index.ts';
import type { TranslationOf } from '../translation.ts';
import { password } from './password.ts';
import { signIn } from './sign-in.ts';

export const german: TranslationOf<typeof english> = { password, signIn };
