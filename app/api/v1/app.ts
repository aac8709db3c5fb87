import { OpenAPIHono } from '@hono/zod-openapi';
import { bodyLimit } from 'hono/body-limit';
import { acceptedLocale } from '#locales/locale.ts';
import { sentence } from '#locales/sentence.ts';
import type { ApiEnv, ApiHost } from './api-env.ts';
import { HttpRefusal } from './http-refusal.ts';
import { actor } from './middleware/actor.ts';
import { knownQuery } from './middleware/known-query.ts';
import { problemResponse, routeNotFound } from './middleware/problem.ts';
import { rateLimit } from './middleware/rate-limit.ts';
import { requestId } from './middleware/request-id.ts';
import { transaction } from './middleware/transaction.ts';
import { refuseInvalid } from './middleware/validation.ts';
import { openApiDocument } from './openapi.ts';
import { reference } from './reference.ts';
import { account } from './routes/account.ts';
import { accountLinkRoutes } from './routes/account-links.ts';
import { apiKeys } from './routes/api-keys.ts';
import { appPasswordRoutes } from './routes/app-passwords.ts';
import { articleGaps } from './routes/article-gaps.ts';
import { articleImportRoutes } from './routes/article-imports.ts';
import { articleVersions } from './routes/article-versions.ts';
import { articles } from './routes/articles.ts';
import { assistants } from './routes/assistants.ts';
import { attachments } from './routes/attachments.ts';
import { audit } from './routes/audit.ts';
import { blockedSenders } from './routes/blocked-senders.ts';
import { businessHours } from './routes/business-hours.ts';
import { caughtMails } from './routes/caught-mails.ts';
import { companies } from './routes/companies.ts';
import { contactFieldRoutes } from './routes/contact-fields.ts';
import { contacts } from './routes/contacts.ts';
import { deliveries } from './routes/deliveries.ts';
import { desk } from './routes/desk.ts';
import { doctor } from './routes/doctor.ts';
import { domains } from './routes/domains.ts';
import { drafts } from './routes/drafts.ts';
import { erasures } from './routes/erasures.ts';
import { events } from './routes/events.ts';
import { gettingStarted } from './routes/getting-started.ts';
import { inbound } from './routes/inbound.ts';
import { mailImportRoutes } from './routes/mail-imports.ts';
import { mailboxSources } from './routes/mailbox-sources.ts';
import { mailboxes } from './routes/mailboxes.ts';
import { messages } from './routes/messages.ts';
import { mirrors } from './routes/mirrors.ts';
import { modelServers } from './routes/model-servers.ts';
import { modelTexts } from './routes/model-texts.ts';
import { newTickets } from './routes/new-tickets.ts';
import { notifications } from './routes/notifications.ts';
import { passkeyChallenges } from './routes/passkey-challenges.ts';
import { passkeys } from './routes/passkeys.ts';
import { presence } from './routes/presence.ts';
import { profile } from './routes/profile.ts';
import { push } from './routes/push.ts';
import { rawEmails } from './routes/raw-emails.ts';
import { relays } from './routes/relays.ts';
import { reports } from './routes/reports.ts';
import { ruleRoutes } from './routes/rules.ts';
import { runs } from './routes/runs.ts';
import { sampleData } from './routes/sample-data.ts';
import { savedReplies } from './routes/saved-replies.ts';
import { secondFactor } from './routes/second-factor.ts';
import { signedUrls } from './routes/signed-urls.ts';
import { singleSignOnRoutes } from './routes/single-sign-on.ts';
import { slas } from './routes/slas.ts';
import { suppressions } from './routes/suppressions.ts';
import { surveyRoutes } from './routes/surveys.ts';
import { tagRoutes } from './routes/tags.ts';
import { teamRoutes } from './routes/teams.ts';
import { ticketActions } from './routes/ticket-actions.ts';
import { ticketActRoutes } from './routes/ticket-acts.ts';
import { ticketContact } from './routes/ticket-contact.ts';
import { ticketForwards } from './routes/ticket-forwards.ts';
import { ticketHistory } from './routes/ticket-history.ts';
import { ticketMerges } from './routes/ticket-merges.ts';
import { tickets } from './routes/tickets.ts';
import { todos } from './routes/todos.ts';
import { tracking } from './routes/tracking.ts';
import { trustedSenders } from './routes/trusted-senders.ts';
import { unsentTexts } from './routes/unsent-texts.ts';
import { uploads } from './routes/uploads.ts';
import { users } from './routes/users.ts';
import { views } from './routes/views.ts';
import { webhookRoutes } from './routes/webhooks.ts';

const maxBodyBytes = 2 * 1024 * 1024;

/** The API at /api/v1. `host` is the process it lives in; tests give one of their own. */
export function createApi(host: ApiHost, limit = { burst: 2000, perSecond: 200 }) {
  const api = new OpenAPIHono<ApiEnv>({ defaultHook: refuseInvalid }).basePath('/api/v1');
  api.onError(problemResponse);
  api.notFound(routeNotFound(api));

  api.use(async (c, next) => {
    c.set('host', host);
    c.set('locale', acceptedLocale(c.req.header('Accept-Language') ?? null));
    await next();
  });
  api.use(requestId);
  let described: object | undefined;
  api.get('/openapi.json', (c) => {
    described ??= openApiDocument(api);
    return c.json(described);
  });
  api.route('/', reference);
  api.route('/', inbound);
  const withGranted = api.route('/', signedUrls).route('/', accountLinkRoutes).route('/', passkeyChallenges);
  api.route('/', tracking);
  api.use(actor);
  api.use(rateLimit(limit));
  api.use(knownQuery(api));
  const withUploads = withGranted.route('/', uploads);
  api.use(bodyLimit({ maxSize: maxBodyBytes, onError: tooLarge }));
  api.use(transaction);

  return withUploads
    .route('/', tickets)
    .route('/', newTickets)
    .route('/', ticketContact)
    .route('/', ticketActions)
    .route('/', ticketActRoutes)
    .route('/', ticketForwards)
    .route('/', ticketHistory)
    .route('/', ticketMerges)
    .route('/', modelTexts)
    .route('/', messages)
    .route('/', attachments)
    .route('/', trustedSenders)
    .route('/', drafts)
    .route('/', runs)
    .route('/', todos)
    .route('/', savedReplies)
    .route('/', views)
    .route('/', ruleRoutes)
    .route('/', reports)
    .route('/', surveyRoutes)
    .route('/', businessHours)
    .route('/', slas)
    .route('/', unsentTexts)
    .route('/', presence)
    .route('/', notifications)
    .route('/', push)
    .route('/', contacts)
    .route('/', erasures)
    .route('/', companies)
    .route('/', contactFieldRoutes)
    .route('/', articleImportRoutes)
    .route('/', articles)
    .route('/', articleVersions)
    .route('/', articleGaps)
    .route('/', assistants)
    .route('/', mailboxes)
    .route('/', mailboxSources)
    .route('/', mirrors)
    .route('/', modelServers)
    .route('/', relays)
    .route('/', domains)
    .route('/', doctor)
    .route('/', rawEmails)
    .route('/', mailImportRoutes)
    .route('/', blockedSenders)
    .route('/', deliveries)
    .route('/', caughtMails)
    .route('/', suppressions)
    .route('/', events)
    .route('/', audit)
    .route('/', desk)
    .route('/', gettingStarted)
    .route('/', sampleData)
    .route('/', tagRoutes)
    .route('/', teamRoutes)
    .route('/', account)
    .route('/', secondFactor)
    .route('/', passkeys)
    .route('/', singleSignOnRoutes)
    .route('/', users)
    .route('/', profile)
    .route('/', appPasswordRoutes)
    .route('/', apiKeys)
    .route('/', webhookRoutes);
}

export type Api = ReturnType<typeof createApi>;

function tooLarge(): never {
  throw new HttpRefusal(413, sentence('request.atMostMegabytes', { max: maxBodyBytes / 1024 / 1024 }));
}
