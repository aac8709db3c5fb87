'use client';
import { Eye } from 'lucide-react';
import { useRef, useState } from 'react';
import { useFileDrop } from '../compose/file-drop.ts';
import { FileList } from '../compose/file-list.tsx';
import { History } from '../compose/history.tsx';
import { PickFiles } from '../compose/pick-files.tsx';
import { Preview } from '../compose/preview.tsx';
import { ReplyHead } from '../compose/reply-head.tsx';
import { SendButton } from '../compose/send-button.tsx';
import { SendLater } from '../compose/send-later.tsx';
import { TooLarge } from '../compose/too-large.tsx';
import { useCopyRows } from '../compose/use-copy-rows.ts';
import { useExtras } from '../compose/use-extras.ts';
import { useImagesInText } from '../compose/use-images-in-text.ts';
import { usePreview } from '../compose/use-preview.ts';
import { useUploads } from '../compose/use-uploads.ts';
import type { TicketDetail } from '../data/shapes.ts';
import { Button } from '../ui/button.tsx';
import { Hint } from '../ui/hint.tsx';
import { answerAddress } from '../words/answer-address.ts';
import { SinceThen } from './since-then.tsx';
import { type How, useSendReply } from './use-send-reply.ts';
import type { Unsent } from './use-unsent.ts';
import { WritingBox } from './writing-box.tsx';

type ReplyBoxProps = { ticket: TicketDetail; unsent: Unsent; focus: boolean; onEnd: () => void };

/** A reply to the contact: its words, files and copies, what stands below it, and when it leaves. */
export function ReplyBox({ ticket, unsent, focus, onEnd }: ReplyBoxProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [open, setOpen] = useState<'later' | 'preview' | null>(null);
  const [asked] = useState(() => answerAddress(ticket.messages, ticket.contact));
  const extras = useExtras(`reply ${ticket.id}`, { to: asked?.address ?? null });
  const { wrong, onWrong } = useCopyRows(extras);
  const uploads = useUploads(extras);
  const images = useImagesInText(field, unsent);
  const { data: around } = usePreview(ticket, extras);
  const { send, busy, conflict, dismiss } = useSendReply(ticket, () => {
    unsent.write('');
    extras.clear();
    onEnd();
  });
  const attach = (files: File[]) => files.forEach((file) => void uploads.add(file));
  const { over, takes } = useFileDrop({
    onDrop: attach,
    onPaste: (files) => files.forEach((file) => void images.paste(file, uploads.add)),
  });

  const name = ticket.contact.name ?? ticket.contact.address;
  const written = Boolean(unsent.text.trim());
  const ready = written && !busy && !uploads.busy && !wrong;
  const go = (how: How = {}) => void (ready && send({ body: unsent.text.trim(), extras, ...how }));

  return (
    <WritingBox
      label={`Reply to ${name}`}
      placeholder="Write your reply. Markdown works; files can be dropped, pictures pasted."
      unsent={unsent}
      focus={focus}
      busy={busy}
      field={field}
      takes={takes}
      className={over ? 'border-ink' : undefined}
      onSend={(close) => go(close ? { after: 'closed' } : {})}
      onEnd={onEnd}
      head={<ReplyHead ticket={ticket} extras={extras} onWrong={onWrong} />}
      below={
        <div className="flex flex-col gap-2 px-3 pb-2.5 empty:hidden">
          <History
            text={around?.history ?? null}
            leftOut={around?.history_left_out ?? null}
            wanted={extras.quote}
            onWanted={(quote) => extras.change(() => ({ quote }))}
          />
          <FileList
            files={extras.files}
            uploading={uploads.uploading}
            text={unsent.text}
            onShow={(file) => images.show(file.name)}
            onRemove={(file) => {
              images.hide(file.name);
              extras.change(({ files }) => ({ files: files.filter(({ id }) => id !== file.id) }));
            }}
          />
          <TooLarge files={extras.files} most={around?.most_file_bytes} />
        </div>
      }
    >
      {over ? <DropHere /> : null}
      {conflict ? (
        <SinceThen
          conflict={conflict}
          onAnyway={() => go({ ...conflict.how, anyway: true })}
          onDismiss={dismiss}
        />
      ) : null}
      <SendButton
        disabled={!ready}
        hint={wrong ? 'An address cannot be used yet' : 'Send'}
        others={[
          { words: 'Send and close', keys: 'mod+shift+enter', act: () => go({ after: 'closed' }) },
          { words: 'Send and keep it open', act: () => go({ after: 'open' }) },
          { words: 'Send later', act: () => setOpen('later') },
        ]}
      >
        Send
      </SendButton>
      <PickFiles onFiles={attach} />
      <Hint label="See it as it will leave">
        <Button look="muted" disabled={!written} onClick={() => setOpen('preview')}>
          <Eye className="icon" />
          Preview
        </Button>
      </Hint>
      <Button look="muted" className="ml-auto" onClick={onEnd}>
        Put aside
      </Button>
      {ticket.draft ? (
        <p className="w-full text-muted text-small">
          This takes the place of the draft by {ticket.draft.proposed_by}.
        </p>
      ) : null}
      <SendLater
        who={name}
        open={open === 'later'}
        onOpen={(now) => setOpen(now ? 'later' : null)}
        onLater={(later) => {
          setOpen(null);
          go({ later });
        }}
      />
      <Preview
        ticket={ticket}
        extras={extras}
        body={unsent.text.trim()}
        open={open === 'preview'}
        onOpen={(now) => setOpen(now ? 'preview' : null)}
      />
    </WritingBox>
  );
}

function DropHere() {
  return (
    <p className="pointer-events-none absolute inset-1 flex items-center justify-center rounded-md border border-ink border-dashed bg-raised font-medium text-ink">
      Drop the files here
    </p>
  );
}
