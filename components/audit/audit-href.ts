import type { AuditEntry } from '#lib/desk/audit/schema.ts';

const pages: Record<string, string> = {
  account_link: '/settings/people',
  api_key: '/settings/api-keys',
  app_password: '/settings/account',
  article_gap: '/articles/gaps',
  article_source: '/articles/import',
  assistant: '/settings/assistants',
  business_hours: '/settings/sla',
  contact_field: '/settings/contact-fields',
  domain: '/settings/domains',
  getting_started: '/getting-started',
  imap_account: '/settings/mailboxes',
  mirror: '/settings/mailboxes',
  mail_import: '/settings/import',
  mailbox: '/settings/mailboxes',
  model_server: '/settings/models',
  passkey: '/settings/people',
  push: '/settings/people',
  recovery_code: '/settings/people',
  relay: '/settings/relays',
  rule: '/settings/rules',
  sample_data: '/settings/import',
  saved_reply: '/settings/saved-replies',
  second_factor: '/settings/people',
  session: '/settings/people',
  sign_in: '/settings/people',
  single_sign_on: '/settings/sign-in',
  sla_policy: '/settings/sla',
  suppression: '/settings/suppressions',
  tag: '/settings/tags',
  team: '/settings/teams',
  totp: '/settings/people',
  user: '/settings/people',
  webhook: '/settings/webhooks',
};

/** Where what an event concerns is to be seen; null where it has no page. */
export function auditHref({ type, ticket, object_id: id }: AuditEntry): string | null {
  if (ticket !== null) return `/tickets/${ticket}`;
  const [noun = ''] = type.split('.');
  if (noun === 'message' || noun === 'sender') return '/held';
  if (noun === 'company' && id) return `/companies/${encodeURIComponent(id)}`;
  if (noun === 'contact' && id) return `/contacts/${id}`;
  if (noun === 'article' && id) return `/articles/${id}`;
  if (noun === 'article_import' && id) return `/articles/imports/${id}`;
  return pages[noun] ?? null;
}
