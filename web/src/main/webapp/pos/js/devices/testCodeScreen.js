import { element } from '../kernel/kernel.js';

/** The QR code of "KARIBU TENA 01", for the test slip: whoever sets a printer up sees whether a phone reads what it prints. */
const ROWS = [
  '111111101001001111111',
  '100000100110101000001',
  '101110100101101011101',
  '101110101101001011101',
  '101110101001101011101',
  '100000101010101000001',
  '111111101010101111111',
  '000000001100000000000',
  '100010111010111111001',
  '000101001010100110010',
  '101010110010100110011',
  '100010011011111011100',
  '111101101101011110010',
  '000000001101111000100',
  '111111101011000101100',
  '100000100010000101111',
  '101110101110111010101',
  '101110100110101000111',
  '101110100110100100100',
  '100000100111100000001',
  '111111101011011001011',
];

/** @returns {HTMLCanvasElement} drawn for the browser's print, its modules told to receipt printers */
export const testCode = () => {
  const canvas = element('canvas.qr', { width: ROWS.length, height: ROWS.length, role: 'img', 'data-modules': ROWS.join(' ') });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, ROWS.length, ROWS.length);
  pen.fillStyle = '#000';
  ROWS.forEach((row, y) => [...row].forEach((module, x) => module === '1' && pen.fillRect(x, y, 1, 1)));
  return canvas;
};
