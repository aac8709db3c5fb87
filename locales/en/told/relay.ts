/** What a relay said or would not have. `words` and `said` are the server's; `why` stands in this catalogue too. */
export const relay = {
  sign_in_refused: 'The relay at {name} refused the sign-in. It said: {said}',
  no_sign_in: 'The relay at {name} offers no way to sign in that we know.',
  distrusted:
    'The certificate of the relay at {name} is not trusted ({why}). NODE_EXTRA_CA_CERTS can name an authority of your own.',
  no_smtp: 'The server at {name} does not speak SMTP.',
  no_tls: 'The relay at {name} does not speak TLS from the first byte. Try STARTTLS.',
  no_starttls: 'The relay at {name} does not offer STARTTLS as it should.',
  no_starttls_saying: 'The relay at {name} does not offer STARTTLS as it should. It said: {said}',
  takes_no_mail: 'The relay at {name} does not take our mail. It said: {said}',
  kept_back: 'The mail was kept back, because it could not be written down first that it leaves: {why}.',
  broke_off: 'The connection to the relay at {name} broke before it had the whole mail: {why}.',
  unreachable: 'The relay at {name} cannot be reached: {why}.',
  too_large: 'The relay at {name} takes no mail of this size ({megabytes} MB).',
  password_unread:
    'The password of the relay cannot be read: APP_SECRET is not the one that it was stored with.',
  connected: 'Connected with{tls, select, true {} other {out}} TLS. It said: {said}',
  signed_in: 'Connected with{tls, select, true {} other {out}} TLS, signed in as {user}. It said: {said}',
  sign_in_idle:
    'Connected with{tls, select, true {} other {out}} TLS; it takes no sign-in, so the user is not needed. It said: {said}',
  took_mail: 'It took the mail: {said}',
  refused_mail: 'It did not take the mail{command, select, none {} other { ({command})}}: {said}',
} as const;
