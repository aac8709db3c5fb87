import { sentencesOfMail } from './acts.ts';
import { answerKindsOf } from './answer-kind.ts';
import type { ParsedRequest } from './parse-request.ts';
import { isSubstantial, readTerms, thinConcepts } from './terms.ts';

/** A question in the words of the mail, what is read with it, and what else the mail tells. */
export type Question = { sentence: string; before: string; context: string };

const maxQuestions = 4;
const maxStoryChars = 1200;

/** The questions of a mail that say what they are about, at most four; none when it only tells a story. */
export function questionsOf({ subject, text, language }: Asking): Question[] {
  const sentences = sentencesOfMail(text);
  const told = sentences.filter((sentence) => !isQuestion(sentence));
  return sentences
    .filter(isQuestion)
    .map((sentence) => ({ sentence, ...withContext(sentence, { subject, sentences, told, language }) }))
    .filter(
      ({ sentence, before }) =>
        isSubstantial(`${before} ${sentence}`, language) || answerKindsOf(sentence).length > 0,
    )
    .slice(0, maxQuestions);
}

type Asking = Pick<ParsedRequest, 'subject' | 'text' | 'language'>;

/** A mail without a question, as one. */
export function storyOf({ text }: ParsedRequest): Question {
  const story = sentencesOfMail(text).join(' ').slice(0, maxStoryChars);
  return { sentence: story, before: '', context: '' };
}

type Mail = { subject: string; sentences: string[]; told: string[]; language: string | null };

/** “Is it safe to use?” says little without the sentence before, and “What now?” without all that was told. */
function withContext(
  question: string,
  { subject, sentences, told, language }: Mail,
): Omit<Question, 'sentence'> {
  const { concepts, words } = readTerms(question, language);
  const own = [...concepts].filter((concept) => !thinConcepts.has(concept)).length;
  const isBare = concepts.size + words.size === 0;
  const leans =
    own === 0 || (own === 1 && words.size === 0 && pronouns.test(question) && !asksHow.test(question));
  const at = sentences.indexOf(question);
  const before = leans ? sentences.slice(isBare ? Math.max(0, at - maxTold) : Math.max(0, at - 1), at) : [];
  return {
    before: [...(isBare ? [subject] : []), ...before].join('. '),
    context: told.filter((sentence) => !before.includes(sentence)).join(' '),
  };
}

const maxTold = 3;
const asksHow =
  /(?<!\p{L})(how (?:do|can|should|must|to|long|much)|wie|comment|combien|cómo|cuánto|come|quanto|hoe)(?!\p{L})/iu;

const pronouns =
  /(?<!\p{L})(it|that|this|these|those|them|they|ones|one|es|ihn|das|dies|sie|il|elle|cela|ça|eso|esto|lo|la|esso|questo|dat|het|ze|hem)(?!\p{L})/iu;

/** Many write questions without their mark, or wrap them: “I wonder how long …”. */
function isQuestion(sentence: string): boolean {
  return (
    /[?？;;]["”»)]?$/.test(sentence) ||
    asksWithoutMark.test(sentence) ||
    asksWithin.test(sentence) ||
    wonders.test(sentence)
  );
}

const asksWithoutMark =
  /^(?:(?:hi|hey|hello|hallo|hoi|bonjour|hola|buenas|salve|ciao|and|und|et|y|e|en)(?: there)?[,.]? )?(?:how|hows|what|whats|what['’]s|when|where|which|who|why|do you|does|did you|will|is it|is the|is a|is there|are there|are the|can i|can we|can you|could i|could we|may i|up to what|until what|from what|wie|was|wann|welche[rs]?|kann ich|können wir|gibt es|haben sie|geht|darf|combien|comment|quand|quel(?:le)?s?|est-ce|puis-je|peut-on|avez-vous|cómo|cuándo|cuánto|cuál|puedo|tienen|se puede|come|quando|quanto|quale|posso|avete|si può|hoe|wanneer|wat|welke|kan ik|mag|hebben jullie) /i;

/** “it is chipped, does the guarantee cover that”. */
const asksWithin =
  /[,;:.)–-] ?(?:and |und |et |y |e |en )?(?:how (?:much|long|many|do|can|soon)|what (?:does|do|is|are)|when (?:do|does|will|can|is)|does (?:the|it|that|this)|do (?:i|you|we)|can (?:i|it|we|you)|is (?:it|that|this|the)|are (?:the|they)|will (?:it|the)|price (?:of|for)|wie (?:lange|viel|kann|teuer)|kann (?:ich|man)|ist (?:das|es)|geht (?:das|es)|combien|est-ce que|peut-on|cuánt[oa]|se puede|puedo|quanto|quanti|si può|posso|hoe (?:lang|veel)|hoeveel|kan (?:ik|het))(?!\p{L})|(?<!\p{L})(?:cuanto|cuánto) tardan/iu;

const wonders =
  /(?<!\p{L})(i wonder(?:ed)?|wondering|(?:love|like|want|need|glad) to know|(?:tell|told) me (?:what|how|when|whether|if|where|which)|let me know (?:what|how|when|whether|if|where|which)|i(?:['’]m| am) (?:not sure|unsure)|price for|frage mich|(?:wüsste|würde) .{0,20}(?:gerne?|wissen)|wissen, (?:ob|wie|wann|was)|me demand(?:e|ais)|aimerais savoir|voudrais savoir|me pregunt(?:o|aba)|(?:quisiera|quería|gustaría) saber|mi chied(?:o|evo)|vorrei sapere|volevo sapere|vroeg (?:ik )?me af|vraag me af|(?:wil|zou) .{0,20}weten)(?!\p{L})/iu;
