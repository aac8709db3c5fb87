import { expect, test } from 'vitest';
import { imageMarkdown, uniqueName, withoutImage } from './file-names.ts';

test('a name that is taken gets a number', () => {
  expect(uniqueName('image.png', [])).toBe('image.png');
  expect(uniqueName('image.png', ['image.png', 'image-2.png'])).toBe('image-3.png');
  expect(uniqueName('README', ['README'])).toBe('README-2');
});

test('an image is shown by its name, and can be taken out again', () => {
  for (const name of ['lid.png', 'my lid (1).png', 'Größe.png']) {
    const text = `See\n${imageMarkdown(name)}\nand ![other](other.png)`;
    expect(withoutImage(text, name)).toBe('See\nand ![other](other.png)');
  }
  expect(imageMarkdown('my lid.png')).toBe('![my lid](<my lid.png>)');
});
