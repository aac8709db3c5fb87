const below =
  /\b(?:(?:answers?|comments?|repl(?:y|ies|ied)|responses?|see)\b.{0,40}\b(?:below|inline|in[- ]line|in (?:red|blue|green|bold))|in(?:line| rot| blau| grün)\b.{0,20}\b(?:antwort|beantwortet|kommentiert)|antwort(?:en)?\b.{0,30}\b(?:unten|im text|inline|in (?:rot|blau|grün))|siehe (?:unten|im text)|(?:réponses?|voir)\b.{0,30}\b(?:ci-dessous|en rouge|en bleu)|(?:respuestas?|respondo|ver)\b.{0,30}\b(?:más abajo|abajo|en rojo|en azul)|(?:risposte?|rispondo)\b.{0,30}\b(?:di seguito|sotto|in rosso|in blu)|(?:antwoord(?:en)?)\b.{0,30}\b(?:hieronder|in het rood))\b/i;

/** Whether the text above the history announces replies inside it (“see my answers below”). */
export const announcesInlineReplies = (text: string) => text.length < 2000 && below.test(text);
