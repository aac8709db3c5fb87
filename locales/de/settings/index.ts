import type { settings as english } from '../../en/settings/index.ts';
import type { TranslationOf } from '../../translation.ts';
import { about } from './about.ts';
import { account } from './account.ts';
import { apiKeys } from './api-keys.ts';
import { assistants } from './assistants.ts';
import { contactFields } from './contact-fields.ts';
import { domains } from './domains.ts';
import { images } from './images.ts';
import { mailImports } from './mail-imports.ts';
import { mailbox } from './mailbox.ts';
import { mailboxes } from './mailboxes.ts';
import { models } from './models.ts';
import { people } from './people.ts';
import { reach } from './reach.ts';
import { relays } from './relays.ts';
import { rules } from './rules.ts';
import { singleSignOn } from './single-sign-on.ts';
import { sla } from './sla.ts';
import { suppressions } from './suppressions.ts';
import { tags } from './tags.ts';
import { teams } from './teams.ts';
import { webhooks } from './webhooks.ts';

export const settings: TranslationOf<typeof english> = {
  title: 'Einstellungen',
  adminsOnly: 'Nur Admins können diese Einstellungen ändern.',
  about,
  account,
  apiKeys,
  assistants,
  contactFields,
  domains,
  images,
  mailImports,
  mailbox,
  mailboxes,
  models,
  people,
  reach,
  relays,
  rules,
  singleSignOn,
  sla,
  suppressions,
  tags,
  teams,
  webhooks,
};
