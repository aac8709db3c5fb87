import type { english } from '../en/index.ts';
import type { TranslationOf } from '../translation.ts';
import { articles } from './articles/index.ts';
import { audit } from './audit/index.ts';
import { blockSender } from './block-sender.ts';
import { common } from './common.ts';
import { compose } from './compose.ts';
import { composer } from './composer.ts';
import { connection } from './connection.ts';
import { contacts } from './contacts.ts';
import { delivery } from './delivery.ts';
import { draft } from './draft.ts';
import { errors } from './errors.ts';
import { events } from './events.ts';
import { forward } from './forward.ts';
import { gettingStarted } from './getting-started.ts';
import { held } from './held.ts';
import { keys } from './keys.ts';
import { list } from './list.ts';
import { mail } from './mail.ts';
import { mails } from './mails.ts';
import { merge } from './merge.ts';
import { modelTexts } from './model-texts.ts';
import { newMail } from './new-mail.ts';
import { notifications } from './notifications.ts';
import { outbox } from './outbox.ts';
import { palette } from './palette.ts';
import { password } from './password.ts';
import { presence } from './presence.ts';
import { problems } from './problems/index.ts';
import { queue } from './queue.ts';
import { reports } from './reports.ts';
import { review } from './review.ts';
import { run } from './run.ts';
import { runs } from './runs.ts';
import { sandbox } from './sandbox.ts';
import { savedReplies } from './saved-replies.ts';
import { screens } from './screens.ts';
import { settings } from './settings/index.ts';
import { settingsPages } from './settings-pages.ts';
import { shell } from './shell.ts';
import { signIn } from './sign-in.ts';
import { surveys } from './surveys.ts';
import { ticket } from './ticket.ts';
import { tickets } from './tickets.ts';
import { told } from './told/index.ts';
import { ui } from './ui.ts';
import { views } from './views.ts';

export const german: TranslationOf<typeof english> = {
  articles,
  audit,
  blockSender,
  common,
  compose,
  composer,
  connection,
  contacts,
  delivery,
  draft,
  errors,
  events,
  forward,
  gettingStarted,
  held,
  keys,
  list,
  mail,
  mails,
  merge,
  modelTexts,
  newMail,
  notifications,
  outbox,
  palette,
  password,
  presence,
  problems,
  queue,
  reports,
  review,
  run,
  runs,
  sandbox,
  savedReplies,
  screens,
  settings,
  settingsPages,
  shell,
  signIn,
  ticket,
  surveys,
  tickets,
  told,
  ui,
  views,
};
