import type { SentencePart } from './clauses.ts';
import { comparable, type Evidence, isForeign, type ReadSentence, sharedTerms } from './judgement.ts';
import { labelTerms } from './labels.ts';
import { sameQuantity } from './quantities.ts';
import type { ReadSource, SourcePassage } from './read-source.ts';
import { coveredShare, isWeak, TermSet, type WordTerm } from './terms.ts';

/** A clause of a source that speaks of what a part of a sentence speaks of; `score` is 0 to 1. */
export type Candidate = { passage: SourcePassage; clause: SentencePart; score: number };

const minScore = 0.2;

/** The clauses of team sources that speak of a part of a sentence, the nearest first. */
export function nearestClauses(part: SentencePart, sentence: ReadSentence, evidence: Evidence): Candidate[] {
  const stated = part.terms.filter((term) => !isContactsOwn(term, evidence));
  const said = new TermSet([
    ...sentence.whole.terms,
    ...sentence.lead.keys.values(),
    ...labelTerms(sentence.whole.text, true),
  ]);
  return evidence.team
    .flatMap((source) => {
      const asked = {
        part,
        terms: comparable(stated, evidence, source),
        whole: sentence.whole.terms,
        needed: isForeign(evidence.language, source.language) ? 3 : 2,
      };
      return source.passages.flatMap((passage) =>
        speaksOf(passage, asked) && !isOtherRow(said, passage) ? candidatesOf(passage, asked) : [],
      );
    })
    .filter(({ score }) => score > minScore)
    .sort((a, b) => b.score - a.score);
}

type Asked = { part: SentencePart; terms: WordTerm[]; whole: WordTerm[]; needed: number };

/** Whether a clause of a passage can be near enough: most are not, so their clauses need not be read. */
function speaksOf({ whole }: SourcePassage, asked: Asked): boolean {
  const shared = sharedTerms(asked.terms, whole.set).length;
  if (shared === 0) return false;
  return shared + asked.part.quantities.length >= asked.needed || isNear(whole, asked);
}

const isNear = (whole: SentencePart, asked: Asked) => coveredShare(asked.whole, whole.set) >= 0.7;

function candidatesOf(passage: SourcePassage, asked: Asked): Candidate[] {
  const { part, terms, needed } = asked;
  const near = isNear(passage.whole, asked);
  return passage.clauses
    .filter(({ text }) => text !== passage.text || !passage.isContrast)
    .map((clause) => {
      const figures = part.quantities.filter((each) =>
        clause.quantities.some((one) => sameQuantity(one, each)),
      ).length;
      const shared = sharedTerms(terms, clause.set);
      const enough =
        (shared.length + figures >= needed && shared.some(({ weight }) => weight >= 0.5)) ||
        (near && part.negations !== clause.negations && shared.some((term) => !isWeak(term)));
      const share = coveredShare(terms, clause.set);
      const back = coveredShare(clause.terms, part.set);
      return {
        passage,
        clause,
        score: enough ? 0.6 * share + 0.3 * back + 0.1 * Math.min(1, figures) : 0,
      };
    });
}

/** "Belgium and Switzerland: no threshold" says nothing of France. */
function isOtherRow(said: TermSet, { rowTerms }: SourcePassage): boolean {
  return rowTerms.length > 0 && !rowTerms.some((term) => said.find(term));
}

/** A word of the contact's case, as the town they move to, which no rule of ours has. */
function isContactsOwn(term: WordTerm, { contact, team }: Evidence): boolean {
  const has = ({ passages }: ReadSource) => passages.some(({ context }) => context.find(term));
  return !term.key.startsWith('#') && contact.some(has) && !team.some(has);
}
