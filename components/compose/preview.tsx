'use client';
import { useQueries } from '@tanstack/react-query';
import type { ReplyPreview } from '#lib/outbound/preview-shape.ts';
import { Problem } from '../data/api.ts';
import { keys } from '../data/keys.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { MailFrame } from '../ticket/mail-frame.tsx';
import { Dialog, DialogContent } from '../ui/dialog.tsx';
import { Tab, TabList, TabPanel, Tabs } from '../ui/tabs.tsx';
import { sizeInWords } from '../words/mail-text.ts';
import type { Extras } from './use-extras.ts';
import { usePreview } from './use-preview.ts';

type PreviewProps = {
  ticket: TicketDetail;
  extras: Extras;
  body: string;
  open: boolean;
  onOpen: (open: boolean) => void;
};

/** A reply as its reader will get it. */
export const Preview = ({ open, onOpen, ...rest }: PreviewProps) => (
  <Dialog open={open} onOpenChange={onOpen}>
    <DialogContent
      title="As it will leave"
      className="top-[6vh] max-h-[88vh] w-[min(46rem,calc(100vw-1.5rem))]"
    >
      <Mail {...rest} />
    </DialogContent>
  </Dialog>
);

function Mail({ ticket, extras, body }: Pick<PreviewProps, 'ticket' | 'extras' | 'body'>) {
  const { data: mail, error } = usePreview(ticket, extras, body);
  const html = useImages(mail);
  if (error)
    return (
      <p role="alert" className="mt-3 text-red">
        {error instanceof Problem ? error.message : 'It cannot be shown just now.'}
      </p>
    );
  if (!mail) return <div className="h-60" />;
  const heads: [string, string][] = [
    ['From', written([mail.from])],
    ['To', written(mail.to)],
    ['Cc', written(mail.cc)],
    ['Bcc', mail.bcc.length ? `${written(mail.bcc)} (nobody else sees this)` : ''],
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
      <dl className="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 border-b pb-3 text-small">
        {heads.map(([name, value]) =>
          value ? (
            <div key={name} className="contents">
              <dt className="text-muted">{name}</dt>
              <dd className="[overflow-wrap:anywhere]">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
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

const written = (people: ReplyPreview['to']) =>
  people.map(({ name, address }) => (name ? `${name} <${address}>` : address)).join(', ');

/** The HTML with the mail's own images in it: the frame that shows it fetches nothing. */
function useImages(mail: ReplyPreview | undefined): string {
  const inline = mail?.files.filter((file) => file.inline) ?? [];
  const loaded = useQueries({
    queries: inline.map(({ id }) => ({
      queryKey: keys.picture(id),
      queryFn: ({ signal }: { signal: AbortSignal }) => dataUrl(id, signal),
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const images = new Map(inline.map(({ id }, position) => [id, loaded[position]?.data]));
  return (mail?.html ?? '').replace(
    /(<img\b[^>]*?\s)data-cid="([^"@]*)@[^"]*"/g,
    (tag, before: string, id: string) => {
      const url = images.get(id);
      return url ? `${before}src="${url}"` : tag;
    },
  );
}

async function dataUrl(id: string, signal: AbortSignal): Promise<string> {
  const noun = id.startsWith('att_') ? 'attachments' : 'uploads';
  const answer = await fetch(`/api/v1/${noun}/${id}/content?inline=1`, { signal });
  if (!answer.ok) throw new Error(`The picture was not given: ${answer.status}`);
  const content = await answer.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(content);
  });
}
