'use client';
import { wordsOf } from '../data/api.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { MailFrame } from '../ticket/mail-frame.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog, DialogClose, DialogContent } from '../ui/dialog.tsx';
import { Facts } from '../ui/facts.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx';
import { sizeInWords } from '../words/mail-text.ts';
import { writtenOut } from '../words/people.ts';
import type { Extras } from './use-extras.ts';
import { useInlineImages } from './use-inline-images.ts';
import { usePreview } from './use-preview.ts';

type PreviewProps = {
  ticket: TicketDetail;
  extras: Extras;
  body: string;
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** A reply as its reader will get it. */
export function Preview({ open, onOpen, ...rest }: PreviewProps) {
  return (
    <Dialog open={open} onOpenChange={onOpen}>
      <DialogContent
        title="As it will leave"
        className="top-[6vh] max-h-[88vh] w-[min(46rem,calc(100vw-1.5rem))]"
      >
        <DialogClose asChild>
          <Button look="muted" className="absolute top-3.5 right-3.5">
            Close
          </Button>
        </DialogClose>
        <Mail {...rest} />
      </DialogContent>
    </Dialog>
  );
}

function Mail({ ticket, extras, body }: Pick<PreviewProps, 'ticket' | 'extras' | 'body'>) {
  const { data: mail, error } = usePreview(ticket, extras, body);
  const html = useInlineImages(mail);
  if (error)
    return (
      <p role="alert" className="mt-3 text-red">
        {wordsOf(error, 'It cannot be shown just now.')}
      </p>
    );
  if (!mail) return <div className="h-60" />;
  const heads: [string, string][] = [
    ['From', writtenOut([mail.from])],
    ['To', writtenOut(mail.to)],
    ['Cc', writtenOut(mail.cc)],
    ['Bcc', mail.bcc.length ? `${writtenOut(mail.bcc)} (nobody else sees this)` : ''],
    ['Subject', mail.subject],
    [
      'Files',
      mail.files
        .filter(({ inline }) => !inline)
        .map(({ name, size }) => `${name}, ${sizeInWords(size)}`)
        .join(' · '),
    ],
  ];
  return (
    <>
      <Facts facts={heads} className="mt-3 border-b pb-3 text-small" />
      <Tabs defaultValue="formatted" className="mt-3">
        <TabList label="How it is read">
          <Tab value="formatted">Formatted</Tab>
          <Tab value="text">Plain text</Tab>
        </TabList>
        <TabPanel value="formatted">
          <MailFrame html={html} text={mail.text} title="The reply as it will leave" />
        </TabPanel>
        <TabPanel value="text">
          <pre className="whitespace-pre-wrap font-sans text-read [overflow-wrap:anywhere]">{mail.text}</pre>
        </TabPanel>
      </Tabs>
    </>
  );
}
