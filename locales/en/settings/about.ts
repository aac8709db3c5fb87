/** How the product is doing. */
export const about = {
  health: 'Health',
  ledger: 'Mail so far',
  ledgerSum:
    '{received, number} received = {filed, number} filed + {held, number} held + {ignored, number} ignored{pending, plural, =0 {} other { + # pending}}',
  sending: 'Sending',
  sandboxAll: 'Emails aren’t being sent: no relay is configured. The <link>sandbox</link> catches them.',
  sandboxSome:
    'Emails from some mailboxes aren’t being sent: they have no relay. The <link>sandbox</link> catches them.',
  relay: 'Emails are sent through the configured relays.',
  models: 'Models',
  noModels: 'none',
  api: 'API',
  apiDescription: 'OpenAPI description',
} as const;
