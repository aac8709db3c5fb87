/** How out-of-office notes begin, in many languages. */
const phrases = new RegExp(
  [
    "\\b(?:i am|i['’]m|i will be) (?:currently |presently )?(?:away|out of (?:the )?office|on (?:annual |parental |sick )?leave|on (?:vacation|holiday)|not in the office)",
    'thank you for (?:your|the) (?:e-?mail|message)\\b.{0,80}\\b(?:away|out of (?:the )?office|on leave|on vacation|on holiday)',
    'ich bin (?:derzeit |zurzeit |zur zeit |momentan |aktuell |vom .{1,40} |bis .{1,40} |ab .{1,40} )*(?:nicht (?:im (?:büro|hause)|erreichbar|anwesend)|abwesend|im urlaub|außer haus)',
    'je suis (?:actuellement )?(?:absente?|en congés?|en vacances)|je serai (?:absente?|de retour)',
    '(?:estoy|estaré|me encuentro) (?:actualmente )?(?:fuera de la oficina|de vacaciones|ausente)',
    '(?:sono|sarò) (?:attualmente )?(?:fuori (?:sede|ufficio)|in ferie|assente)',
    'ik ben (?:momenteel |op dit moment |tot .{1,40} )?(?:afwezig|niet (?:aanwezig|op kantoor)|met vakantie|op vakantie)',
    '(?:estou|estarei) (?:atualmente |no momento )?(?:ausente|fora do escritório|de férias)',
    'jag är (?:för närvarande )?(?:inte på kontoret|på semester|ledig|frånvarande)|jeg er (?:i øjeblikket |for tiden )?(?:på ferie|ikke på kontoret|fraværende)',
    'olen (?:parhaillaan )?(?:lomalla|poissa)',
    '(?:jestem|będę) (?:obecnie )?(?:nieobecn[ya]|na urlopie|poza biurem)',
    '(?:меня нет|я (?:нахожусь )?(?:в отпуске|отсутствую)|буду отсутствовать)',
    '(?:jsem|budu) (?:momentálně )?(?:mimo kancelář|na dovolené)|szabadságon vagyok|sunt (?:momentan )?(?:plecat|în concediu)',
    '(?:şu anda )?(?:ofis dışındayım|izindeyim)|είμαι εκτός γραφείου',
    '(?:目前|现在|現在)?(?:正在)?(?:休假|外出|不在办公室|不在辦公室)|不在にして|休暇を(?:いただ|頂)|休業(?:いた|致)|부재중|휴가 ?중',
  ].join('|'),
  'iu',
);

/** Whether a text begins as an out-of-office note does. Linear in the length of its beginning. */
export function isVacationText(text: string): boolean {
  return phrases.test(text.slice(0, 1000).replace(/\s+/g, ' '));
}
