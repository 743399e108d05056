import { element } from '../kernel/kernel.js';

/**
 * One line beside the paid sale, or the return: waiting, stamped or refused.
 * @param {{text: Function, watch: (heard: (state: string) => void) => () => void, note?: boolean, later?: (work: () => void, millis: number) => void}} parts note: it is a credit note that is waited for
 * @returns {{node: HTMLElement, stamped: () => boolean, within: (millis: number) => Promise<boolean>, dispose: () => void}} within: whether it is stamped by then; a refusal is known at once
 */
export const showStamp = ({ text, watch, note = false, later = setTimeout }) => {
  const of = note ? 'note.' : '';
  let state = 'WAITING';
  const waiting = [];
  const node = element('p.note.stamp', { id: 'stamp', role: 'status', 'data-state': state }, text(`stamp.${of}${state}`));
  const dispose = watch(told => {
    state = told;
    node.dataset.state = told;
    node.textContent = text(`stamp.${of}${told}`);
    waiting.splice(0).forEach(known => known(told === 'APPROVED'));
  });
  const within = millis => (state !== 'WAITING' || !millis ? Promise.resolve(state === 'APPROVED') : new Promise(known => {
    waiting.push(known);
    later(() => known(state === 'APPROVED'), millis);
  }));
  return { node, stamped: () => state === 'APPROVED', within, dispose };
};

/** The server's paper, line by line; its code is drawn module by module. */
export const fiscalPaper = (text, paper) => element('article.receipt.fiscal', { 'aria-label': text('paper.receipt', { number: paper.number }), 'data-kind': paper.kind },
  paper.lines.map(line => (line.qr ? code(line.qr) : element(line.title ? 'h2' : line.warning ? 'strong.warning' : 'pre', {}, line.text || ' '))));

const code = rows => {
  const canvas = element('canvas.qr', { width: rows[0].length, height: rows.length, role: 'img', 'data-modules': rows.join(' ') });
  const pen = canvas.getContext('2d');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.fillStyle = '#000';
  rows.forEach((row, y) => [...row].forEach((module, x) => module === '1' && pen.fillRect(x, y, 1, 1)));
  return canvas;
};
