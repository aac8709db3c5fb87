import type { ApiHost } from '#app/api/v1/api-env.ts';
import { TokenBuckets } from '#app/api/v1/middleware/token-buckets.ts';
import { type Ctx, system } from '#lib/platform/context.ts';
import { Refusal } from '#lib/platform/errors.ts';
import { answerSurvey, type OpenSurvey, openSurvey } from '#lib/tickets/surveys/answer-survey.ts';
import { ratingSchema } from '#lib/tickets/surveys/schema.ts';
import { acceptedLocale, type Locale } from '#locales/locale.ts';
import { surveyHtml, surveyNoticeHtml, surveyPolicy } from './survey-html.ts';

export type SurveyHost = Pick<ApiHost, 'contextFor' | 'clientOf'> & {
  isSignedIn: (request: Request) => Promise<boolean>;
};

/** A form of two fields, and its escapes. */
const maxFormBytes = 32 * 1024;
/** Of each address: nobody rates so often, and no token is found by trying. */
const buckets = new TokenBuckets({ burst: 30, perSecond: 0.5 });

/**
 * The public page of a survey. GET records nothing: scanners follow every link of a mail. POST records the answer, but
 * not that of somebody of the team, who may see the link.
 */
export async function surveyResponse(request: Request, token: string, host: SurveyHost): Promise<Response> {
  const ctx = await host.contextFor(system);
  const response = await respond(ctx, { request, token, host });
  if (ctx.env.APP_URL.startsWith('https://'))
    response.headers.set('Strict-Transport-Security', 'max-age=31536000');
  return response;
}

type Asked = { request: Request; token: string; host: SurveyHost };

async function respond(ctx: Ctx, { request, token, host }: Asked): Promise<Response> {
  const locale = acceptedLocale(request.headers.get('Accept-Language'));
  if (buckets.take(host.clientOf(request.headers)) > 0)
    return html(surveyNoticeHtml(locale, 'busy'), 429, { 'Retry-After': '10' });
  try {
    const survey = await openSurvey(ctx, token);
    const own = acceptedLocale(survey.language);
    if (survey.expired) return html(surveyNoticeHtml(own, 'expired'), 410);
    if (await host.isSignedIn(request)) return shown(own, survey, 'colleague');
    if (request.method !== 'POST') return shownFor(request, own, survey);
    const form = await readForm(request);
    const rating = ratingSchema.safeParse(form?.get('rating'));
    if (!form || !rating.success)
      return html(surveyHtml(own, survey, { ...none, notice: 'chooseFirst' }), 422);
    await answerSurvey(ctx, token, { rating: rating.data, comment: form.get('comment') ?? '' });
    return new Response(null, { status: 303, headers: { ...headers, Location: `/surveys/${token}?saved` } });
  } catch (error) {
    if (error instanceof Refusal && error.code === 'not_found')
      return html(surveyNoticeHtml(locale, 'unknown'), 404);
    ctx.log.error({ err: error }, 'A survey could not be shown or answered');
    return html(surveyNoticeHtml(locale, 'failed'), 500);
  }
}

const none = { chosen: null, notice: null };

function shownFor(request: Request, locale: Locale, survey: OpenSurvey) {
  const query = new URL(request.url).searchParams;
  const asked = ratingSchema.safeParse(query.get('rating'));
  if (query.has('saved') && survey.rating !== null) return shown(locale, survey, 'thanks');
  return html(surveyHtml(locale, survey, { chosen: asked.data ?? survey.rating, notice: null }), 200);
}

function shown(locale: Locale, survey: OpenSurvey, notice: 'thanks' | 'colleague') {
  return html(surveyHtml(locale, survey, { chosen: survey.rating, notice }), 200);
}

/** The fields of a form, or null when it is none or too large. */
async function readForm(request: Request): Promise<URLSearchParams | null> {
  if (!request.headers.get('Content-Type')?.startsWith('application/x-www-form-urlencoded')) return null;
  const chunks: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of request.body ?? []) {
    held += chunk.length;
    if (held > maxFormBytes) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString());
}

const headers = {
  'Cache-Control': 'no-store, private',
  'Content-Security-Policy': surveyPolicy,
  // Its address is the key, which no other host may learn.
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex, nofollow',
};

function html(text: string, status: number, more: Record<string, string> = {}) {
  return new Response(text, {
    status,
    headers: { ...headers, ...more, 'Content-Type': 'text/html; charset=utf-8' },
  });
}
