import { mentionParts } from '#lib/tickets/notifications/mention-text.ts';
import type { Message } from '#lib/tickets/schema.ts';
import { linkParts } from '../labels/mail-text.ts';
import { paragraphs } from '../labels/paragraphs.ts';
import { quotedParts } from '../labels/quoted-parts.ts';
import { useAppContext } from '../shell/app-context.tsx';
import { cn } from '../ui/cn.ts';

const partClasses = {
  own: '',
  quote: 'border-line border-s-2 ps-3 text-muted',
  answer: 'border-current border-s-2 ps-3',
};
const maxNesting = 4;

type PlainTextProps = {
  text: string;
  /** Every line break was typed. Otherwise lines that a mail program broke are joined again. */
  asTyped?: boolean;
  /** Whom a text as it was typed names. */
  mentions?: Message['mentions'];
};

/** Text as it was written, with its links. Quotes stand back behind a pale edge, answers to them have a dark one. */
export function PlainText({ text, asTyped = false, mentions = [] }: PlainTextProps) {
  return (
    <div className="measure flex flex-col gap-3 text-read [overflow-wrap:anywhere]">
      {asTyped ? (
        <p dir="auto" className="whitespace-pre-wrap">
          {mentionParts(text, mentions).map(({ text, mention }, index) =>
            mention ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name and never move
              <MentionChip key={index} text={text} userId={mention.user_id} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <Linked key={index} text={text} />
            ),
          )}
        </p>
      ) : (
        <Parts text={text} nested={0} />
      )}
    </div>
  );
}

/** Whoever reads sees at once where they are meant. */
function MentionChip({ text, userId }: { text: string; userId: string }) {
  const { user } = useAppContext();
  return (
    <span
      className={cn(
        'rounded-sm px-0.5 font-medium',
        user.id === userId ? 'bg-selected font-semibold' : 'bg-hover',
      )}
    >
      {text}
    </span>
  );
}

function Parts({ text, nested }: { text: string; nested: number }) {
  return quotedParts(text).map(({ kind, text }, index) => {
    const Tag = kind === 'quote' ? 'blockquote' : 'div';
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name and never move
      <Tag key={index} className={cn('flex flex-col gap-3', partClasses[kind])}>
        {kind === 'quote' && nested < maxNesting ? (
          <Parts text={text} nested={nested + 1} />
        ) : (
          <Paragraphs text={text} />
        )}
      </Tag>
    );
  });
}

function Paragraphs({ text }: { text: string }) {
  return paragraphs(text).map((paragraph, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <p key={index} dir="auto" className="whitespace-pre-wrap">
      <Linked text={paragraph} />
    </p>
  ));
}

function Linked({ text }: { text: string }) {
  return linkParts(text).map((part, index) =>
    part.href ? (
      <a
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        key={index}
        href={part.href}
        target="_blank"
        rel="noopener noreferrer nofollow"
        className="rounded-sm underline decoration-strong-line underline-offset-3 hover:decoration-current"
      >
        {part.text}
      </a>
    ) : (
      part.text
    ),
  );
}
