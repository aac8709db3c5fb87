import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

type Tables = { type: string; languages: Record<string, string>; ngrams: Record<string, Scores | undefined> };
type Scores = Record<number, number>;
type Detector = {
  detect: (text: string) => { language: string; isReliable: (ofAverageScore: number) => boolean };
};
type EldModule = {
  createEld: () => { instance: Detector; loadData: (tables: Tables) => unknown };
};

/**
 * Loads eld's smallest tables lazily. As a module they take 90 MB of small objects; read as text and parsed per row, 20
 * MB.
 */
export async function createLanguageDetector(): Promise<Detector> {
  // In the web's bundle there is no import.meta.resolve, and no import that its compiler cannot see through.
  const home = join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', 'eld', 'src');
  const text = await readFile(join(home, 'ngrams', 'extrasmall.js'), 'utf8');
  const detector = pathToFileURL(join(home, 'languageDetector.js')).href;
  const { createEld }: EldModule = await import(/* turbopackIgnore: true */ detector);
  const { instance, loadData } = createEld();
  loadData(readTables(text));
  return instance;
}

/** Reads `{type:'…',languages:{0:'am',…},…,ngrams:{'abc':{11:147,…},…}}`. */
function readTables(text: string): Tables {
  const start = text.indexOf('ngrams:{');
  const languages = [...text.slice(0, start).matchAll(/(\d+):'(\w+)'/g)].map(([, at, code]) => [at, code]);
  const rows = new Map<string, string>();
  for (const [, quoted, bare = '', scores = ''] of text.slice(start + 8).matchAll(row))
    rows.set(quoted?.replace(/\\(.)/g, '$1') ?? bare, scores);
  const ngrams = new Proxy({}, { get: (_, ngram) => readScores(rows.get(ngram as string)) });
  return { type: 'extrasmall', languages: Object.fromEntries(languages), ngrams };
}

const row = /(?:'((?:[^'\\]|\\.)*)'|([^',{}:]+)):\{([^}]*)\}/g;

function readScores(scores: string | undefined): Scores | undefined {
  return scores === undefined
    ? undefined
    : Object.fromEntries(scores.split(',').map((score) => score.split(':').map(Number)));
}
