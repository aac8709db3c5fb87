/** What a file is, by its first bytes or by its name. */
export const file_kind = {
  pdf: 'a PDF',
  image: 'an image',
  word: 'a Word document',
  sheet: 'a spreadsheet',
  slides: 'a presentation',
  old_office: 'an old Office file',
  zip: 'a ZIP archive',
  archive: 'an archive',
  video: 'a video',
  audio: 'a recording',
  program: 'a program',
} as const;
