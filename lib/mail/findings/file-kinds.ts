type FileKind = { id: string; label: string; extensions: string; types: RegExp };

const office = 'application/vnd.openxmlformats-officedocument';

/** Kinds of files that are told by their bytes, how people call them, and the names and types that claim them. */
const fileKinds: FileKind[] = [
  { id: 'pdf', label: 'a PDF', extensions: 'pdf', types: /^application\/(?:x-)?pdf$/ },
  {
    id: 'image',
    label: 'an image',
    extensions: 'png jpg jpeg gif webp bmp tif tiff heic avif ico',
    types: /^image\/(?!svg)/,
  },
  {
    id: 'word',
    label: 'a Word document',
    extensions: 'docx docm dotx',
    types: new RegExp(`^${office}.wordprocessingml`),
  },
  {
    id: 'sheet',
    label: 'a spreadsheet',
    extensions: 'xlsx xlsm xltx',
    types: new RegExp(`^${office}.spreadsheetml`),
  },
  {
    id: 'slides',
    label: 'a presentation',
    extensions: 'pptx pptm',
    types: new RegExp(`^${office}.presentationml`),
  },
  {
    id: 'old_office',
    label: 'an old Office file',
    extensions: 'doc xls ppt msg msi',
    types: /^application\/(?:x-cfb|msword|vnd\.ms-(?:excel|powerpoint|outlook))$/,
  },
  {
    id: 'zip',
    label: 'a ZIP archive',
    extensions: 'zip',
    types: /^application\/(?:x-)?zip(?:-compressed)?$/,
  },
  {
    id: 'archive',
    label: 'an archive',
    extensions: '7z rar gz bz2 xz tar iso',
    types: /^application\/(?:x-7z|x-rar|vnd\.rar|gzip|x-gzip|x-bzip|x-xz|x-tar|x-iso)/,
  },
  { id: 'video', label: 'a video', extensions: 'mp4 mov avi mkv webm', types: /^video\// },
  { id: 'audio', label: 'a recording', extensions: 'mp3 wav ogg m4a flac', types: /^audio\// },
  {
    id: 'program',
    label: 'a program',
    extensions: 'exe scr com pif dll elf',
    types: /^application\/(?:x-msdownload|x-elf|x-mach-binary|java-vm|wasm)$/,
  },
];

/** Names of files that run when they are opened, whatever their bytes say. */
export const executableName =
  /\.(?:exe|scr|com|pif|bat|cmd|msi|msp|jar|js|jse|vbs|vbe|wsf|wsh|hta|lnk|ps1|cpl|reg|iso|img|apk|scf|url)$/i;

/** What the ending of a file's name says it is; null when that says nothing. */
export function kindOfName(name: string) {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return fileKinds.find(({ extensions }) => ending && extensions.split(' ').includes(ending)) ?? null;
}

/** The same of a media type (lower case, without parameters). */
export const kindOfType = (type: string) => fileKinds.find(({ types }) => types.test(type)) ?? null;
