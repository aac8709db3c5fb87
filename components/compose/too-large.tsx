import { sizeInWords } from '../words/mail-text.ts';

/** Says that the files together are more than one mail can carry. */
export function TooLarge({ files, most }: { files: { size: number }[]; most: number | undefined }) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (most === undefined || size <= most) return null;
  return (
    <p role="alert" className="text-amber text-small">
      The files have {sizeInWords(size)} together; one mail can carry {sizeInWords(most)}. Remove some, or
      send them in several replies.
    </p>
  );
}
