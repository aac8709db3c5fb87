/** What DNS says of a domain that mail is sent as, a record each, and what is wrong with it. */
export const dns = {
  no_answer: 'DNS gave no answer ({system_code}). Check again later.',
  dkim_doubled:
    'The record stands at {name}: the name was entered with the domain at its end, and the domain was added once more.',
  dkim_missing: 'There is no DKIM record yet. Until it is there, receivers cannot check our signature.',
  dkim_two: 'There are two records at this name; keep only the one below.',
  dkim_no_key: 'The record holds no key (p=). It must be the whole text below.',
  dkim_withdrawn: 'The record says that the key is withdrawn (p= is empty).',
  dkim_cut_off: 'The key is cut off after {length} of {whole} characters. Enter it as several strings.',
  dkim_other_key: 'The DKIM record holds another key.',
  dkim_quoted: 'The record holds quotation marks as part of its text; leave them out.',
  dkim_other_kind: 'The record says that the key is {kind}; it is rsa.',
  dkim_test: 'Our key is there, marked as a test (t=y): receivers may pay no heed to it.',
  dkim_fine: 'Our key is there.',
  dmarc_two: 'There are two DMARC records; keep one, or none counts.',
  dmarc_no_policy: 'Its policy (p=) must be none, quarantine or reject.',
  dmarc_none:
    'It is there and asks for nothing yet (p=none). When all your mail passes, quarantine keeps forgers out.',
  dmarc_fine: 'It is there: what is forged is to be {policy, select, reject {refused} other {put aside}}.',
  dmarc_above: 'The record of {domain} holds for it too.',
  dmarc_missing: 'There is no DMARC record yet. Large providers ask for one.',
  mx_missing: 'There is no MX record: mail to this domain arrives nowhere.',
  mx_null: 'The domain says that it takes no mail at all (a null MX record).',
  mx_here: 'Mail to this domain comes here.',
  mx_fetched: 'Mail goes to {host} and is taken over from there.',
  mx_no_mailbox: 'Mail to this domain goes to {host}. No mailbox of it is here yet.',
  mx_handed_on: 'Mail to this domain goes to {host} and is handed on to here: the last one came on {day}.',
  mx_elsewhere:
    'Mail to this domain goes to {host}, and none has come here in 30 days. Let that server hand it on, let the mailbox be fetched from it, or set the record below.',
  spf_missing: 'There is no SPF record yet.',
  spf_many: 'There are {count, plural, =2 {two} other {#}} SPF records; keep one, or none counts.',
  spf_all: 'It lets the whole world send as this domain (all). End it with ~all or -all.',
  spf_too_deep:
    'It cannot be used: to read it receivers must ask DNS more than ten times, and then they give it up.',
  spf_error: 'It cannot be used: receivers find an error in it.',
  spf_error_saying: 'It cannot be used: {words}.',
  spf_unnamed: 'It does not name the relay {host}. Add {term} before its end.',
  spf_no_relay: 'It is there. No relay is set yet that it should name.',
  spf_nobody: 'It lets nobody send as this domain. Name the address that {host} has outside before its end.',
  spf_provider:
    'It is there. Whether it should name {host}, only that provider’s own pages tell: most providers put a return path of theirs on the mail, and then this record is not asked.',
  spf_own_house:
    'It is there. Mail leaves through {host}, in your own house: see that it names the address that this one has outside.',
  spf_fine: 'It lets our relay send.',
} as const;
