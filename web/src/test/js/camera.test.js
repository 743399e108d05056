import { holds, same } from './expect.js';
import { readPicture, readRow } from '/pos/js/devices/barLines.js';
import { askCamera } from '/pos/js/devices/cameraScreen.js';

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
/** Widths as another program writes them (ZXing 3.5.3). */
const WRITTEN = {
  'SUG-1000': '2112142131132131312113131221321131412213122122223123112331112',
  'F1A2-19': '2112141323111232211113232232111221321232213211221221142331112',
  'b 7~x': '2112141214212122223121311311414212113211222331112',
  '0123456789': '2112322221223121311131231411222121411421122331112',
  '\u001d01061699902000101726123110AB-7': '2112324111312221221222131231221131412141212212312122222213121232213212211122322123212213121141311113231311231221323121312222212331112',
  '01234565': '111122221221411231113211114111111',
  '06397126': '111411114113112131212222212111111',
  '12345670': '111212214111132132141112131111111',
};
const pictureOfWritten = (code, more) => pictureOf(code, { widths: [11, ...[...WRITTEN[code]].map(Number), 10], ...more });

const pictureOf = (code, { widths = widthsOf(code), module = 3, height = 60, angle = 0, ink = 20, paper = 235, blur = 0 } = {}) => {
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
  'Code 128, GS1-128 and UPC-E are read, upside down and upright too': () => {
    for (const code of Object.keys(WRITTEN)) for (const angle of [0, 180, 90, 3]) same([code, angle, readPicture(pictureOfWritten(code, { angle, height: 120 }))], [code, angle, code]);
    same(readPicture(pictureOfWritten('SUG-1000', { module: 2, ink: 110, paper: 200 })), 'SUG-1000');
    same(readPicture(pictureOfWritten('SUG-1000', { module: 4, blur: 1.2 })), 'SUG-1000');
  },
  'half a code, and one whose check sign is wrong, are none': () => {
    const whole = [...WRITTEN['SUG-1000']].map(Number);
    same(readPicture(pictureOf('', { widths: [11, ...whole.slice(0, -13), 10] })), null);
    same(readPicture(pictureOf('', { widths: [11, ...whole.slice(0, 12), 2, 1, 2, 2, 2, 2, ...whole.slice(18), 10] })), null);
  },
  'the browser is asked for the kinds of codes that shops use, and goods come before what else is seen': async () => {
    const before = window.BarcodeDetector;
    const asked = [];
    let code = null;
    window.BarcodeDetector = class {
      constructor(options) { asked.push(options.formats); }

      static async getSupportedFormats() { return ['aztec', 'qr_code', 'ean_13', 'code_128']; }

      async detect() { return [{ format: 'qr_code', rawValue: 'https://example.org' }, { format: 'ean_13', rawValue: '6169990200013' }]; }
    };
    try {
      const canvas = new OffscreenCanvas(40, 40);
      canvas.getContext('2d').fillRect(0, 0, 40, 40);
      const files = new DataTransfer();
      files.items.add(new File([await canvas.convertToBlob()], 'photo.png', { type: 'image/png' }));
      const { node } = askCamera({ text: key => key, seen: one => { code = one; }, refused: () => {}, closed: () => {} });
      const input = node.querySelector('#camera-file');
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      for (let n = 0; !code && n < 100; n++) await new Promise(resolve => { setTimeout(resolve, 20); });
      same([asked, code], [[['ean_13', 'code_128', 'qr_code']], '6169990200013']);
    } finally {
      if (before) window.BarcodeDetector = before;
      else delete window.BarcodeDetector;
    }
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
