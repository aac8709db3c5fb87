import type { english } from '../en/index.ts';
import type { TranslationOf } from '../translation.ts';
import { common } from './common.ts';
import { delivery } from './delivery.ts';
import { held } from './held.ts';
import { outbox } from './outbox.ts';
import { password } from './password.ts';
import { run } from './run.ts';
import { runs } from './runs.ts';
import { sandbox } from './sandbox.ts';
import { savedReplies } from './saved-replies.ts';
import { settings } from './settings/index.ts';
import { signIn } from './sign-in.ts';
import { ui } from './ui.ts';
import { views } from './views.ts';

export const german: TranslationOf<typeof english> = {
  common,
  delivery,
  held,
  outbox,
  password,
  run,
  runs,
  sandbox,
  savedReplies,
  settings,
  signIn,
  ui,
  views,
};
