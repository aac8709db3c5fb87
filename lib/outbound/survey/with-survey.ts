import { escapeHtml } from '#lib/mail/html/escape-html.ts';
import { editAboveQuote } from '#lib/mail/reply/edit-above-quote.ts';
import type { Ctx } from '#lib/platform/context.ts';
import { ratingSchema } from '#lib/tickets/surveys/schema.ts';
import { surveyUrl } from '#lib/tickets/surveys/survey-token.ts';
import { acceptedLocale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';

export type AskedSurvey = {
  id: string;
  language: string;
  question: string | null;
  ownTextLength: number;
};

const faces = { good: '🙂', okay: '😐', bad: '🙁' };

/**
 * Both bodies of a mail with the question between what we wrote and the history. The links stand in no stored text: only
 * the mail to whom we ask has them.
 */
export function withSurvey(
  ctx: Ctx,
  survey: AskedSurvey,
  { text, html }: { text: string; html: string | null },
): { text: string; html: string | null } {
  const t = translatorOf(acceptedLocale(survey.language));
  const question = survey.question ?? t('surveys.question');
  const url = surveyUrl(ctx.env, survey.id);
  const answers = ratingSchema.options.map((rating) => ({
    words: `${faces[rating]} ${t(`surveys.ratings.${rating}`)}`,
    url: `${url}?rating=${rating}`,
  }));
  const own = text.slice(0, survey.ownTextLength).trimEnd();
  const rest = text.slice(survey.ownTextLength).trimStart();
  const asked = [question, ...answers.map((answer) => `${answer.words}: ${answer.url}`)].join('\n');
  const links = answers
    .map(({ words, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(words)}</a>`)
    .join(' &nbsp; ');
  return {
    text: [own, asked, rest].filter(Boolean).join('\n\n'),
    html:
      html &&
      editAboveQuote(html, (own) => {
        // What we wrote ends with the break before the history.
        const [, written = own, gap = ''] = /^(.*?)(<br>)?$/s.exec(own) ?? [];
        return `${written}\n<div dir="auto"><p>${escapeHtml(question)}</p><p>${links}</p></div>\n${gap}`;
      }),
  };
}
