/** Joins alternatives, one group a line, into a case-insensitive expression. */
const anyOf = (...alternatives: string[]) => new RegExp(alternatives.join('|'), 'i');

export const mailboxFull = anyOf(
  'mail ?box (?:is |was )?full|mail ?box.{0,30}full|over ?quota|quota (?:exceeded|full|violation)',
  'exceed\\w* (?:\\w+ ){0,4}(?:quota|storage)|insufficient (?:\\w+ )?(?:storage|space)|disk (?:quota|full)',
  'out of (?:storage|space)|not enough (?:storage|space)|mailbox.{0,20}exceeds? (?:\\w+ ){0,3}(?:size|limit)',
);

/** Words of a server that refuses mail for what it is or where it comes from. */
export const refusal = /filter|refus|spam|block/i;

const who = '(?:user|recipient|addressee|mail ?box|(?:e-?mail )?account|(?:e-?mail )?address|local[- ]?part)';

/** The address or its host does not exist. IronPort writes `Unknown address error` before every reason. */
export const unknownAddress = anyOf(
  `user unknown|unknown (?!address error)${who}|${who}(?: name)? (?:is )?(?:unknown|not (?:known|recogni[sz]ed|registered|valid))`,
  'no such (?:local )?(?:user|recipient|mailbox|address|person|account|domain|host)|no mailbox here by that name',
  "not found|(?:could|can) ?n(?:o|')t be found|cannot be found|does ?n[o']t exist|does not exist|doesn't exist",
  'non-?existent (?:user|recipient|mailbox|address|account|domain|host)',
  "not listed in|not a (?:valid|known) (?:user|recipient|mailbox|address)|does(?: not|n't) have an? .{0,30}account",
  'invalid (?:recipient|user|mailbox|address|local)|bad (?:recipient|destination|mailbox)',
  'no longer (?:on (?:this )?server|exists?|valid|in use)|mailbox unavailable|has moved',
  '(?:host|domain|name) (?:name )?(?:is )?(?:unknown|not found)|unknown (?:host|domain)|no mx\\b|null mx',
  'unroutea?ble (?:mail )?(?:address|domain)',
);

/** A recipient refused without a reason. */
export const recipientRejected = anyOf(
  `(?:rcpt(?: to)?|${who})(?:\\(s\\)|s)?(?: address(?:es)?)? (?:(?:is|was|were|has been|have been) )?rejected`,
  `reject(?:ed|s|ing) (?:the |this |your )?${who}|recipient not accepted`,
);

/** Reasons other than an unknown recipient. */
export const policyRefusal =
  /denied|not (?:allowed|permitted)|polic|relay|temporar|later|rate|limit|too many|verif|prohibit|authoriz|disabled|suspended|inactive/i;

/** Our own address, host or authentication is the trouble. */
export const aboutSender = anyOf(
  'sender (?:address|domain|verif|id|policy|is|not)|(?:verif\\w+|callout).{0,40}sender|\\b(?:helo|ehlo|rdns|ptr)\\b',
  'client host|your (?:reverse|host|ip|server|domain|sender)|reverse (?:dns|lookup|hostname)|mail from\\b',
  '\\b(?:spf|dkim|dmarc|greylist\\w*|blacklist\\w*|authenticat\\w+|reputation|virus|malware|certificate)\\b',
);
