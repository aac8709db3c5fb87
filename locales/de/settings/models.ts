import type { models as english } from '../../en/settings/models.ts';
import type { TranslationOf } from '../../translation.ts';

export const models: TranslationOf<typeof english> = {
  description:
    'Server mit einer OpenAI-kompatiblen API, gehostet oder eigene, wie Ollama oder vLLM. Jeder Assistent nennt sein Modell, und ein zweites für den Fall, dass das erste nicht erreichbar ist.',
  add: 'Neuer Modellserver',
  default: 'Standard',
  defaultHint:
    'Für Assistenten, die kein Modell nennen. Festgelegt durch OPENAI_BASE_URL, OPENAI_API_KEY und OPENAI_MODEL.',
  keyStored: 'API-Schlüssel gespeichert',
  noKey: 'Kein API-Schlüssel',
  context: '{tokens, number} Tokens Kontext',
  contextUnknown: 'Kontextlänge unbekannt',
  price: '{in} Eingabe, {out} Ausgabe pro Million Tokens',
  priceWithCached: '{in} Eingabe, {cached} aus dem Cache, {out} Ausgabe pro Million Tokens',
  priceUnknown: 'Preis unbekannt',
  priceOf: '{model}: {price}',
  test: 'Testen',
  testing: 'Wird getestet …',
  untested: 'Noch nicht getestet.',
  tested: '{response} <muted>· zuletzt getestet: <time></time></muted>',
  prices: 'Preise',
  removeTitle: '{name} entfernen?',
  removeDescription:
    'Der API-Schlüssel wird gelöscht. Geben Sie Assistenten, die den Server verwenden, vorher ein anderes Modell.',
  dialog: {
    description:
      'Seine Modelle werden aufgelistet, sobald er gespeichert ist. Er erhält E-Mails, wenn ein Assistent ihn verwendet.',
    submit: 'Speichern und testen',
    name: 'Name',
    url: 'Basis-URL',
    urlHint: 'Der Teil vor /chat/completions; die meisten enden auf /v1.',
    key: 'API-Schlüssel',
    keyForNewUrl: 'Für eine andere URL den Schlüssel noch einmal eingeben.',
    keyStoredHint: 'Leer lassen, um den gespeicherten zu behalten.',
    noKeyHint: 'Leer lassen, wenn keiner nötig ist, wie bei den meisten eigenen Servern.',
    deleteKey: 'Gespeicherten Schlüssel löschen',
    context: 'Kontextlänge in Tokens',
    contextHint: 'Leer: was der Server angibt. Längere Anfragen werden vorher gekürzt.',
  },
  choice: {
    title: 'Modell',
    server: 'Modellserver',
    model: 'Modell',
    fallbackServer: 'Ersatzserver',
    fallbackModel: 'Ersatzmodell',
    none: 'Keiner; auf das Modell warten',
    default: 'Standard',
    anyName: 'Jeder Name, den der Server kennt.',
    defaultModel: 'Leer lassen für den Standard: {model}.',
    facts: '{price} · {context}',
    temperature: 'Temperatur',
    temperatureHint: '0 ist am berechenbarsten, 2 am vielfältigsten.',
  },
  priceDialog: {
    title: 'Preise von {name}',
    description:
      'In Dollar pro Million Tokens. Ein Lauf mit unbekanntem Preis sagt das und gilt nicht als kostenlos.',
    add: 'Preis hinzufügen',
    empty: 'Keine Preise festgelegt.',
    model: 'Modell',
    unnamed: 'Modell ohne Namen',
    sides: { in: 'Eingabe', cached: 'Cache', out: 'Ausgabe' },
    labels: {
      in: 'Dollar pro Million Tokens Eingabe: {model}',
      cached: 'Dollar pro Million Tokens aus dem Cache: {model}',
      out: 'Dollar pro Million Tokens Ausgabe: {model}',
    },
    remove: 'Diesen Preis entfernen',
    removeOf: 'Preis entfernen: {model}',
    invalid: 'Ein Preis ist eine Zahl in Dollar, etwa 1,25.',
  },
};
