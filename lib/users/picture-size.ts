/** Width and height of a picture in pixels, out of its header; null for what is no whole JPEG or PNG header. */
export function pictureSize(content: Buffer): { width: number; height: number } | null {
  if (content.length > 24 && content.readUInt32BE(0) === 0x89504e47)
    return { width: content.readUInt32BE(16), height: content.readUInt32BE(20) };
  return content.length > 4 && content.readUInt16BE(0) === 0xffd8 ? jpegSize(content) : null;
}

/** Walks the segments up to the frame header (ISO 10918-1, B.1.1), which the thumbnail in an APP segment is not. */
function jpegSize(content: Buffer) {
  let at = 2;
  while (at + 9 <= content.length) {
    if (content[at] !== 0xff) return null;
    const marker = content[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { height: content.readUInt16BE(at + 5), width: content.readUInt16BE(at + 7) };
    at += 2 + content.readUInt16BE(at + 2);
  }
  return null;
}
