import type { Check } from '#db/schema/index.ts';
import { say } from '#lib/platform/told.ts';
import { check } from './check.ts';

const leftOver = [
  /<\/?(?:think|thinking|reasoning|reflection|scratchpad|analysis|tool_call|function_call|answer)\b[^>]*>/i,
  /<\|[a-z_]+\|>|\[\/?INST\]|<<SYS>>/i,
  /(?<!\p{L})(?:as an? (?:ai|artificial intelligence|(?:large )?language model)|i am an? (?:ai|language model)|als (?:eine )?(?:ki|künstliche intelligenz|sprachmodell|ki-\p{L}+)(?!\p{L})|en tant qu['’](?:ia|intelligence artificielle|assistant (?:ia|virtuel))|en tant que modèle de langage|como (?:una )?(?:ia|inteligencia artificial|modelo de lenguaje)(?!\p{L})|in quanto (?:ia|intelligenza artificiale|modello linguistico)|come (?:modello linguistico|intelligenza artificiale))/iu,
  /(?<!\p{L})(?:the (?:user|customer) (?:wants|is asking|asks|asked|has asked|says|needs|seems)|let me (?:check|look|think|search|see|analy[sz]e|re-?read|draft|write)|(?:i|we) (?:should|need to|must|have to|will now|'ll) (?:call|use|search|draft|cite|respond|answer|reply|output|write)(?: (?:to )?(?:the|a|this|with))|my (?:instructions|system prompt)|system prompt|reply_to_inbox|search_articles|hand_off|tool call)(?!\p{L})/iu,
  /(?<!\p{L})(?:der (?:nutzer|kunde|benutzer) (?:möchte|fragt|will|schreibt)|ich (?:sollte|muss) (?:zuerst|jetzt|nun) (?:prüfen|suchen|antworten|schreiben)|l['’]utilisateur (?:veut|demande|souhaite)|le client (?:veut|demande|souhaite) (?!pas)|el (?:usuario|cliente) (?:quiere|pregunta|pide)|l['’]utente (?:vuole|chiede)|il cliente (?:vuole|chiede))(?!\p{L})/iu,
  /^(?:okay|ok|alright|sure|hmm|wait|first)[,!.:]? (?:so |here|let|i|the user|the customer)/imu,
  /(?:here(?:['’]s| is) (?:the|a|my) (?:draft|reply|response|email|final)|(?:draft|final (?:answer|reply|response)|reply|response|thought|reasoning|analysis|step \d+):\s*$)/imu,
  /\[(?!(?:x| |\^?\d+)\])[\p{L}][^\]\n]{2,60}\](?!\()|<[A-ZÄÖÜ][A-ZÄÖÜ _]{2,30}>|(?<!\p{L})X{3,}(?!\p{L})/u,
  /(?<!\p{L})(?:as|als|en tant qu(?:e|['’])|como|come|in quanto)(?: an?| eine?n?| un[ae]?)? ?(?:\p{L}+ )?(?:ai|ki|ia|artificial|virtual|language|sprach|modèle|modelo|modello|model|assistant virtuel|asistente virtual|assistente virtuale|chatbot)(?!\p{L})/iu,
  /(?<!\p{L})(?:voici|aquí tienes?|ecco|hier ist|here is|here's|below is|anbei) (?:un|une|una|ein|eine|einen|der|le|la|el|il|the|a|my|mein|mon|mi)? ?(?:possible |mögliche[rs]? )?(?:projet|proposition|propuesta|borrador|bozza|proposta|entwurf|antwortentwurf|vorschlag|draft|suggested|brouillon)(?!\p{L})/iu,
  /\[(?:your|the|customer|client|agent|company|insert|ihr|name|nom|nombre|nome)[^\]\n]{0,40}\](?!\()|\{\{[^}\n]{1,40}\}\}|\blorem ipsum\b/i,
  /\bTODO\b/,
  /(?<!\p{L})(?:confidence|confianza|confidenza|konfidenz|confiance) ?:? ?(?:0[.,]\d|\d{1,2} ?%)/iu,
  /(?<!\p{L})(?:articles|artikel|artículos|articoli|sources|quellen|fuentes|fonti) \d ?(?:,|and|und|et|y|e) ?\d/iu,
  /(?<!\p{L})i (?:should|need to|must|will) \p{L}+ the (?:user|customer|client)(?!\p{L})/iu,
  /\((?:note|nota|hinweis|anmerkung|notiz|remarque|nb|n\.b\.) ?:[^)]{0,200}(?:check|verif|calculat|confirm|review|prüf|berechnet|vérif|calcul|comprobar|calculado|verific|controllare|artikel \d|article \d|artículo \d|articolo \d|source|quelle|fuente|fonte)[^)]{0,200}\)/iu,
  /(?<!\p{L})(?:article|artikel|artículo|articolo|source|quelle|fuente|fonte|document|chunk) ?#?\d(?!\d)(?= ?[)\].,:])/iu,
];

/** Reasoning, words about being a model, and gaps that nobody filled in. */
export function checkReasoning(body: string): Check[] {
  const hit = leftOver.map((pattern) => pattern.exec(body)?.[0]).find((found) => found !== undefined);
  if (hit === undefined) return [];
  return [check('reasoning', say('draft.left_over', { quote: hit.trim() }), hit.trim())];
}
