import { element, keyed, openDialog } from '../kernel/kernel.js';
import { readPicture } from './barLines.js';

const LOOK_EVERY = 200; // milliseconds
const WIDEST = 1280; // pixels looked at

const pixelsOf = (source, width, height) => {
  const scale = Math.min(1, WIDEST / Math.max(width, height));
  const canvas = element('canvas', { width: Math.round(width * scale), height: Math.round(height * scale) });
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
};

// Those of goods first: a package may show a code for something else beside it.
const FORMATS = ['ean_13', 'upc_a', 'ean_8', 'upc_e', 'code_128', 'data_matrix', 'qr_code'];

/** The browser's own detector, for the kinds it knows of those shops use; null where it has none, or one that knows none, as some systems do. */
const createDetector = async () => {
  if (!('BarcodeDetector' in window)) return null;
  const known = await window.BarcodeDetector.getSupportedFormats().catch(() => []);
  const formats = FORMATS.filter(format => known.includes(format));
  return formats.length ? new window.BarcodeDetector({ formats }) : null;
};

/** The browser's own reads more kinds of codes; ours reads bars: EAN, UPC and Code 128. @returns {Promise<string|null>} */
const codeIn = async (detector, source, width, height) => {
  const seen = await (await detector)?.detect(source).catch(() => []) ?? []; // on some systems it is there and cannot work
  if (seen.length) return seen.sort((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format))[0].rawValue;
  return readPicture(pixelsOf(source, width, height));
};

/**
 * Scans with the device's camera, or from a picture that was taken before.
 * @param {{text: Function, seen: (code: string) => void, refused: (sentence: string) => void, closed: () => void}} parts
 */
export const askCamera = ({ text, seen, refused, closed }) => {
  const detector = createDetector();
  let stream = null;
  let watching = null;
  const video = element('video', { id: 'camera-video', muted: true, playsinline: true, autoplay: true, hidden: true });
  const problem = element('p.problem', { id: 'camera-problem', role: 'alert' });
  const file = element('input', { id: 'camera-file', type: 'file', accept: 'image/*', onchange: () => file.files[0] && fromFile(file.files[0]) });
  const say = sentence => {
    problem.textContent = sentence;
    refused(sentence);
  };
  const take = code => {
    dialog.close();
    seen(code);
  };
  const fromFile = async picture => {
    file.value = '';
    const bitmap = await createImageBitmap(picture).catch(() => null);
    if (!bitmap) return say(text('camera.unreadable'));
    const code = await codeIn(detector, bitmap, bitmap.width, bitmap.height);
    bitmap.close();
    return code ? take(code) : say(text('camera.none'));
  };
  const look = async () => {
    if (video.videoWidth) {
      const code = await codeIn(detector, video, video.videoWidth, video.videoHeight);
      if (code && watching) return take(code);
    }
    if (watching) watching = setTimeout(look, LOOK_EVERY);
    return undefined;
  };
  const start = async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      if (!problem.textContent) problem.textContent = text('camera.notOffered'); // refused, or there is none; a picture may have been read meanwhile
      return;
    }
    if (!dialog.node.isConnected) return stop();
    video.srcObject = stream;
    video.hidden = false;
    watching = setTimeout(look, LOOK_EVERY);
  };
  const stop = () => {
    clearTimeout(watching);
    watching = null;
    stream?.getTracks().forEach(track => track.stop());
  };
  const dialog = openDialog(element('div.panel', {},
    element('h2', {}, text('camera.title')), element('p.note', {}, text('camera.explained')), video, problem,
    element('label.field', {}, element('span', {}, text('camera.file')), file),
    element('div.actions', {}, keyed('button', text('action.back'), 'Esc', { id: 'camera-back', onclick: () => dialog.close() }))),
  { id: 'camera-dialog', label: text('camera.title'), onclose: () => { stop(); closed(); } });
  if (navigator.mediaDevices?.getUserMedia) start();
  else problem.textContent = text('camera.notOffered');
  return dialog;
};
