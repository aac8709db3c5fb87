import { createHash } from 'node:crypto';
import { escapeHtml } from '#lib/mail/html/escape-html.ts';
import type { OpenSurvey } from '#lib/tickets/surveys/answer-survey.ts';
import { maxCommentLength, type Rating, ratingSchema, surveyDays } from '#lib/tickets/surveys/schema.ts';
import type { Locale } from '#locales/locale.ts';
import { translatorOf } from '#locales/translator.ts';

/** The page of a survey: a form of HTML alone, which works without any script. */
export function surveyHtml(
  locale: Locale,
  survey: OpenSurvey,
  { chosen, notice }: { chosen: Rating | null; notice: 'thanks' | 'chooseFirst' | 'colleague' | null },
): string {
  const t = translatorOf(locale);
  const title = survey.question ?? t('surveys.question');
  const said = notice && `<p class="notice" role="status">${escapeHtml(t(`surveys.page.${notice}`))}</p>`;
  const answers = ratingSchema.options.map((rating) => {
    const checked = rating === chosen ? ' checked' : '';
    const words = escapeHtml(t(`surveys.ratings.${rating}`));
    return `<label><input type="radio" name="rating" value="${rating}" required${checked}>${face(mouths[rating])}<span>${words}</span></label>`;
  });
  const act = survey.rating === null ? 'send' : 'change';
  const intro = `<p class="muted">${escapeHtml(t('surveys.page.intro', { days: surveyDays }))}</p>`;
  const form = `<form method="post">
<fieldset><legend>${escapeHtml(t('surveys.page.answers'))}</legend><div class="answers">${answers.join('')}</div></fieldset>
<label class="comment" for="comment">${escapeHtml(t('surveys.page.comment'))}</label>
<textarea id="comment" name="comment" dir="auto" rows="4" maxlength="${maxCommentLength}" aria-describedby="hint">
${escapeHtml(survey.comment ?? '')}</textarea>
<p class="muted" id="hint">${escapeHtml(t('surveys.page.commentHint'))}</p>
<button type="submit">${escapeHtml(t(`surveys.page.${act}`))}</button>
</form>`;
  return page(
    locale,
    title,
    [
      `<p class="muted" dir="auto">${escapeHtml(survey.mailboxName)}</p>`,
      `<h1 dir="auto">${escapeHtml(title)}</h1>`,
      said ?? intro,
      notice === 'colleague' ? null : form,
    ]
      .filter(Boolean)
      .join('\n'),
  );
}

/** The page when there is nothing to answer, or not now. */
export function surveyNoticeHtml(locale: Locale, about: 'expired' | 'unknown' | 'busy' | 'failed'): string {
  const t = translatorOf(locale);
  const title = t(`surveys.page.${about}`);
  const hint = t(`surveys.page.${about}Hint`, { days: surveyDays });
  return page(locale, title, `<h1>${escapeHtml(title)}</h1>\n<p class="muted">${escapeHtml(hint)}</p>`);
}

/** Drawn, because not every system has a picture for each of the three. */
const mouths: Record<Rating, string> = {
  good: 'M8 14s1.5 2 4 2 4-2 4-2',
  okay: 'M8 15h8',
  bad: 'M16 16s-1.5-2-4-2-4 2-4 2',
};

function face(mouth: string) {
  return `<svg class="face" aria-hidden="true" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round"><circle cx="12" cy="12" r="10"/><path d="${mouth}M9 9h.01M15 9h.01"/></svg>`;
}

const style = `
:root { color-scheme: light dark; }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px 16px; min-height: 100vh; background: light-dark(#f7f6f5, #141418); color: light-dark(#1d1d22, #ececf0); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 480px; margin: 8vh auto 0; padding: 24px; background: light-dark(#fff, #1d1d22); border: 1px solid light-dark(#e6e4e2, #33333a); border-radius: 8px; overflow-wrap: anywhere; }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 30px; }
p { margin: 0 0 12px; }
.muted { color: light-dark(#5f5e66, #a9a8b2); font-size: 14px; }
.notice { padding: 10px 12px; border-radius: 6px; background: light-dark(#eeedfa, #2a2a40); }
fieldset { margin: 16px 0; padding: 0; border: 0; min-width: 0; }
legend, .comment { display: block; margin-bottom: 6px; padding: 0; font-size: 14px; font-weight: 600; }
.answers { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 8px; }
.answers label { display: grid; justify-items: center; gap: 4px; padding: 12px 4px; border: 1px solid light-dark(#cfccca, #4a4a54); border-radius: 8px; cursor: pointer; text-align: center; }
.answers label:has(:checked) { border-color: light-dark(#4b3fc4, #a9a1ff); background: light-dark(#eeedfa, #2a2a40); font-weight: 600; }
.answers label:has(:focus-visible), textarea:focus-visible, button:focus-visible { outline: 2px solid light-dark(#4b3fc4, #a9a1ff); outline-offset: 2px; }
@media (max-width: 400px) { main { padding: 16px; } .answers label { padding: 12px 2px; font-size: 14px; } }
.face { width: 36px; height: 36px; }
input { accent-color: light-dark(#4b3fc4, #a9a1ff); }
textarea { display: block; width: 100%; margin-bottom: 6px; padding: 8px 10px; border: 1px solid light-dark(#8a8890, #6d6c78); border-radius: 6px; background: transparent; color: inherit; font: inherit; resize: vertical; }
button { min-height: 44px; padding: 0 18px; border: 1px solid transparent; border-radius: 6px; background: light-dark(#4b3fc4, #a9a1ff); color: light-dark(#fff, #141418); font: inherit; font-weight: 600; cursor: pointer; }
`;

/** What the page may do: bear its own style and send its form here; no script, no image, no frame. */
export const surveyPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

function page(locale: Locale, title: string, body: string) {
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}
