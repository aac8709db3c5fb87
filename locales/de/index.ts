import type { english } from '../en/index.ts';
import type { TranslationOf } from '../translation.ts';
import { common } from './common.ts';
import { password } from './password.ts';
import { settings } from './settings/index.ts';
import { signIn } from './sign-in.ts';

export const german: TranslationOf<typeof english> = { common, password, settings, signIn };
