/** What "{B" and "{C" make of the bytes, and how many signs that is with start and check. */
const code128 = bytes => {
  let [text, set, signs] = ['', '', 1];
  for (let at = 0; at < bytes.length; at++, signs++) {
    if (bytes[at] === 0x7b) set = String.fromCharCode(bytes[++at]);
    else if (set === 'C') text += String(bytes[at]).padStart(2, '0');
    else if (set === 'B') text += String.fromCharCode(bytes[at]);
    else throw new Error('a bar code without a code set');
  }
  return { text, modules: signs * 11 + 13 };
};

/** Reads back what a printer would get: the texts of lines, bar codes, pictures, cuts and drawer pulses, in order. */
export const decode = bytes => {
  const seen = [];
  let text = '';
  let module = 3;
  let style = { bold: false, large: false, centred: false };
  const flush = () => {
    if (text) seen.push({ text, ...style });
    text = '';
  };
  for (let at = 0; at < bytes.length;) {
    const [a, b, c] = bytes.subarray(at, at + 3);
    if (a === 0x1b && b === 0x40) { seen.push({ reset: true }); at += 2; }
    else if (a === 0x1b && b === 0x74) { seen.push({ page: c }); at += 3; }
    else if (a === 0x1b && b === 0x45) { style = { ...style, bold: c === 1 }; at += 3; }
    else if (a === 0x1b && b === 0x61) { style = { ...style, centred: c === 1 }; at += 3; }
    else if (a === 0x1b && b === 0x64) { seen.push({ feed: c }); at += 3; }
    else if (a === 0x1b && b === 0x70) { seen.push({ drawer: c }); at += 5; }
    else if (a === 0x1d && b === 0x21) { style = { ...style, large: c === 0x01 }; at += 3; }
    else if (a === 0x1d && b === 0x56) { seen.push({ cut: true }); at += 4; }
    else if (a === 0x1d && b === 0x77) { module = c; at += 3; }
    else if (a === 0x1d && [0x48, 0x68].includes(b)) at += 3;
    else if (a === 0x1d && b === 0x6b && [65, 67, 68].includes(c)) {
      const length = bytes[at + 3];
      seen.push({ barcode: String.fromCharCode(...bytes.subarray(at + 4, at + 4 + length)), symbology: c, dots: (c === 68 ? 67 : 95) * module });
      at += 4 + length;
    } else if (a === 0x1d && b === 0x6b) {
      const length = bytes[at + 3];
      const { text: code, modules } = code128(bytes.subarray(at + 4, at + 4 + length));
      seen.push({ barcode: code, symbology: c, dots: modules * module });
      at += 4 + length;
    } else if (a === 0x1d && b === 0x76) {
      const width = bytes[at + 4] + bytes[at + 5] * 256;
      const height = bytes[at + 6] + bytes[at + 7] * 256;
      seen.push({ picture: { width: width * 8, height }, bits: [...bytes.subarray(at + 8, at + 8 + width * height)] });
      at += 8 + width * height;
    } else if (a === 0x0a) { flush(); at++; }
    else if (a >= 0x20) { text += String.fromCharCode(a); at++; }
    else throw new Error(`byte ${a} ${b} at ${at} is no order of a printer`);
  }
  flush();
  return seen;
};
