/** Reads back what a printer would get: the texts of lines, bar codes, pictures, cuts and drawer pulses, in order. */
export const decode = bytes => {
  const seen = [];
  let text = '';
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
    else if (a === 0x1d && [0x48, 0x68, 0x77].includes(b)) at += 3;
    else if (a === 0x1d && b === 0x6b) {
      const length = bytes[at + 3];
      seen.push({ barcode: String.fromCharCode(...bytes.subarray(at + 6, at + 4 + length)), symbology: c });
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
