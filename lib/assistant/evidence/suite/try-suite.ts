import { toldOf } from '#lib/platform/told.ts';
import { checkLinks } from '../../guards/output-links.ts';
import { blockingChecks, checkDraft } from '../check-draft.ts';
import type { GivenCitation } from '../checks/citations.ts';
import { guessLanguage } from '../guess-language.ts';
import { judgeDraft } from '../judge-draft.ts';
import type { EvidenceSource } from '../read-source.ts';
import type { SuiteCase } from './suite-case.ts';

/** What the product would say of a draft of the suite: the kinds of what it flags, with their words. */
export function flagsOf(given: SuiteCase, draft: string): string[] {
  const sources = sourcesOf(given);
  const address = 'contact@customer.example';
  const links = checkLinks(draft, sources, ['shop.example']);
  const citations: GivenCitation[] = [];
  const mail = `${given.mail.subject}\n${given.mail.text}`;
  const toJudge = {
    body: links.body,
    sources,
    cited: citations.map(({ index }) => index),
    contact: { name: given.mail.from, address },
    mailboxAddress: 'help@shop.example',
    today: new Date('2026-03-20T09:00:00Z'),
  };
  const claims = judgeDraft(toJudge);
  const toCheck = {
    ...toJudge,
    citations,
    unanswered: [mail],
    mailLanguage: guessLanguage(mail) ?? guessLanguage(mail, 1),
    instructions: [],
    otherTickets: [],
  };
  return [
    ...blockingChecks(toCheck).map(({ kind, told }) => `refused ${kind}: ${told}`),
    ...links.checks.map(({ kind, told }) => `${kind}: ${told}`),
    ...checkDraft({ ...toCheck, claims }).map(({ kind, told }) => `${kind}: ${told}`),
    ...claims
      .filter(
        ({ verdict }) => verdict === 'contradicted' || verdict === 'not_found' || verdict === 'commitment',
      )
      .map(({ verdict, sentence, because }) => `${verdict}: “${sentence}” ${toldOf(because).text}`),
  ];
}

function sourcesOf(given: SuiteCase): EvidenceSource[] {
  const known = read.get(given) ?? buildSources(given);
  read.set(given, known);
  return known;
}

/** The same objects for every draft of a case, so that each is read once. */
const read = new WeakMap<SuiteCase, EvidenceSource[]>();

function buildSources({ mail, articles, earlier }: SuiteCase): EvidenceSource[] {
  const sources: Omit<EvidenceSource, 'index'>[] = [
    ...(earlier === undefined
      ? []
      : [
          {
            kind: 'message' as const,
            title: 'Reply',
            text: earlier,
            audience: 'public' as const,
            from: 'team' as const,
          },
        ]),
    {
      kind: 'message',
      title: 'Mail',
      text: `${mail.subject}\n${mail.text}`,
      audience: 'public',
      from: 'contact',
    },
    ...articles.map(({ title, body, audience }) => ({
      kind: 'article' as const,
      title,
      text: body,
      audience: audience ?? ('public' as const),
      from: 'team' as const,
    })),
  ];
  return sources.map((source, at) => ({ ...source, index: at + 1 }));
}
