import { readGs1 } from '../catalogue/catalogue.js';

// As the server takes them: printable signs without those that separate several.
const BATCH = /^[!-~]{1,20}$/;
const SERIAL = /^[!-~]{1,30}$/;
export const isSerial = words => SERIAL.test(words);
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const isDay = words => DAY.test(words) && new Date(`${words}T00:00:00Z`).toISOString().slice(0, 10) === words;

/** @typedef {{batch?: string, serial?: string, serials?: string[], expiry?: string}} Label what is told of pieces beyond what goods they are */

/** Goods that tell only a day are kept apart by it. @param {object} product @param {Label} label */
export const labelOf = (product, label) => (product.track?.includes('expiry') && !product.track.includes('batch') && !label.batch && label.expiry
  ? { ...label, batch: label.expiry } : label);

/**
 * What a person has to tell of these goods still.
 * @param {object} product as it is picked; packed: by the carton, whose own label tells no piece apart
 * @returns {"serial"|"batch"|"day"|null}
 */
export const wantedOf = (product, label) => {
  const track = product.track ?? [];
  if (track.includes('serial')) return label.serial && !product.packed ? null : 'serial';
  if (label.batch) return null;
  return track.includes('batch') ? 'batch' : track.includes('expiry') ? 'day' : null;
};

/** @returns {string|null} text key of what is wrong with what was typed */
export const wrongMark = (wanted, typed) => {
  if (!typed) return `mark.${wanted}Missing`;
  if (wanted === 'day') return isDay(typed) ? null : 'mark.dayShape';
  return /[;,]/.test(typed) || !(wanted === 'serial' ? SERIAL : BATCH).test(typed) ? `mark.${wanted}Shape` : null;
};

/** Without what the shop cannot keep, such as a batch with a comma: a person is asked for it. @param {Label} label @returns {Label} */
export const keepable = ({ batch, serial, ...label }) => ({ ...label, ...(batch && !wrongMark('batch', batch) && { batch }), ...(serial && !wrongMark('serial', serial) && { serial }) });

/** @param {string} code as scanned @param {(code: string) => object|null} goodsOf @returns {Label|null} what a label of these very goods tells; null when it is none */
export const scannedMark = (code, product, goodsOf) => {
  const read = readGs1(code);
  if (!read?.codes.some(one => goodsOf(one)?.id === product.id)) return null;
  return labelOf(product, { ...(read.batch && { batch: read.batch }), ...(read.serial && { serial: read.serial }), ...(read.expiry && { expiry: read.expiry }) });
};

/**
 * What may be in the customer's hand: what expires first, first, what is expired last; without what is in the cart already.
 * @param {{batch: string, expiry: string|null, onHand: number}[]} batches as known here @param {object[]} lines of the cart
 * @returns {{batch: string, expiry: string|null, left: number, expired: boolean}[]}
 */
export const proposed = (batches, lines, sku, today) => batches
  .map(({ batch, expiry, onHand }) => ({
    batch, expiry, expired: expiry !== null && expiry < today,
    left: onHand - lines.filter(line => line.sku === sku && line.batch === batch).reduce((sum, line) => sum + line.quantity, 0),
  }))
  .filter(one => one.left > 0)
  .sort((one, other) => Number(one.expired) - Number(other.expired) || (one.expiry ?? '9').localeCompare(other.expiry ?? '9') || one.batch.localeCompare(other.batch));

/** @returns {boolean} whether a customer has that piece in the hand already */
export const isInACart = (carts, sku, serial) => carts.some(sale => sale.lines.some(line => line.sku === sku && (line.serial === serial || line.serials?.includes(serial))));
