import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { isGreeting } from '../courtesy.ts';
import { check } from './check.ts';

const titles =
  /^(?:frau|herr|herrn|mr|mrs|ms|miss|mx|dr|prof|madame|monsieur|mademoiselle|mme|señora?|sra?|signora?|sig|sig\.ra|dottor\p{L}*|damen|herren|sir|madam|team|all|everyone|there|customer|customers|friend|kunde|kundin|kundinnen|kunden|client|cliente|clienti|clientes|zusammen|und|and|et|y|e|or|to|whom|it|may|concern|tous|à|todos|tutti|hello|hi|guten|good|buenos|buenas|buen|tag|morgen|abend|morning|afternoon|evening|días|dias|tardes|noches|día|geehrte[rsn]?|sehr|liebe[rsn]?|dear|again|again|a|bonjour|bonsoir|hola|buongiorno|buonasera|salve|ciao|caro|cara|chère?|estimad[oa]s?|querid[oa]|gentile|egregio|hallo|hey|greetings|grüß|gott|moin|salut|olá|beste|pan|pani|danke|thanks|thank|you|gracias|merci|grazie|de|da|von|van)$/iu;

/** A name in the greeting that is neither the contact's nor in what they wrote. */
export function checkSalutation(
  body: string,
  { contactName, written }: { contactName: string; written: string },
): Check[] {
  const [first = ''] = body.trim().split('\n');
  const greeting = first
    .split(/[,:!.]/)
    .slice(0, first.startsWith('Hola,') || /^\S+, /.test(first) ? 2 : 1)
    .join(' ');
  if (!isGreeting(first)) return [];
  const words = (greeting.match(/\p{L}[\p{L}'’-]*/gu) ?? []).filter(
    (word) => /^\p{Lu}/u.test(word) && !titles.test(word),
  );
  const known = `${contactName} ${written}`.toLowerCase();
  const names = known.match(/\p{L}{3,}/gu) ?? [];
  const unknown = words.filter((word) => {
    const name = word.toLowerCase();
    return !known.includes(name) && !names.some((each) => each.length >= 4 && name.startsWith(each));
  });
  if (words.length === 0 || unknown.length < words.length || words.length > 4) return [];
  const greeted = words.join(' ');
  return [check('name', say('draft.salutation', { greeted, contact: contactName.trim() }), greeted)];
}
