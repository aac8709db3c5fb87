/**
 * What a mail of ours asks the contact, sentence by sentence: questions, and requests to send or tell us something. An
 * offer of more help is no question.
 */
export function openQuestions(markdown: string): string[] {
  const own = markdown
    .split('\n')
    .filter((line) => !line.startsWith('>'))
    .join('\n')
    .replace(/[*_`#]+/g, '');
  return own
    .split(/\n+|(?<=[.!?？؟…])\s+/)
    .map((sentence) => sentence.replace(/^\s*(?:[-•]|\d+[.)])\s*/, '').trim())
    .filter(
      (sentence) => (/[?？؟]["”»)]?$/.test(sentence) || request.test(sentence)) && !offer.test(sentence),
    );
}

/** What the contact is to give us; "please allow 3 days" asks for nothing. */
const request = new RegExp(
  [
    '(?:please|kindly|could you|can you|would you) (?:also )?(?:(?:send|share|tell|give|forward) (?:us|me)|confirm|attach|upload|provide|reply with|let (?:us|me) (?:know|have))',
    '(?:bitte|könnten sie|können sie) (?:[\\p{L}]+ ){0,4}?(?:senden|schicken|nennen|teilen|geben|bestätigen|übermitteln)',
    '(?:senden|schicken|nennen|teilen|geben|bestätigen|übermitteln) sie (?:uns|mir) (?:bitte|noch|doch)',
    "(?:merci de|veuillez|pourriez-vous|pouvez-vous) (?:bien vouloir |également |aussi )?(?:nous |m[’']|me )?(?:envoyer|communiquer|indiquer|confirmer|transmettre|préciser|donner|dire)",
    '(?:por favor,? |podría |puede )(?:nos |me )?(?:env[ií]|indi|confirm|facilit|d[ií]ga|mand)\\p{L}*',
    '(?:la preghiamo di|può|potrebbe|per favore,?) (?:ci |mi )?(?:invi|indic|conferm|comunic|mand|fornir)\\p{L}*',
    '(?:stuur|geef|bevestig|laat) (?:ons|het ons|mij) (?:alstublieft|even|graag|weten)',
    '(?:por favor|poderia) (?:envi|indi|confirm)\\p{L}*',
    '(?:proszę|prosimy) (?:o |nam )?(?:podanie|przesłanie|potwierdz|podać|przesłać)\\p{L}*',
  ]
    .map((each) => `(?<!\\p{L})${each}`)
    .join('|'),
  'iu',
);

const offer =
  /(?<!\p{L})(?:any (?:further|other|more)|anything else|(?:weitere|noch|andere) fragen|sonst noch|(?:d[’']autres|autre|une) questions?|autre chose|(?:alguna|otra|más) (?:duda|pregunta|consulta|cosa)|algo más|(?:altre|ulteriori) (?:domande|informazioni)|qualcos[’']altro|(?:if|falls|wenn|si|se) .{0,30}(?:question|fragen|duda|domand|help|hilfe|anything|need))/iu;
