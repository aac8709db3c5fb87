import { asksForAct } from './acts.ts';
import { topicsOf } from './topics.ts';

/** Patterns for mail that is more than a question, in eight languages. */
export type Alarm =
  | 'legal'
  | 'deletion'
  | 'safety'
  | 'security'
  | 'phishing'
  | 'person'
  | 'papers'
  | 'anger'
  | 'advertisement'
  | 'thanks';

const signs: Record<Exclude<Alarm, 'anger' | 'thanks'>, RegExp> = {
  legal:
    /\blawyer|solicitor|attorney|legal (action|steps|proceedings)|small claims|take (you|this) to court|trading standards|consumer protection|chargeback|\banwalt|rechtsanw|rechtliche schritte|verbraucherzentrale|strafanzeige|\bavocat\b|poursuites|tribunal|mise en demeure|\babogad|acciones legales|demandar|\bavvocat|vie legali|denuncia\b|\badvocaat|juridische stappen|rechtbank|\badvogad|ação judicial|\bprawnik|\badwokat|drog[aę] prawn|\bsąd(u|em)?\b/i,
  deletion:
    /(delete|erase|remove) (all )?(of )?(my|our)( \w+){0,2} (data|account|information|details)|right to be forgotten|gdpr|data (deletion|protection request)|subject access|(daten|konto)[^.?!\n]{0,40}lösch|lösch[^.?!\n]{0,40}(daten|konto)|dsgvo|(supprim|effac)[^.?!\n]{0,40}(données|compte)|rgpd|(borr|elimin|suprim)[^.?!\n]{0,40}(datos|cuenta)|(cancell|elimin)[^.?!\n]{0,40}(dati|account)|(verwijder|wis)[^.?!\n]{0,40}(gegevens|account)|\bavg\b|(apag|elimin)[^.?!\n]{0,40}(dados|conta)|(usun|skasow)[^.?!\n]{0,40}(dan(e|ych)|konto)|\brodo\b/i,
  safety:
    /injur|hospital|caught fire|on fire|burn(t|ed) (\w+ ){0,2}(me|finger|hand|arm|face|skin|leg|foot)|scald|explod|electric shock|allergic|verletz|krankenhaus|gebrannt|explodier|stromschlag|blessé|hôpital|pris feu|\bherid[oa]|incendi|ospedale|\bferit[oa]|gewond|ziekenhuis|\bferid[oa]|szpital|zraniłe?m|wybuch/i,
  security:
    /hacked|unauthori[sz]ed|fraud|stolen (card|account)|someone (else )?(has |is )?(us(ed|ing)|order|log)|gehackt|unbefugt|betrug|pirat[ée]|fraude|hackea|no autorizad|hackerat|frode|pirate(ada|ado)|oszust|włama/i,
  phishing:
    /(confirm|verify|validate|update|re-?enter) (your|the) (current )?(password|account|identity|mailbox|credentials|log-?in|payment (details|method|information))|\byour (account|mailbox|e-?mail|access|domain)( \w+){0,4} (will be|is|has been) (\w+ )?(closed|suspended|blocked|limited|deactivated|disabled|terminated|\d+ ?% full)|bestätigen sie (ihr|ihre) (passwort|kennwort|konto|identität|zugangsdaten)|ihr (konto|postfach)[^.?!\n]{0,40}(gesperrt|geschlossen|deaktiviert)|confirmez votre (mot de passe|compte|identité)|votre (compte|boîte)[^.?!\n]{0,40}(suspendu|fermé|bloqué)|confirme su (contraseña|cuenta|identidad)|su (cuenta|buzón)[^.?!\n]{0,40}(suspendid|bloquead|cerrad)|conferm(a|i) la (tua|sua) (password|identità)|il (tuo|suo) account[^.?!\n]{0,40}(sospeso|bloccato|chiuso)|bevestig uw (wachtwoord|account)|uw (account|mailbox)[^.?!\n]{0,40}(geblokkeerd|gesloten)/i,
  person:
    /(speak|talk) (to|with) (a |an )?(real |actual )?(person|human|manager|supervisor|someone)|call me (back|at|on)|ring me|mit (einem|einer) (menschen|mitarbeiter|vorgesetzten)|rufen sie mich|parler à (un|une)|rappelez[- ]moi|hablar con (una|un)|llámenme|parlare con (un|una)|(met|door) een medewerker|bel mij|falar com|ligue-me|porozmawiać z|proszę o telefon/i,
  papers:
    /(attached|enclosed) (file|order|list|form|document|sheet|pdf|csv|spreadsheet|contract)|(find|see) (\w+ ){0,3}attach|im anhang|anbei|beigefügt|ci-joint|en pièce jointe|adjunt[oa]|in allegato|bijgevoegd|in de bijlage|em anexo|w załączniku/i,
  advertisement:
    /\bseo\b|backlink|guest post|sponsored (post|article)|rank(ing)? (on|in) google|first page of google|web ?(site )?(design|development) (service|compan|agenc)|lead generation|digital marketing (service|agenc)|crypto|bitcoin|investment opportunity|lottery|you have won|claim your prize|million dollars|suchmaschinenoptimierung|référencement naturel|posicionamiento web/i,
};

/** Kept apart for its case: Sue is also a name. Not `(?-i:…)`, which V8 occasionally ignored. */
const sues = /\b(sue|SUE)\b/;

const anger =
  /unacceptable|ridiculous|disgust|appalling|furious|outrage|worst (\w+ ){0,2}(service|company|experience|purchase|shop|thing)|scam(mers)?\b|rip.?off|fed up|sick of|(third|fourth|fifth|3rd|4th|5th) (time|mail|email|message)|disgrace|incompeten|never (again|buy)|unverschämt|frechheit|inakzeptabel|unzumutbar|katastroph|zum (dritten|vierten) mal|sauer|inadmissible|inacceptable|honteux|scandaleu|inaceptable|vergüenza|indignad|harto|inaccettabil|vergogn|schandalig|onacceptabel|belachelijk|inaceitável|vergonha|skandal|niedopuszczaln|oburz/i;

const thanks =
  /thank|thx|cheers|great|perfect|solved|worked|danke|super|prima|geklappt|merci|parfait|gracias|perfecto|grazie|perfetto|bedankt|dank|obrigad|dzięk/i;

const asks =
  /\b(please|could|can (you|i|we)|need|want|would like|but|however|still|not|bitte|könn|möchte|aber|nicht|pouvez|pourriez|voudrais|mais|por favor|puede|pero|per favore|potete|vorrei|graag|kunt|maar|niet|preciso|proszę|ale)\b|n['’]t\b/i;

/** The alarms of a mail's text, each at most once. */
export function alarmsOf(text: string): Set<Alarm> {
  const found = new Set<Alarm>();
  for (const [alarm, sign] of Object.entries(signs)) if (sign.test(text)) found.add(alarm as Alarm);
  if (sues.test(text)) found.add('legal');
  if (anger.test(text) || shouts(text)) found.add('anger');
  if (isOnlyThanks(text)) found.add('thanks');
  return found;
}

/** “If you delete my data, are the invoices deleted too?” asks what would happen, and for nothing to be done. */
export function isHypothetical(text: string): boolean {
  return supposes.test(text) && /[?？]/.test(text) && !asksForAct(text);
}

const supposes =
  /(?:^|[.,;:!?\n]\s*)(?:and |und )?(?:if (?:you|i|we|someone|somebody|one)|suppose|supposing|just (?:so|to) (?:i )?(?:understand|know)|angenommen|falls|wenn (?:ich|man|jemand|sie|ihr)|si (?:on|je|vous|quelqu)|suppos(?:ons|ez)|en caso de|si (?:alguien|borr|elimin)|se (?:qualcuno|cancell|elimin)|als (?:ik|je|jullie|iemand|u)|stel dat)(?!\p{L})/iu;

/** Three exclamation or question marks in a row, or four or more words in capitals. */
function shouts(text: string) {
  return (
    /[!?]{3,}/.test(text) ||
    (text.match(/(?:\b\p{Lu}{2,}\b[\s,]*){4,}/gu) ?? []).some((run) => /\p{Lu}{4,}/u.test(run))
  );
}

/** Thanks at the end of a request is politeness, not an acknowledgement. */
function isOnlyThanks(text: string) {
  return (
    text.length < 400 &&
    thanks.test(text) &&
    !text.includes('?') &&
    !asks.test(text) &&
    topicsOf(text).length === 0
  );
}
