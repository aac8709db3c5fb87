import { keywords, tokenize } from '#lib/articles/keywords.ts';
import { mattersIn, withoutMatters } from '#lib/articles/search/matters.ts';
import type { Hit } from './parse-request.ts';

/** What is asked: matters that the thesaurus knows, and words that belong to none. */
export type Asked = { matters: string[]; words: string[] };

export type Relevance = {
  /** 0 to 1: the share of what is asked that the article speaks of, rare words counting more. */
  coverage: number;
  /** How many words and matters it speaks of. */
  met: number;
  missing: number;
  /** Whether the title speaks of one of them. */
  titled: boolean;
  /** Matters, such as the guarantee, that it does not speak of. */
  missingMatters: string[];
};

/** Words that any mail to any shop may hold. */
const generic = new Set(
  `long order orders ordered question mail email answer team shop hi information info possible help buy bought purchase
  fine allowed above below certain normalerweise gewöhnlich
  remove two three four five six eleven twelve zwei drei vier fünf sechs sieben acht neun zehn elf zwölf deux trois quatre cinq dix dos tres cuatro cinco diez due tre quattro cinque dieci
  find fast quick quickly policy policies evening hiya pays cuántos cuántas cuanto quanti quante hoeveel binnen combien wieviel viele arrive arrives until
  next day possible va bene whats best better way ways still already several ones normal safe somebody somebodys someone anybody anyone everybody perhaps wonder wondering
  whether really actually thinking seems seem small ordering soon currently months weeks years hours minutes week month year hour
  ago back yesterday today tomorrow nine ten seven eight nobody site website customer work works working fit fits much get amount number reach offer happen happens mean exactly roughly usually normally
  zeit bestens besten eigentlich schon jahre monate wochen tage stunden fallen normal sicher
  bestellung bestellt bestellen frage lange dauert kosten kostet betrag funktioniert passt geht bieten brauche benutzen verwenden
  durée délai sûr normal fois mois semaines heures année années meilleure meilleur façon moyen coûtent peut-on
  commande question coûte combien temps jours fonctionne marche utiliser proposez montant
  plazo duración mejor manera meses semanas horas años normal seguro
  pedido pregunta cuesta cuánto tiempo días funciona sirve usar ofrecen importe
  sui sulla sulle sugli durata tempi mesi settimane ore anni giorni meglio modo normale sicuro
  ordine domanda costa quanto dura funziona usare offrite serve importo
  lang duurt weken maanden jaar dagen uur beste manier normaal veilig duren
  bestelling vraag werkt past gebruiken bedrag encomenda pergunta custa usar zamówienie pytanie kosztuje działa pasuje`.split(
    /\s+/,
  ),
);

export function readAsked(text: string, language: string | null): Asked {
  const matters = [...mattersIn(text, language).keys()];
  const words = keywords(withoutMatters(text, language), 60);
  return { matters, words: words.filter((word) => !/\d/.test(word) && !generic.has(word)) };
}

export function isSubstantial(text: string, language: string | null): boolean {
  const { matters, words } = readAsked(text, language);
  return matters.length + words.length > 0;
}

type Measure = {
  found: Hit[];
  isForeign: boolean;
  unknownWorth: number;
  /** When a passage is measured: the article that it stands in. */
  wholeArticle?: Hit | null;
};

/**
 * How far an article speaks of what is asked, told by all articles found: a word that most of them hold says little.
 * `unknownWorth` is what a word weighs that the article lacks, beside one that only this article holds.
 */
export function relevanceOf(
  asked: Asked,
  article: Hit,
  { found, isForeign, unknownWorth, wholeArticle = null }: Measure,
): Relevance {
  const about = aboutOf(article);
  const titleMatters = new Set(mattersIn(article.title, null).keys());
  const titleStems = new Set(tokenize(article.title).map(roughStem));
  const others = found.map(aboutOf);
  let [met, missing, weight, total, titled] = [0, 0, 0, 0, false];
  const whole = wholeArticle === null ? null : aboutOf(wholeArticle);
  const add = (isMet: (each: About) => boolean, inTitle: boolean) => {
    const holders = others.filter(isMet).length;
    const worth = Math.log(1 + (others.length + 1) / (holders + 0.5));
    if (isMet(about)) {
      met += 1;
      weight += worth;
      total += worth;
      titled ||= inTitle;
    } else {
      missing += 1;
      total += whole && isMet(whole) ? worth : unknownWorth * Math.log(1 + (others.length + 1) / 0.5);
    }
  };
  for (const matter of asked.matters) add((each) => each.matters.has(matter), titleMatters.has(matter));
  for (const word of asked.words) {
    const stem = roughStem(word);
    // Short words of two languages are alike by chance.
    const compares = !isForeign || word.length > 3;
    add((each) => compares && each.stems.has(stem), titleStems.has(stem));
  }
  const missingMatters = asked.matters.filter((matter) => !about.matters.has(matter));
  return { coverage: total > 0 ? weight / total : 0, met, missing, titled, missingMatters };
}

type About = { stems: Set<string>; matters: Set<string> };
const known = new WeakMap<Hit, About>();

function aboutOf(article: Hit): About {
  const before = known.get(article);
  if (before) return before;
  const text = `${article.title}\n${article.text}`;
  const about = {
    stems: new Set(tokenize(text).map(roughStem)),
    matters: new Set(mattersIn(text, null).keys()),
  };
  known.set(article, about);
  return about;
}

/** Light stemming for several languages, enough to match "returned" with "returns". */
export function roughStem(word: string): string {
  const root = word.replace(/['’]s$/, '').replace(/(?<=.{3})s$/, '');
  return root.replace(/(?<=.{4})(?:ing|ed|en|er|es|e|n)$/, '').replace(/([bdglmnprt])\1$/, '$1');
}
