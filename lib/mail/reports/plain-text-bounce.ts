/** Phrases of failure from mail servers without RFC 3464, in many languages. */
const failurePhrases =
  /qmail-send program|(?:could|can|was|were)\s?(?:n[o']t|not) (?:be )?(?:able to )?deliver|(?:unable|failed) to (?:be )?deliver|undeliver(?:able|ed)|delivery (?:has |to the following recipients? (?:has |have )?)?(?:failed|failure)|delivery status notification|delivery (?:notification|report)|mail delivery (?:failed|failure|error|sub ?system|system)|return(?:ed|ing) (?:mail|message|to sender)|(?:not|never|n['’]t) (?:been |be )?delivered|did not reach|could\s?n['’]t be delivered|fail(?:ed|ure) (?:notice|permanently)|permanent (?:fatal )?(?:delivery )?errors?|message (?:delivery )?(?:failure|rejected|bounced)|nondeliverable|could not be sent|rejected (?:your|the) (?:message|mail)|unzustellbar|nicht (?:zugestellt|zustellbar)|konnte nicht|n['’]a pas pu (?:être|etre)|non remis|no se (?:ha podido|pudo|puede) (?:entregar|enviar)|non (?:è stato )?(?:possibile )?(?:recapita|consegna)|não (?:foi possível|pôde ser) (?:entreg|envi)|non recapitabile|niet (?:worden )?(?:afgeleverd|bezorgd|bereikt)|onbestelbaar|nicht erreicht|não entregue|(?:ikke|inte|ej) (?:kunnet |kunne )?(?:lever|leverer)\w*|kan inte levereras|olevererbart|uleverlig|ei voitu toimittaa|nie można dostarczyć|niedostarczalne|nie dostarczono|nelze doručit|nedoručiteln|nedoručen|kézbesíthetetlen|nu a putut fi livrat|teslim edilemedi|αδύνατη η παράδοση|배달되지 않|배달할 수 없|не (?:может быть |было |удалось )?(?:доставлен|доставить)|недоставленн|配信(?:できません|エラー|不能)|送信できませんでした|送達|退信|无法(?:投递|送达)|delivery of .{0,80} (?:failed|delayed)/i;

const delayPhrases =
  /warning message only|(?:still|will) (?:be )?(?:keep )?(?:trying|retr(?:y|ied))|still undelivered|(?:delivery|message) (?:has been |is |was |temporarily )?delayed|not yet been delivered|need not|do not need to re-?send/i;
const finalPhrases =
  /permanent|giv(?:en|ing) up|will not be retried|no further attempts|too long|returned|failed permanently|expired/i;

/** Whether the beginning of a text reports a failed delivery. */
export const reportsFailure = (text: string) => failurePhrases.test(text.slice(0, 8000));

/** An SMTP reply with an enhanced code, as in `550 5.1.1`: what a server says in any dialect. */
export function quotesReply(text: string) {
  return /(?<![\w.])[45][0-5]\d[ -]+[#('"]*[45]\.\d{1,3}\.\d{1,3}(?!\d)/.test(text.slice(0, 8000));
}

/** Whether it reports a delay with further attempts. */
export function reportsDelay(text: string) {
  return delayPhrases.test(text.slice(0, 8000)) && !finalPhrases.test(text.slice(0, 8000));
}
