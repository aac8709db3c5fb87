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

/** What the product shows and mails, in English: ICU messages by screen. Each other language has the same keys. */
export const english = {
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
} as const;
