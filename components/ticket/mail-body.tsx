'use client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import type { TicketDetail } from '../data/api-types.ts';
import {
  hasFolds,
  hasFormatting,
  withImages,
  withOpenFolds,
  withoutHistory,
  withoutSignature,
} from '../labels/mail-html.ts';
import { foldedLines, foldKind } from '../labels/mail-text.ts';
import { Attachments } from './attachments.tsx';
import { MailFrame } from './mail-frame.tsx';
import { MailImages } from './mail-images.tsx';
import { OwnReply } from './own-reply.tsx';
import { PlainText } from './plain-text.tsx';
import { useMailImages } from './use-mail-images.ts';

const quietButton =
  'rounded-sm text-muted text-small underline-offset-3 transition-colors duration-100 hover:text-text hover:underline pointer-coarse:py-1.5';

/** What was written, with earlier mail and the signature folded; a mail whose look says something is shown as it was set. */
export function MailBody({ message, ticket }: { message: Message; ticket: TicketDetail }) {
  const t = useTranslations('mail');
  const { text, visible_text: visible, html } = message;
  const own = message.kind === 'outbound' && html !== null ? withoutHistory(html) : html;
  const isTyped = message.kind === 'outbound' && message.raw_email_id === null;
  const hasLayout = own !== null && own.trim() !== '' && (message.kind === 'inbound' || hasFormatting(own));
  const [formatted, setFormatted] = useState(hasLayout && hasFormatting(own));
  const [unfolded, setUnfolded] = useState(false);
  const images = useMailImages(message, ticket);
  const hidden = foldedLines(text, visible);
  const empty = !text.trim() && !hasLayout;
  const folds = formatted && html ? hasFolds(html) || own !== html : hidden > 0;
  const shown = unfolded ? text : visible;
  const what = message.forward_id === message.id ? 'forwarded' : foldKind(message.folded);

  return (
    <>
      {empty ? (
        <p className="text-muted text-read">{t('noText')}</p>
      ) : isTyped && own !== null && own.trim() !== '' && !unfolded ? (
        <OwnReply html={withImages(withoutSignature(own), { files: message.attachments, remote: null })} />
      ) : formatted && html ? (
        <>
          <MailImages message={message} images={images} />
          <MailFrame
            html={withImages(unfolded || own === null ? withOpenFolds(html) : own, {
              files: message.attachments,
              remote: images.remote,
            })}
            text={shown}
            title={t('from', { name: message.author.name })}
          />
        </>
      ) : (
        <PlainText text={shown} asTyped={isTyped && !unfolded} />
      )}
      <div className="mt-1.5 flex gap-4 empty:hidden">
        {folds ? (
          <button
            type="button"
            aria-expanded={unfolded}
            className={quietButton}
            onClick={() => setUnfolded(!unfolded)}
          >
            {unfolded ? t('folds.hide', { what }) : `… ${t('folds.show', { what, lines: hidden })}`}
          </button>
        ) : null}
        {hasLayout && !isTyped ? (
          <button type="button" className={quietButton} onClick={() => setFormatted(!formatted)}>
            {t(formatted ? 'asText' : 'asSet')}
          </button>
        ) : null}
      </div>
      <Attachments
        messageId={message.id}
        attachments={message.attachments.filter(({ inline }) => !(inline && formatted))}
      />
    </>
  );
}
