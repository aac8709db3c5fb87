type FileKind = { words: string; endings: string; types: RegExp };

const office = 'application/vnd.openxmlformats-officedocument';

/** Kinds of files that are told by their bytes, how people call them, and the names and types that claim them. */
const fileKinds: FileKind[] = [
  { words: 'a PDF', endings: 'pdf', types: /^application\/(?:x-)?pdf$/ },
  {
    words: 'an image',
    endings: 'png jpg jpeg gif webp bmp tif tiff heic avif ico',
    types: /^image\/(?!svg)/,
  },
  { words: 'a Word document', endings: 'docx docm dotx', types: new RegExp(`^${office}.wordprocessingml`) },
  { words: 'a spreadsheet', endings: 'xlsx xlsm xltx', types: new RegExp(`^${office}.spreadsheetml`) },
  { words: 'a presentation', endings: 'pptx pptm', types: new RegExp(`^${office}.presentationml`) },
  {
    words: 'an old Office file',
    endings: 'doc xls ppt msg msi',
    types: /^application\/(?:x-cfb|msword|vnd\.ms-(?:excel|powerpoint|outlook))$/,
  },
  { words: 'a ZIP archive', endings: 'zip', types: /^application\/(?:x-)?zip(?:-compressed)?$/ },
  {
    words: 'an archive',
    endings: '7z rar gz bz2 xz tar iso',
    types: /^application\/(?:x-7z|x-rar|vnd\.rar|gzip|x-gzip|x-bzip|x-xz|x-tar|x-iso)/,
  },
  { words: 'a video', endings: 'mp4 mov avi mkv webm', types: /^video\// },
  { words: 'a recording', endings: 'mp3 wav ogg m4a flac', types: /^audio\// },
  {
    words: 'a program',
    endings: 'exe scr com pif dll elf',
    types: /^application\/(?:x-msdownload|x-elf|x-mach-binary|java-vm|wasm)$/,
  },
];

/** Names of files that run when they are opened, whatever their bytes say. */
export const runsWhenOpened =
  /\.(?:exe|scr|com|pif|bat|cmd|msi|msp|jar|js|jse|vbs|vbe|wsf|wsh|hta|lnk|ps1|cpl|reg|iso|img|apk|scf|url)$/i;

/** What the ending of a file's name says it is; null when that says nothing. */
export const kindOfName = (name: string) => {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return fileKinds.find(({ endings }) => ending && endings.split(' ').includes(ending)) ?? null;
};

/** The same of a media type (lower case, without parameters). */
export const kindOfType = (type: string) => fileKinds.find(({ types }) => types.test(type)) ?? null;
