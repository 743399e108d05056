import { holds, same } from './expect.js';
import { readPicture, readRow } from '/pos/js/devices/barLines.js';

const WIDTHS = ['3211', '2221', '2122', '1411', '1132', '1231', '1114', '1312', '1213', '3112'];
const PARITY = ['LLLLLL', 'LLGLGG', 'LLGGLG', 'LLGGGL', 'LGLLGG', 'LGGLLG', 'LGGGLL', 'LGLGLG', 'LGLGGL', 'LGGLGL'];
const mirrored = widths => [...widths].reverse().join('');

/** Widths of spaces and bars of an EAN-13 or EAN-8, beginning with its quiet zone. */
const widthsOf = code => {
  const half = code.length === 13 ? 6 : 4;
  const digits = [...code].slice(code.length - 2 * half).map(Number);
  const parity = half === 6 ? PARITY[Number(code[0])] : 'LLLL';
  const left = digits.slice(0, half).map((digit, at) => (parity[at] === 'L' ? WIDTHS[digit] : mirrored(WIDTHS[digit])));
  return [11, ...`111${left.join('')}11111${digits.slice(half).map(digit => WIDTHS[digit]).join('')}111`].map(Number).concat(9);
};
const pictureOf = (code, { module = 3, height = 60, angle = 0, ink = 20, paper = 235, blur = 0 } = {}) => {
  const widths = widthsOf(code);
  const size = Math.max(widths.reduce((sum, width) => sum + width, 0) * module + 20, height) + 40;
  const canvas = new OffscreenCanvas(size, size);
  const pen = canvas.getContext('2d');
  pen.fillStyle = `rgb(${paper} ${paper} ${paper})`;
  pen.fillRect(0, 0, size, size);
  pen.filter = blur ? `blur(${blur}px)` : 'none';
  pen.translate(size / 2, size / 2);
  pen.rotate((angle * Math.PI) / 180);
  pen.fillStyle = `rgb(${ink} ${ink} ${ink})`;
  let x = -size / 2 + 20;
  widths.forEach((width, at) => {
    if (at % 2) pen.fillRect(x, -height / 2, width * module, height);
    x += width * module;
  });
  return pen.getImageData(0, 0, size, size);
};

export const tests = {
  'EAN-13 is read whatever its first digit, EAN-8 too': () => {
    for (const code of ['6169990200013', '5009990700131', '4006381333931', '0012345678905', '9780201379624', '96385074']) same(readPicture(pictureOf(code)), code);
  },
  'upside down, upright and a little askew': () => {
    same([180, 90, 270, 4, -5].map(angle => readPicture(pictureOf('6169990200013', { angle, height: 120 }))), Array(5).fill('6169990200013'));
  },
  'pale, small and blurred prints are read': () => {
    same(readPicture(pictureOf('6169990200013', { ink: 110, paper: 200 })), '6169990200013');
    same(readPicture(pictureOf('6169990200013', { module: 2 })), '6169990200013');
    same(readPicture(pictureOf('6169990200013', { module: 4, blur: 1.2 })), '6169990200013');
  },
  'what is no barcode is none, noise included': () => {
    const flat = new OffscreenCanvas(200, 200).getContext('2d').getImageData(0, 0, 200, 200);
    same(readPicture(flat), null);
    let seed = 7;
    const noise = Uint8Array.from({ length: 1200 }, () => { seed = (seed * 1103515245 + 12345) & 0x7fffffff; return seed >> 16; });
    same(readRow(noise), null);
    holds(readRow(new Uint8Array(0)) === null, 'an empty row');
  },
  'a wrong check digit is no code': () => same(readPicture(pictureOf('6169990200014')), null),
};
