import { element, formatMoney, nairobiStamp, onlyDigits, replaceContent } from '../kernel/kernel.js';
import { receiptBars } from './barsScreen.js';
import { askForm, field } from './dialogScreen.js';
import { netOf } from './deposits.js';

const MOST = 9999;
const nameOf = (one, language) => (language === 'sw' && one.nameSw) || one.name;

/**
 * How many empties of each come back.
 * @param {{text: Function, language: string, rows: object[], given: Record<string, number>, lines: (empties: Record<string, number>) => object[], take: (empties: Record<string, number>, receipt: string) => unknown, refused: Function, closed: Function, papers?: object[]|null, print?: (paper: object) => void}} parts
 *   rows: returnables as they came down; lines: what that many are worth, see emptiesBack; papers: of empties that came before, to be printed again by print; null: they pay for an open sale, and no receipt is asked for
 */
export const askEmpties = ({ text, language, rows, given, lines, take, refused, closed, papers = null, print = () => {} }) => {
  const receipt = element('input', { id: 'empties-receipt', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 40 });
  const again = paper => element('li', {}, element('span', {}, `${paper.moved.number} · ${nairobiStamp(paper.at)} · KES ${formatMoney(-netOf(paper.moved.lines))}`),
    element('button', { type: 'button', 'data-number': paper.moved.number, onclick: () => print(paper) }, text('deposit.printAgain')));
  const sum = element('p.due', { id: 'empties-sum', 'aria-live': 'polite' });
  const fields = rows.map(row => {
    const input = element('input', { id: `empties-${row.id}`, type: 'text', inputmode: 'numeric', autocomplete: 'off', maxlength: 4, value: given[row.id] ? String(given[row.id]) : '', 'data-returnable': row.id, oninput: () => draw() });
    onlyDigits(input, false);
    return { row, input };
  });
  const read = () => Object.fromEntries(fields.filter(({ input }) => input.value.trim() !== '').map(({ row, input }) => [row.id, /^\d{1,4}$/.test(input.value.trim()) ? Number(input.value) : NaN]));
  const draw = () => {
    const empties = read();
    const worth = Object.values(empties).some(Number.isNaN) ? 0 : -netOf(lines(empties));
    replaceContent(sum, element('span', {}, text('deposit.givesBack')), element('strong', {}, `KES ${formatMoney(worth)}`));
  };
  const dialog = askForm({
    text, id: 'empties', title: text('deposit.empties'), yes: text('deposit.take'), refused, closed,
    take: () => {
      const empties = read();
      if (Object.values(empties).some(pieces => !(pieces >= 0 && pieces <= MOST))) return text('deposit.badPieces');
      dialog.close();
      take(Object.fromEntries(Object.entries(empties).filter(([, pieces]) => pieces > 0)), receipt.value.trim());
      return null;
    },
    fields: [element('p.note', {}, text('deposit.explained')), ...fields.map(({ row, input }) => field(nameOf(row, language), input)), sum,
      papers && field(text('deposit.receipt'), receipt), papers?.length > 0 && element('details', {}, element('summary', { id: 'empties-papers' }, text('deposit.papers')), element('ul.papers', {}, papers.map(again)))].filter(Boolean),
  });
  draw();
  return dialog;
};

/** Below the lines: what the goods come in, what that asks, and empties swapped by one touch. @param {{text: Function, language: string, act: {swap: (empties: object) => void, empties: () => void}}} parts */
export const createDepositRow = ({ text, language, act }) => {
  const root = element('div.deposits', { id: 'deposits' });
  const row = line => element('p.pair', { 'data-returnable': line.returnable }, element('span', {}, text(line.pieces > 0 ? 'deposit.out' : 'deposit.back', { name: nameOf(line, language), n: Math.abs(line.pieces) })), element('span', {}, formatMoney(line.pieces * line.each)));
  const swapped = (carried, empties = {}) => Object.entries(carried).every(([id, pieces]) => empties[id] === pieces);
  return {
    root,
    draw({ sale, deposits }) {
      const { lines, carried } = deposits;
      root.hidden = !lines.length;
      replaceContent(root, lines.map(row), lines.length > 0 && element('p.swap', {},
        !swapped(carried, sale.empties) && element('button', { type: 'button', id: 'swap-empties', onclick: () => act.swap({ ...carried }) }, text('deposit.swap')),
        element('button', { type: 'button', id: 'edit-empties', onclick: act.empties }, text('deposit.empties'))));
    },
  };
};

/** What a customer gets for empties alone. No tax paper: nothing was sold. */
export const depositPaper = ({ text, facts, moved, customer, cashier, at }) => {
  const pair = (name, amount) => element('p.pair', {}, element('span', {}, name), element('span', {}, amount));
  return element('article.receipt', { 'aria-label': text('deposit.paper') },
    element('header', {}, element('h3', {}, facts.one('shop')?.name ?? ''), element('p', {}, facts.one('branch')?.name ?? ''), element('h2', {}, text('deposit.paper'))),
    element('div.meta', {}, pair(text('paper.number'), moved.number), pair(text('paper.time'), nairobiStamp(at)), pair(text('paper.cashier'), cashier.name), customer && pair(text('customer.name'), customer.name)),
    element('div.sums', {}, moved.lines.map(line => pair(`${line.name} ${Math.abs(line.pieces)} x ${formatMoney(line.each)}`, formatMoney(-line.pieces * line.each))), (moved.refunds ?? []).map(({ kind, amount }) => pair(text(`tender.${kind}`), formatMoney(amount))), pair(text('deposit.paidOut'), formatMoney(-moved.total))),
    (moved.refunds ?? []).filter(({ code }) => code).map(({ kind, code }) => element('div.sums', {}, pair(text(`tender.${kind}`), code), receiptBars(code))),
    element('footer', {}, element('p', {}, text('settle.noTax'))));
};
