import type { ToldCode } from '#locales/told.ts';

export type FileKind = {
  key: string;
  label: Extract<ToldCode, `file_kind.${string}`>;
  extensions: string;
  types: RegExp;
};

const office = 'application/vnd.openxmlformats-officedocument';

/** File kinds recognised by magic bytes, with its name for people and the extensions and types that claim them. */
const fileKinds: FileKind[] = [
  { key: 'pdf', label: 'file_kind.pdf', extensions: 'pdf', types: /^application\/(?:x-)?pdf$/ },
  {
    key: 'image',
    label: 'file_kind.image',
    extensions: 'png jpg jpeg gif webp bmp tif tiff heic avif ico',
    types: /^image\/(?!svg)/,
  },
  {
    key: 'word',
    label: 'file_kind.word',
    extensions: 'docx docm dotx',
    types: new RegExp(`^${office}.wordprocessingml`),
  },
  {
    key: 'sheet',
    label: 'file_kind.sheet',
    extensions: 'xlsx xlsm xltx',
    types: new RegExp(`^${office}.spreadsheetml`),
  },
  {
    key: 'slides',
    label: 'file_kind.slides',
    extensions: 'pptx pptm',
    types: new RegExp(`^${office}.presentationml`),
  },
  {
    key: 'old_office',
    label: 'file_kind.old_office',
    extensions: 'doc xls ppt msg msi',
    types: /^application\/(?:x-cfb|msword|vnd\.ms-(?:excel|powerpoint|outlook))$/,
  },
  {
    key: 'zip',
    label: 'file_kind.zip',
    extensions: 'zip',
    types: /^application\/(?:x-)?zip(?:-compressed)?$/,
  },
  {
    key: 'archive',
    label: 'file_kind.archive',
    extensions: '7z rar gz bz2 xz tar iso',
    types: /^application\/(?:x-7z|x-rar|vnd\.rar|gzip|x-gzip|x-bzip|x-xz|x-tar|x-iso)/,
  },
  { key: 'video', label: 'file_kind.video', extensions: 'mp4 mov avi mkv webm', types: /^video\// },
  { key: 'audio', label: 'file_kind.audio', extensions: 'mp3 wav ogg m4a flac', types: /^audio\// },
  {
    key: 'program',
    label: 'file_kind.program',
    extensions: 'exe scr com pif dll elf',
    types: /^application\/(?:x-msdownload|x-elf|x-mach-binary|java-vm|wasm)$/,
  },
];

/** Names of files that run when opened, whatever their bytes are. */
export const executableName =
  /\.(?:exe|scr|com|pif|bat|cmd|msi|msp|jar|js|jse|vbs|vbe|wsf|wsh|hta|lnk|ps1|cpl|reg|iso|img|apk|scf|url)$/i;

/** The kind that a file name's extension claims, or null. */
export function kindOfName(name: string) {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  return fileKinds.find(({ extensions }) => extension && extensions.split(' ').includes(extension)) ?? null;
}

/** The kind of a media type (lower case, without parameters), or null. */
export const kindOfType = (type: string) => fileKinds.find(({ types }) => types.test(type)) ?? null;
