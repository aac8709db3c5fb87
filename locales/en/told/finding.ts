/** What speaks against believing a mail or opening its files. */
export const finding = {
  runs: 'The file “{file}” is a program: opening it may do harm.',
  other_kind: 'The file “{file}” says that it is {claim}, but it is {real}.',
  no_such_kind: 'The file “{file}” says that it is {claim}, but its bytes are not.',
  no_text: 'The file “{file}” says that it is text, but it is {real}.',
  files_cut:
    'It has more than {listed} files. The first {listed} are listed; {more, plural, one {# more is} other {# more are}} in the original.',
  and_more: '{first} {count} more do the like.',
  link_user: 'A link that begins with {user} leads to {host}.',
  link_letters: 'A link leads to {host} ({ascii}), where some letters only look like Latin ones.',
  link_elsewhere: 'A link says {named} and leads to {host}.',
  link_writes: 'A link says {named} and writes to {address}.',
  name_address: 'The sender’s name says {named}, but it comes from {address}.',
  name_of_team: 'The sender has the name of {name} of your team, but writes from {address}.',
  name_of_mailbox: 'The sender has the name of your mailbox “{name}”, but writes from {address}.',
  like_ours: '{host} is not your {ours}, but looks like it.',
  like_theirs: '{host} is not {theirs}, from which {name} writes, but looks like it.',
  foreign_letters: 'The sender’s domain {host} is written {ascii} in DNS.',
  imitated_letters:
    'The sender’s domain {host} is written {ascii} in DNS. Some of its letters only look like Latin ones.',
  reply_to: 'It asks for answers to {address}, not to the sender.',
} as const;
