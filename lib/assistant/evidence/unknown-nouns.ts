import { stopWords } from '#lib/articles/stop-words.ts';
import { conceptsOf } from './concepts.ts';
import type { Evidence, ReadSentence } from './judgement.ts';
import { isFiller, stemOf } from './terms.ts';

/** What precedes a noun in a language that does not write it large. */
const before: Record<string, string> = {
  en: 'the|an?|its|their|our|own|every|each|any|no|of|with|for|and|in|by',
  fr: 'les?|la|une?|des|du|de|nos|notre|aux?|avec|en|dans|par|et',
  es: 'el|l[ao]s?|un[ao]?s?|del?|al|con|en|por|y|nuestr[ao]s?|sin',
  it: 'il|l[aeo]|gli|i|un[ao]?|d[ei]|del(?:la|le|lo)?|degli|dei|al(?:la|le|lo)?|con|in|nell[ao]|per|e|senza',
};
const patterns = new Map(
  Object.entries(before).map(([code, words]) => [
    code,
    new RegExp(
      `(?<=(?<!\\p{L})(?:${words}) |(?<!\\p{L})(?:l|d|un|dell|all|nell|dall)['’])\\p{Ll}[\\p{L}-]{4,}`,
      'giu',
    ),
  ]),
);
const germanNoun = /(?<=[\p{L}\p{N},„"(]\s)\p{Lu}\p{Ll}[\p{L}-]{3,}/gu;
/** Endings of verbs and adverbs, which a paraphrase brings. */
const otherEnding =
  /(?:ly|mente|ment|ing|ed|ar|er|ir|re|ato|ata|ati|ado|ada|ados|adas|ant|ez|able|ible|ible?s|emos|amos|iamo)$/u;
/** Words of talk, which name nothing that a source could have. */
const talk =
  /^(?:regel|betrag|höhe|angabe\w*|hälfte|beispiel|fragen?|antwort|möglich\w*|schritt\w*|moment|stand|blick|punkte?|weg|weise|fall|falle|anliegen|geduld|verständnis|nachricht|dauer|beginn|unterschied|exemple|ligne|cause|suite|façon|manière|moment|fois|question|réponse|point|étapes?|temps|raison|tiempo|momento|caso|forma|manera|duda|respuesta|antelación|punto|pasos?|resto|ejemplo|tempo|caso|modo|domanda|risposta|anticipo|esempio|passagg\w+|parte|quarto|quinta|step|steps|questions?|answers?|moment|while|story|short|summary|case|matter|rest|first|second|third|following|above|below|new|nuov[oaie]|nouve\w+|nuev\w+|infine|enfin|details?|information|infos?|überblick|übersicht|résumé|résumer|resumen|riassunto|breve|detalle|détails?|dettagli\w*)$/u;

/** The nouns of a sentence that stand in nothing the run read: things that it made up, or a paraphrase's. */
export function unknownNouns({ text, whole }: ReadSentence, { language, terms }: Evidence): string[] {
  const pattern = language === 'de' ? germanNoun : patterns.get(language ?? '');
  const plain = text.replace(/[*_`„“”"«»]+/g, '');
  const nouns = (plain.match(pattern ?? /(?!)/g) ?? []).map((word) => word.toLowerCase());
  const spoken = new Set(whole.terms.map(({ word }) => word));
  return [...new Set(nouns)].filter(
    (word) =>
      (spoken.has(word) || word.includes('-')) &&
      !stopWords.has(word) &&
      !isFiller(word) &&
      !talk.test(word) &&
      conceptsOf(word).length === 0 &&
      (language === 'de' || !otherEnding.test(word)) &&
      !terms.find({ key: stemOf(word) }),
  );
}

/** "Also", "besides": what follows is a further fact. */
export const adds = (text: string) => further.test(text);
const further =
  /(?<!\p{L})(?:also|too|as well|besides|moreover|in addition|plus|außerdem|zudem|zusätzlich|auch|aussi|également|en outre|de plus|también|además|anche|inoltre)(?!\p{L})/iu;
