const side = 256;

/** The middle of a picture as a small square JPEG, in base64; null when the browser cannot read the file. */
export async function smallSquare(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const draw = canvas.getContext('2d');
  if (!draw) return null;
  const edge = Math.min(picture.width, picture.height);
  draw.fillStyle = '#fff';
  draw.fillRect(0, 0, side, side);
  draw.imageSmoothingQuality = 'high';
  const [left, top] = [(picture.width - edge) / 2, (picture.height - edge) / 2];
  draw.drawImage(picture, left, top, edge, edge, 0, 0, side, side);
  return canvas.toDataURL('image/jpeg', 0.9).split(',')[1] ?? null;
}
