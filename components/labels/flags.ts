import type { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { mayBeForged } from './sender-authentication.ts';
import type { Tell } from './told.ts';

type T = ReturnType<typeof useTranslations<'mail'>>;
type Flagged = Pick<Message, 'flags' | 'findings' | 'auth' | 'trackers' | 'from' | 'forwarded_from'>;

/** What warns whoever reads a mail, and what is merely good to know. Flags in neither matter to programs only. */
export function flagLabels(
  { t, tell }: { t: T; tell: Tell },
  mail: Flagged,
): { warnings: string[]; remarks: string[] } {
  const { flags, findings, auth, trackers } = mail;
  const forged = mayBeForged(auth)
    ? [t(auth?.dmarc === 'fail' ? 'warnings.forged' : 'warnings.uncheckable')]
    : [];
  const wording = ({ detail, told }: Flagged['findings'][number]) => (told ? tell(told) : detail);
  const found = findings.filter(({ kind }) => !informationalKinds.has(kind)).map(wording);
  return {
    warnings: [...new Set([...forged, ...found, ...flags.flatMap((flag) => warningOf(t, flag, mail))])],
    remarks: [
      ...flags.flatMap((flag) => remarkOf(t, flag, mail)),
      ...findings.filter(({ kind }) => informationalKinds.has(kind)).map(wording),
      ...(trackers > 0 ? [t('remarks.trackers', { count: trackers })] : []),
    ],
  };
}

/** Findings that are no reason to doubt. */
const informationalKinds = new Set(['attachments_cut', 'foreign_letters']);

const warnings = [
  'infected',
  'names_other_ticket',
  'claims_team',
  'message_id_reused',
  'forged_message_id',
  'two_from_headers',
  'several_senders',
  'no_from',
] as const;

function warningOf(t: T, flag: string, { from }: Pick<Message, 'from'>): string[] {
  if (flag === 'not_a_participant')
    return [t('warnings.not_a_participant', { address: from?.address ?? t('warnings.unknownAddress') })];
  return warnings.filter((name) => name === flag).map((name) => t(`warnings.${name}`));
}

const remarks = [
  'encrypted',
  'calendar',
  'charset_guessed',
  'not_scanned',
  'via_bulk',
  'signed',
  'damaged',
  'cut',
  'attachments_cut',
  'recipients_cut',
  'tnef',
] as const;

/** A finding of the same name says it more exactly. */
function remarkOf(t: T, flag: string, mail: Flagged): string[] {
  if (flag === 'forwarded') return [forwardLabel(t, mail)];
  if (mail.findings.some(({ kind }) => kind === flag)) return [];
  return remarks.filter((name) => name === flag).map((name) => t(`remarks.${name}`));
}

/** Whose words a forwarded mail holds is only its own claim. */
function forwardLabel(t: T, { from, forwarded_from: writer }: Flagged): string {
  if (!writer) return t('remarks.forwarded');
  const name = writer.name ? `${writer.name} <${writer.address}>` : writer.address;
  return from
    ? t('remarks.forwardedBy', { by: from.name ?? from.address, writer: name })
    : t('remarks.forwardedWriter', { writer: name });
}
