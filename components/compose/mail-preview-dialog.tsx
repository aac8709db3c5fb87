'use client';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ReplyPreview } from '#lib/outbound/reply/preview-schema.ts';
import { errorMessage } from '../data/api.ts';
import { useSizeLabel } from '../labels/file-size.ts';
import { formatPeople } from '../labels/format-people.ts';
import { MailFrame } from '../ticket/mail-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx';
import { useInlineImages } from './use-inline-images.ts';

type MailPreviewDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** The mail, which is read while the dialog is open. */
  children: ReactNode;
};

/** The dialog in which a mail is seen as its reader will get it. */
export function MailPreviewDialog({ open, onOpenChange, children }: MailPreviewDialogProps) {
  const t = useTranslations('compose.preview');
  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent title={t('title')} className="top-[6vh] max-h-[88vh] w-[min(46rem,calc(100vw-1.5rem))]">
        <DialogClose asChild>
          <Button variant="muted" className="absolute top-3.5 right-3.5">
            {t('close')}
          </Button>
        </DialogClose>
        {children}
      </DialogContent>
    </Dialog>
  );
}

/** The mail in it, or why it cannot be shown. */
export function PreviewedMail({ mail, error }: { mail: ReplyPreview | undefined; error: unknown }) {
  const sizeLabel = useSizeLabel();
  const t = useTranslations('compose');
  const html = useInlineImages(mail);
  if (error)
    return (
      <p role="alert" className="mt-3 text-red">
        {errorMessage(error, t('preview.failed'))}
      </p>
    );
  if (!mail) return <div className="h-60" />;
  const heads: [string, string][] = [
    [t('preview.from'), formatPeople([mail.from])],
    [t('to'), formatPeople(mail.to)],
    [t('cc'), formatPeople(mail.cc)],
    [t('bcc'), mail.bcc.length ? t('preview.bccHidden', { people: formatPeople(mail.bcc) }) : ''],
    [t('preview.subject'), mail.subject],
    [
      t('preview.files'),
      mail.files
        .filter(({ inline }) => !inline)
        .map(({ name, size }) => `${name}, ${sizeLabel(size)}`)
        .join(' · '),
    ],
  ];
  return (
    <>
      <Facts facts={heads} className="mt-3 border-b pb-3 text-small" />
      <Tabs defaultValue="formatted" className="mt-3">
        <TabList label={t('preview.views')}>
          <Tab value="formatted">{t('preview.formatted')}</Tab>
          <Tab value="text">{t('preview.text')}</Tab>
        </TabList>
        <TabPanel value="formatted">
          <MailFrame html={html} text={mail.text} title={t('preview.frame')} />
        </TabPanel>
        <TabPanel value="text">
          <pre className="whitespace-pre-wrap font-sans text-read [overflow-wrap:anywhere]">{mail.text}</pre>
        </TabPanel>
      </Tabs>
    </>
  );
}
