import { holds, same, throws } from './expect.js';
import { CASHIER, FACTS, MILK, OIL, TOMATO, counter } from './counter.js';
import { AmountChanged, receiptOf, receiptPaper } from '/pos/js/selling/selling.js';
import { addLine, emptySale, withQuantity, withoutLine } from '/pos/js/selling/sale.js';
import { NOTES, cashTender, counted, leftToPay } from '/pos/js/selling/cash.js';

export const tests = {
  'batch and serial of a scanned code go with the line': async () => {
    const { checkout, entries } = await counter();
    checkout.add(MILK, { note: 'Batch L1', batch: 'L1', serial: 'S9' });
    checkout.add(MILK);
    same(checkout.state.get().sale.lines.length, 2);
    await checkout.complete([{ kind: 'CASH', amount: 13000, given: 13000, change: 0 }], CASHIER);
    same(entries.at(-1).content.sale.lines.map(({ batch, serial }) => [batch, serial]), [['L1', 'S9'], [undefined, undefined]]);
  },
  'the same goods become one line, weighed goods a line each': () => {
    const twice = addLine(addLine(emptySale('s'), MILK, { quantity: 1000, barcode: '616', prices: 1 }), MILK, { quantity: 1000, barcode: null, prices: 2 });
    same(twice.lines.map(line => [line.quantity, line.barcode]), [[2000, '616']]);
    const weighed = addLine(addLine(emptySale('s'), TOMATO, { quantity: 735, barcode: null, prices: 1 }), TOMATO, { quantity: 500, barcode: null, prices: 1 });
    same(weighed.lines.map(line => line.quantity), [735, 500]);
  },
  'a changed price starts a new line': () => {
    const sale = addLine(addLine(emptySale('s'), MILK, { quantity: 1000, barcode: null, prices: 1 }), { ...MILK, price: 7000 }, { quantity: 1000, barcode: null, prices: 2 });
    same(sale.lines.map(line => line.unitPrice), [6500, 7000]);
  },
  'a quantity no line can have changes nothing': () => {
    const sale = addLine(emptySale('s'), MILK, { quantity: 1000, barcode: null, prices: 1 });
    holds(withQuantity(sale, 0, 0) === sale && withQuantity(sale, 0, 10000000) === sale, 'unchanged');
  },
  'removing selects the line that moved up': () => {
    const sale = [MILK, OIL, TOMATO].reduce((all, product) => addLine(all, product, { quantity: 1000, barcode: null, prices: 1 }), emptySale('s'));
    same([withoutLine(sale, 2).selected, withoutLine({ ...sale, selected: 0 }, 0).selected], [1, 0]);
  },
  'notes add up, and what is left is recounted': () => {
    same(NOTES.map(note => note.amount), [5000, 10000, 20000, 50000, 100000]);
    same([leftToPay(20000, 29700), leftToPay(50000, 29700)], [9700, 0]);
    same(cashTender(50000, 29700), { kind: 'CASH', amount: 29700, given: 50000, change: 20300 });
    same(counted([[100000, 3], [5000, 2], [100, 7]]), 310700);
  },
  'cash is rounded to whole shillings and the sale is not': async () => {
    const { checkout } = await counter();
    checkout.add(TOMATO, { quantity: 735 });
    same([checkout.state.get().priced.total, checkout.state.get().due], [8673, 8700]);
  },
  'a completed sale is written in the shape and order of the contract': async () => {
    const { checkout, entries } = await counter();
    checkout.add(MILK, { barcode: '616' });
    checkout.add(MILK, { barcode: '616' });
    checkout.add(OIL);
    const done = await checkout.complete([cashTender(50000, checkout.state.get().due)], CASHIER);
    const command = entries.at(-1);
    same([command.kind, command.engine, command.prices, command.cashier, command.at], ['sale', '1', 42, 'wanjiku', '2026-11-25T09:00:00.000Z']);
    same(JSON.stringify(command.content), '{"sale":{"receiptNumber":"MA-02-000018","businessDay":"2026-11-25","offline":false,"customer":null,"lines":['
      + '{"line":1,"sku":"sku-milk","barcode":"616","name":"Milk 500 ml","unit":"EA","quantity":2000,"unitPrice":6500,"tax":"C","discountPercent":0,"discountAmount":0,"fixedTotal":-1,"supply":13000,"discount":0,"total":13000},'
      + '{"line":2,"sku":"sku-oil","barcode":null,"name":"Oil 1 l","unit":"EA","quantity":1000,"unitPrice":16650,"tax":"B","discountPercent":0,"discountAmount":0,"fixedTotal":-1,"supply":16650,"discount":0,"total":16650}],'
      + '"basketDiscount":0,"taxes":[{"letter":"B","rate":1600,"taxable":14353,"tax":2297,"total":16650},{"letter":"C","rate":0,"taxable":13000,"tax":0,"total":13000}],'
      + '"total":29650,"tax":2297,"tenders":[{"kind":"CASH","amount":29700,"given":50000,"change":20300}],"rounding":50}}');
    same(done.id, command.id);
    holds(checkout.isEmpty(), 'the next sale starts empty');
  },
  'a sale that could not be written stays in the cart': async () => {
    let full = false;
    const { checkout } = await counter({ append: async build => {
      if (full) throw new DOMException('full', 'QuotaExceededError');
      return build({ counter: 0, sales: 0 });
    } });
    checkout.add(MILK);
    full = true;
    await throws(DOMException, () => checkout.complete([cashTender(6500, 6500)], CASHIER));
    same(checkout.state.get().sale.lines.length, 1);
  },
  'money counted for another amount completes nothing': async () => {
    const { checkout, entries } = await counter();
    checkout.add(MILK);
    await throws(AmountChanged, () => checkout.complete([cashTender(10000, 6400)], CASHIER));
    same([checkout.state.get().sale.lines.length, entries.filter(entry => entry.kind === 'sale').length], [1, 0]);
  },
  'a sale whose shift the office closes meanwhile belongs to that shift': async () => {
    const { checkout, entries, shiftDesk, facts } = await counter();
    const { id } = shiftDesk.current();
    checkout.add(MILK);
    facts.apply([{ kind: 'shift', id, tillId: 'till-2', state: 'CLOSED' }]);
    same(shiftDesk.current(), null);
    await checkout.complete([cashTender(6500, 6500)], CASHIER);
    same([entries.at(-1).shift, entries.at(-1).content.sale.businessDay], [id, '2026-11-25']);
  },
  'the same sale is not completed twice at once': async () => {
    const { checkout, entries } = await counter();
    checkout.add(MILK);
    const first = checkout.complete([cashTender(6500, 6500)], CASHIER);
    await throws(Error, () => checkout.complete([cashTender(6500, 6500)], CASHIER));
    await first;
    same(entries.filter(entry => entry.kind === 'sale').length, 1);
  },
  'every change of the cart is written down': async () => {
    const { checkout, kept } = await counter();
    checkout.add(MILK);
    checkout.setQuantity(3000);
    checkout.remove();
    same(kept.map(({ sales, active }) => sales[active].lines.map(line => line.quantity)), [[1000], [3000], []]);
  },
  'a product without a price is not sold': async () => {
    const { checkout } = await counter();
    same([0, null, undefined].map(price => checkout.add({ ...MILK, price })), ['sale.noPrice', 'sale.noPrice', 'sale.noPrice']);
    holds(checkout.isEmpty(), 'nothing added');
  },
  'a letter that is not in use blocks the sale': async () => {
    const { checkout } = await counter();
    checkout.add({ ...MILK, taxLetter: 'E' });
    same(checkout.blocked()?.code, 'unknown-tax-letter');
  },
  'a print is a command of its own': async () => {
    const { checkout, entries } = await counter();
    await checkout.notePrint('sale-1', CASHIER);
    same([entries.at(-1).kind, entries.at(-1).content], ['receipt.print', { print: { sale: 'sale-1', medium: 'PAPER', paper: 'PROVISIONAL' } }]);
  },
  'the receipt always has its five tax rows and marks exempt lines': async () => {
    const { checkout, facts } = await counter();
    checkout.add(TOMATO, { quantity: 1000 });
    checkout.add(OIL);
    const done = await checkout.complete([cashTender(50000, checkout.state.get().due)], CASHIER);
    const receipt = receiptOf({ done, facts, cashier: 'Wanjiku' });
    same(receipt.taxes.map(row => `${row.letter} ${row.rate} ${row.taxable} ${row.vat}`),
      ['A 0% 118.00 0.00', 'B 16% 143.53 22.97', 'C 0% 0.00 0.00', 'D 0% 0.00 0.00', 'E 0% 0.00 0.00']);
    same(receipt.lines.map(line => `${line.reckoning} = ${line.total}`), ['118.00 x 1.000 kg = 118.00A-EX', '166.50 x 1 = 166.50B']);
    same([receipt.total, receipt.rounding, receipt.due, receipt.items], ['284.50', '0.50', '285.00', 2]);
  },
  'the paper prints the rates in force, each once, and names what has no rate': async () => {
    const rates = [['A', 0], ['B', 1800], ['C', 0], ['D', 0], ['E', 850]].map(([letter, rate]) => (
      { kind: 'taxrate', id: `${letter}2`, letter, rate, inUse: letter !== 'E', validFrom: '2026-11-01' }));
    const { checkout, facts } = await counter({ facts: [...FACTS, ...rates] });
    checkout.add(OIL);
    const done = await checkout.complete([cashTender(16700, 16700)], CASHIER);
    const paper = receiptPaper(key => `<${key}>`, receiptOf({ done, facts, cashier: 'Wanjiku' }));
    same([...paper.querySelectorAll('tbody td:first-child')].map(cell => cell.textContent), ['<paper.exempt>', '18%', '0%', '<paper.outsideVat>', '8.5%']);
  },
  'a shop outside VAT sells on letter D and its paper says nothing of VAT': async () => {
    const { checkout, facts } = await counter({ facts: FACTS.map(row => (row.kind === 'taxprofile' ? { ...row, profile: 'TURNOVER' } : row)) });
    checkout.add(OIL);
    same(checkout.state.get().priced.tax, 0);
    const done = await checkout.complete([cashTender(50000, checkout.state.get().due)], CASHIER);
    same(done.sale.lines[0].tax, 'D');
    same(receiptOf({ done, facts, cashier: 'W' }).lines[0].total, '166.50');
  },
};
