'use client';
import { ImageOff } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Message } from '#lib/tickets/schema.ts';
import { mayBeForged } from '../labels/sender-authentication.ts';
import { Button } from '../ui/button.tsx';
import type { useMailImages } from './use-mail-images.ts';

/** What became of a mail's remote images, and the two ways to see them. */
export function MailImages({
  message,
  images,
}: {
  message: Message;
  images: ReturnType<typeof useMailImages>;
}) {
  const t = useTranslations('mail.images');
  const count = message.remote_images;
  if (count === 0) return null;
  if (message.image_grant) {
    return (
      <Line>
        <span>{t('always')}</span>
        <Act disabled={images.busy} onClick={() => void images.stop()}>
          {t('stop')}
        </Act>
      </Line>
    );
  }
  if (images.remote) return null;
  return (
    <Line>
      <span>{t('hidden', { count })}</span>
      <Act disabled={images.busy} onClick={() => void images.show(false)}>
        {t('once')}
      </Act>
      {message.from && !isDoubtful(message) ? (
        <Act disabled={images.busy} onClick={() => void images.show(true)}>
          {t('alwaysFor', { address: message.from.address })}
        </Act>
      ) : null}
    </Line>
  );
}

/** Whom one should doubt is not offered to be trusted. */
function isDoubtful({ auth, findings }: Message) {
  return (
    mayBeForged(auth) || findings.some(({ kind }) => /^(?:name_|look_alike|imitated_letters|link)/.test(kind))
  );
}

function Line({ children }: { children: ReactNode }) {
  return (
    <div className="mb-2 flex items-start gap-1.5 text-muted text-small">
      <ImageOff aria-hidden className="mt-0.5 size-3 shrink-0 stroke-[1.75]" />
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-3 gap-y-0.5">{children}</div>
    </div>
  );
}

function Act(props: ComponentProps<'button'>) {
  return (
    <Button
      variant="link"
      size="inline"
      className="min-w-0 text-small [overflow-wrap:anywhere] whitespace-normal"
      {...props}
    />
  );
}
