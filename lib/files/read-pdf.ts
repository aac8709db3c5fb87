import { getDocumentProxy } from 'unpdf';
import type { FileText } from './file-text.ts';
import { textLimits, UnreadableFile } from './text-limits.ts';

/** The text of a PDF, page by page; a scan has none. */
export async function readPdf(bytes: Uint8Array): Promise<FileText> {
  const pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch((error: Error) => {
    throw new UnreadableFile(
      error.name === 'PasswordException' ? 'It is protected by a password.' : 'It is a damaged PDF.',
    );
  });
  const pages: string[] = [];
  let characters = 0;
  while (pages.length < Math.min(pdf.numPages, textLimits.pages) && characters < textLimits.characters) {
    const page = await pdf.getPage(pages.length + 1);
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('');
    page.cleanup();
    pages.push(text);
    characters += text.length;
  }
  const text = pages.join('\n\n').trim();
  if (text === '') return { text, note: 'It holds no text; its pages may be pictures.' };
  const isPartial = pages.length < pdf.numPages;
  return { text, note: isPartial ? `The first ${pages.length} of ${pdf.numPages} pages were read.` : null };
}
