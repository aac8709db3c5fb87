/** Why mail is not fetched from elsewhere. `why` stands in this catalogue too; what a server says is kept as it is. */
export const imap = {
  distrusted: 'The certificate of the server is not trusted: {why}.',
  failed_because: 'The connection failed: {why}.',
  failed: 'The connection failed.',
  closed: 'The server closed the connection.',
  no_content: 'The server gave no content for the mail with UID {uid}.',
  no_list: 'The server did not list the folder.',
  gone: 'The account is gone.',
  changed: 'The account was changed while it was read.',
  not_stored: 'The mail with UID {uid} could not be stored.',
  too_large:
    '{count, plural, one {A mail} other {# mails}} with more than {bytes} bytes stayed on the server, the last with UID {uid}.',
} as const;
