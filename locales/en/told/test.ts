/** What a test of a connection found. `response` are a server's words. */
export const test = {
  models_listed: 'It lists {count, plural, one {# model} other {# models}}.',
  model_answered: 'It lists {count, plural, one {# model} other {# models}}. {model} answered: {response}',
  model_failed_quoting: '{words} It said: {response}',
  model_silent: 'The model did not answer within a minute.',
  no_relay: 'No relay is set: what is sent is caught in the sandbox and reaches nobody.',
  door_said: 'Our SMTP door at {address} said: {response}',
  door_elsewhere: 'A worker takes mail, on another machine than this one; it was not asked.',
  door_closed: 'Nobody takes mail at {address}: {response}.',
  no_dns: 'DNS gave no answer for {domain} ({system_code}).',
  no_mx: 'DNS names no server for mail to {domain} (no MX record).',
  mx_said: '{host} takes the mail of {domain}. It said: {response}',
  mx_unreached: '{host} takes the mail of {domain}, but could not be asked from here: {response}.',
  folder_open: 'The folder {folder} is open.',
} as const;
