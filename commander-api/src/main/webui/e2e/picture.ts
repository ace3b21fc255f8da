import type { Locator } from 'playwright-core';

/** Pixels of a picture: four bytes each, in rows. */
export interface Picture {
  width: number;
  data: Uint8Array;
}

/** What a part of the page looks like. */
export async function pictureOf(part: Locator): Promise<Picture> {
  const png = (await part.screenshot()).toString('base64');
  const { width, text } = await part.page().evaluate(async (shot) => {
    const bytes = Uint8Array.from(atob(shot), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let letters = '';
    for (let i = 0; i < data.length; i += 8192) {
      letters += String.fromCharCode(...data.subarray(i, i + 8192));
    }
    return { width: image.width, text: btoa(letters) };
  }, png);
  return { width, data: Buffer.from(text, 'base64') };
}

/** How much of a picture has exactly this colour (0 to 1). */
export function shareOf({ data }: Picture, [red, green, blue]: readonly [number, number, number]): number {
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] === red && data[i + 1] === green && data[i + 2] === blue) {
      count += 1;
    }
  }
  return (4 * count) / data.length;
}
