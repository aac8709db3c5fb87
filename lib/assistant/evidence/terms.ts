import { stopWords } from '#lib/articles/stop-words.ts';
import { conceptsOf, conceptsOfPhrase, startsPhrase } from './concepts.ts';
import { plainPhrases } from './phrasing.ts';

/** What a sentence is about: an idea of the lexicon ("#REFUND") or the stem of another word. */
export type WordTerm = { key: string; weight: number; negative: boolean; word: string };

/** An idea of nearly every mail, which alone proves nothing. */
export const isWeak = ({ key }: Pick<WordTerm, 'key'>) => key.startsWith('#') && weak.has(key.slice(1));

/** Words that say little about a rule: time, politeness, the reader. */
const filler = new Set(
  `day days hour hours minute minutes week weeks month months year years please sie ihr ihre ihnen tag tage tagen stunde stunden minuten woche wochen monat monate monaten jahr jahre jahren euro euros eur gbp usd pound pounds dollar percent prozent
  vous votre vos jour jours heure heures minutes semaine semaines mois an ans année usted su sus día días hora horas minutos semana semanas mes meses año años lei suo sua giorno giorni ora ore minuti settimana settimane mese mesi anno anni
  working business werktage werktagen arbeitstage arbeitstagen werktag ouvrés ouvré ouvrables hábiles laborables lavorativi lavorativo
  simply easily always usually normally directly currently also already einfach üblicherweise normalerweise direkt derzeit bereits stets jeweils simplement normalement directement actuellement toujours déjà également simplemente normalmente directamente actualmente siempre semplicemente normalmente direttamente attualmente sempre già
  note remember happen happens kindly able course afterwards meanwhile latest earliest least most maximum minimum beachten bitte leider gern gerne übrigens spätestens höchstens mindestens unfortunately regrettably malheureusement désolé lamentablemente desgraciadamente purtroppo veuillez merci
  during pendant durant während durante pendente dauert oui ja sí sì yes nein
  hast bist kannst musst willst darfst sollst wirst du dir dich dein deine deinen deinem deiner euch euer eure tú te tuyo ti tuo tua
  müsste müssten müsst möchte möchtest würde könnte könntest sollte
  two three four five zwei drei vier fünf deux trois quatre cinq dos tres cuatro cinco due tre quattro cinque möglichkeiten options option ways way
  thing case cases fall fälle cas caso casos casi sorgt gilt bzw ca circa etwa about around approximately environ aproximadamente once soon even nach vor après avant después antes dopo prima bis until jusqu hasta fino entro innerhalb within binnen dentro plazo`.split(
    /\s+/,
  ),
);

export const isFiller = (word: string) => filler.has(word);

const weak = new Set(
  'CONTACT NEED REQUEST SHOW POSSIBLE HELP NEXT PERIOD AFTER WHOLE PART ONCE SHIP CHECK NUMBER NAME START END ADD PAGE CHOOSE ENTER FIND PROCESS EMAIL WORK MINIMUM MAXIMUM LATE EARLY PRODUCT ORDER CUSTOMER PERSON'.split(
    ' ',
  ),
);

/** The terms of a text in reading order, without figures and words that say little. */
export function termsOf(text: string): WordTerm[] {
  const words = wordsOf(text);
  const terms: WordTerm[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const phrase = startsPhrase(word)
      ? [4, 3, 2].find((length) => conceptsOfPhrase(words.slice(at, at + length)).length > 0)
      : undefined;
    if (phrase) {
      for (const { name, negative } of conceptsOfPhrase(words.slice(at, at + phrase)))
        terms.push({
          key: `#${name}`,
          weight: weightOf(name),
          negative,
          word: words.slice(at, at + phrase).join(' '),
        });
      at += phrase - 1;
      continue;
    }
    if (filler.has(word) || word.length < 2) continue;
    const concepts = conceptsOf(word);
    for (const { name, negative } of concepts.slice(0, 3))
      terms.push({ key: `#${name}`, weight: weightOf(name) / Math.min(concepts.length, 3), negative, word });
    if (concepts.length > 0 || stopWords.has(word) || word.length < 3) continue;
    terms.push({ key: stemOf(word), weight: 1.2, negative: false, word });
  }
  return terms;
}

const weightOf = (name: string) => (weak.has(name) ? 0.5 : 1);

function wordsOf(text: string): string[] {
  return (
    plainPhrases(text)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\p{L})'(?:s|re|ve|ll|d|m)(?!\p{L})/gu, '')
      .replace(
        /(?<!\p{L})(?:l|d|qu|s|n|c|j|m|t|jusqu|lorsqu|un|all|dell|nell|sull|dall|quest|quell)'(?=\p{L})/gu,
        '',
      )
      .match(/\p{L}+/gu) ?? []
  );
}

const endings =
  /(?:ungen|ung|heiten|keiten|heit|keit|lich|isch|ations?|ements?|ement|amente|mente|zioni|zione|ciones|ción|ssant|ing|ers|ern|en|er|es|em|ed|ly|et|st|te|ez|ons|ent|ées|és|ée|é|as|os|is|ar|ir|or|re|ati|ate|ato|ata|ado|ada|idos|ido|ida|[aeiosnt])$/u;

/** "Angelegt" and "anzulegen" are of "anlegen". */
const germanParticiple =
  /^(an|auf|aus|ab|ein|mit|nach|vor|zu|um|weg|zuruck|hin|her|los|fest|frei|weiter|bei|durch|uber)(?:ge|zu)([a-z]{3,}(?:t|en))$/;

/** A light stem, equal for the common forms of a word in the desk's languages. */
export function stemOf(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/ß/g, 'ss');
  if (plain.length <= 4) return plain;
  const cut = plain
    .replace(germanParticiple, '$1$2')
    .replace(/(?<=[aei]r)(?:me|te|se|lo|la|le|los|las|les|nos|si|ci|mi|ti|vi)$/, '')
    .replace(endings, '');
  return cut.length >= 4 ? cut : plain.slice(0, 4);
}

/** Whether two stems are of one word: equal, one begins with most of the other, or one is in the other's compound. */
export function sameStem(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.startsWith(short) && long.length - short.length <= 2) return true;
  if (short.length >= 6 && (long.endsWith(short) || long.startsWith(short))) return true;
  if (short.length < 5) return false;
  let shared = 0;
  while (shared < short.length && short[shared] === long[shared]) shared++;
  return shared >= 5 && shared >= 0.75 * long.length;
}

/** Terms for look-up: by key at once, stems also by kinship. */
export class TermSet {
  readonly keys = new Map<string, WordTerm>();
  /** Ideas that stand in it with both signs. */
  readonly mixed = new Set<string>();
  /** What was looked up before: every sentence of a draft asks for much the same. */
  private readonly found = new Map<string, WordTerm | undefined>();
  constructor(terms: WordTerm[]) {
    for (const term of terms) {
      const known = this.keys.get(term.key);
      if (!known) this.keys.set(term.key, term);
      else if (known.negative !== term.negative) this.mixed.add(term.key);
    }
  }

  find({ key }: Pick<WordTerm, 'key'>): WordTerm | undefined {
    const exact = this.keys.get(key);
    if (exact || key.startsWith('#')) return exact;
    if (this.found.has(key)) return this.found.get(key);
    const kin = this.kinOf(key);
    this.found.set(key, kin);
    return kin;
  }

  private kinOf(key: string): WordTerm | undefined {
    for (const [other, term] of this.keys) if (!other.startsWith('#') && sameStem(key, other)) return term;
    return undefined;
  }
}

/** Which share of the weight of `terms` is in `others`, 0 to 1; 0 without terms. */
export function coveredShare(terms: WordTerm[], others: TermSet): number {
  const { unique, whole } = weighed(terms);
  if (whole === 0) return 0;
  let covered = 0;
  for (const term of unique) if (others.find(term)) covered += term.weight;
  return covered / whole;
}

/** The terms, each once, with their weight in all; kept, since they are compared with every passage. */
function weighed(terms: WordTerm[]): { unique: WordTerm[]; whole: number } {
  const before = weights.get(terms);
  if (before) return before;
  const unique = [...new Map(terms.map((term) => [term.key, term])).values()];
  const now = { unique, whole: unique.reduce((sum, { weight }) => sum + weight, 0) };
  weights.set(terms, now);
  return now;
}

const weights = new WeakMap<WordTerm[], { unique: WordTerm[]; whole: number }>();
