import { linkParts } from '../words/mail-text.ts';
import { paragraphs } from '../words/paragraphs.ts';

/** Text as it was written, with its links. */
export const PlainText = ({ text }: { text: string }) => (
  <div className="measure flex flex-col gap-3 text-read [overflow-wrap:anywhere]">
    {paragraphs(text).map((paragraph, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text's parts have no other name and never move
      <p key={index} className="whitespace-pre-wrap">
        <Linked text={paragraph} />
      </p>
    ))}
  </div>
);

const Linked = ({ text }: { text: string }) =>
  linkParts(text).map((part, index) =>
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
