/** What a model wrote, as plain text without links: a mail may have talked it into anything. */
export function ModelText({ text, language }: { text: string; language: string | null }) {
  return (
    <div
      lang={language ?? undefined}
      className="measure flex flex-col gap-3 text-read [overflow-wrap:anywhere]"
    >
      {text.split(/\n{2,}/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of a text have no other name and never move
        <p key={index} className="whitespace-pre-wrap">
          {paragraph}
        </p>
      ))}
    </div>
  );
}
