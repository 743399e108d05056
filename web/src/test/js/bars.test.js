import { holds, same } from './expect.js';
import { decode } from './escposDecode.js';
import { bars128, code128In } from '/pos/js/devices/code128.js';
import { DOTS, paperBytes } from '/pos/js/devices/paperBytes.js';
import { isReceiptNumber } from '/pos/js/selling/selling.js';

/** Branches have codes of up to eight letters. */
const NUMBERS = ['M-02-000018', 'MA-02-000018', 'MOMBA-02-000018', 'MOMBAS-10-123456', 'MOMBASA-02-000018', 'WESTLAND-02-000018', 'WESTLAND-9999-987654', 'ABCDEFGH-01-R000123'];
const printed = (text, width) => decode(paperBytes([{ kind: 'bars', text }], { width }));

/** What a scanner sees that goes along a column of a picture: widths, beginning with white. */
const runsDown = ({ picture: { width, height }, bits }) => {
  const runs = [0];
  let dark = false;
  for (let y = 0; y < height; y++) {
    const is = (bits[y * (width / 8)] & 0x80) !== 0;
    if (is === dark) runs[runs.length - 1]++;
    else runs.push(1);
    dark = is;
  }
  return runs;
};

export const tests = {
  'the number of every branch is in bars that fit the head, on either roll, and a scanner reads it back': () => {
    for (const width of [58, 80]) {
      for (const number of NUMBERS) {
        const seen = printed(number, width);
        const code = seen.find(one => one.barcode);
        const picture = seen.find(one => one.picture);
        holds(Boolean(code) !== Boolean(picture), `${number} once at ${width}`);
        if (code) {
          same([code.barcode, code.dots <= DOTS[width]], [number, true], `${number} at ${width}, ${code.dots} dots`);
          same(code.dots, bars128(number).reduce((sum, run) => sum + run, 0) * 2, 'as wide as it is reckoned');
        } else {
          holds(picture.picture.width <= DOTS[width], 'the ladder fits');
          same(code128In(runsDown(picture)), number, `${number} at ${width}`);
          holds(seen.some(one => one.text === number), 'and can be read by eye');
        }
      }
    }
  },
  'only what does not fit goes up the paper, by bars of two dots like all others': () => {
    const across = (number, width) => printed(number, width).some(one => one.barcode);
    same(NUMBERS.map(number => [across(number, 58), across(number, 80)]),
      [[true, true], [true, true], [true, true], [true, true], [false, true], [false, true], [false, true], [false, true]]);
    const runs = runsDown(printed('WESTLAND-02-000018', 58).find(one => one.picture));
    same([Math.min(...runs), runs[0], runs.at(-1)], [2, 20, 20]);
  },
  'bars made here are those every reader knows': () => {
    for (const number of [...NUMBERS, '12345678', 'AB12', 'A123', 'TEST-01-000001']) same(code128In([20, ...bars128(number), 20]), number);
    same(bars128('MA-02-000018').length, (1 + 6 + 1 + 3 + 1) * 6 + 7, 'six digits are three signs and one to turn');
    holds(NUMBERS.slice(0, -1).every(isReceiptNumber), 'receipts');
  },
};
