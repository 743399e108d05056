import { element } from '../kernel/kernel.js';
import { dotsOf } from './escpos.js';
import { DOTS } from './paperBytes.js';

const HIGHEST = 240;

const drawn = (bitmap, wide) => {
  const scale = Math.min(1, wide / bitmap.width, HIGHEST / bitmap.height);
  const canvas = element('canvas', { width: Math.max(1, Math.round(bitmap.width * scale)), height: Math.max(1, Math.round(bitmap.height * scale)) });
  canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
};

/** A picture file, no larger than the widest paper needs: from it the dots of any width are made anew. @param {Blob} file @returns {Promise<Blob|null>} null when it is no picture */
export const keptPicture = async file => {
  const bitmap = await createImageBitmap(file).catch(() => null);
  return bitmap && new Promise(resolve => { drawn(bitmap, DOTS[80]).toBlob(resolve, 'image/png'); });
};

/**
 * The logo as dots that fit the paper.
 * @param {{picture?: Blob|null, logo?: object|null}} kept logo: as dots alone, of a till that kept no picture yet
 * @returns {Promise<object|null>} null where there is none, or none that fits
 */
export const logoFor = async ({ picture = null, logo = null }, width) => {
  if (!picture) return logo && logo.width <= DOTS[width] ? logo : null;
  const canvas = drawn(await createImageBitmap(picture), DOTS[width]);
  return dotsOf(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));
};
