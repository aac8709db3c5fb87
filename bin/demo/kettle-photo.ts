import { crc32, deflateSync } from 'node:zlib';

const width = 480;
const height = 360;
type Colour = [number, number, number];

/** A PNG (ISO 15948) of a red enamel kettle with a chip on its side. */
export function kettlePhoto(): Buffer {
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) rows.set(colourAt(x, y), y * (1 + width * 3) + 1 + x * 3);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The first shape, from front to back, that covers the point. */
function colourAt(x: number, y: number): Colour {
  const grain = ((x * 7919 + y * 104729) % 13) - 6;
  const chip = within(x, y, 302, 232, 21 + 4 * Math.sin(Math.atan2(y - 232, x - 302) * 5), 16);
  if (chip < 0.7) return shade([44, 42, 44], grain);
  if (chip < 1) return shade([226, 220, 208], grain);
  if (within(x, y, 240, 92, 12, 12) < 1) return shade([30, 28, 30], grain);
  const lid = within(x, y, 240, 128, 58, 24);
  if (lid < 1 && y < 130) return shade([188, 46, 38], 30 - lid * 50 + grain);
  const body = within(x, y, 240, 224, 112, 96);
  if (body < 1 && y < 300) return shade([186, 38, 32], gleam(x, y) - body * 42 + grain);
  if (isSpout(x, y)) return shade([164, 34, 30], grain);
  const handle = within(x, y, 240, 132, 112, 104);
  if (handle > 0.8 && handle < 1 && y < 150) return shade([150, 108, 66], grain);
  if (y > 286)
    return shade([196, 178, 150], (y - 300) / 4 + grain - (within(x, y, 250, 302, 150, 14) < 1 ? 50 : 0));
  return shade([214, 212, 204], -y / 12 + grain);
}

/** Below 1 inside the ellipse around (cx, cy). */
function within(x: number, y: number, cx: number, cy: number, rx: number, ry: number) {
  return ((x - cx) / rx) ** 2 + ((y - cy) / ry) ** 2;
}

const gleam = (x: number, y: number) => 70 * Math.max(0, 1 - within(x, y, 196, 184, 34, 46));

function isSpout(x: number, y: number): boolean {
  const along = (132 - x) / 72;
  return along > -0.4 && along < 1 && Math.abs(y - (236 - along * 74)) < 24 - along * 13;
}

function shade(colour: Colour, by: number) {
  return colour.map((part) => Math.max(0, Math.min(255, Math.round(part + by)))) as Colour;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const out = Buffer.alloc(body.length + 8);
  out.writeUInt32BE(data.length, 0);
  body.copy(out, 4);
  out.writeUInt32BE(crc32(body), body.length + 4);
  return out;
}
