import { holds, same } from './expect.js';
import { CASHIER, MILK, OIL, counter } from './counter.js';
import { createProformaDesk, proformaPaper } from '/pos/js/selling/selling.js';

const made = async (ring = () => {}) => {
  const { checkout, shiftDesk, facts, clock } = await counter();
  const written = [];
  const ledger = { append: async build => { const command = build({ counter: 41, sales: 16 }); written.push(command); return command; } };
  checkout.add(MILK);
  checkout.setBuyer('A000000011B');
  ring(checkout);
  const before = checkout.state.get();
  const done = await createProformaDesk({ ledger, shiftDesk, prefix: 'MA-02', cursor: () => 7, now: () => clock.at }).make(before, CASHIER);
  return { before, after: checkout.state.get(), done, written, facts };
};

export const tests = {
  'a proforma should have a number of its own and leave the cart as it is': async () => {
    const { before, after, done, written } = await made();
    same(done.proforma.number, 'MA-02-P000042');
    same(written.map(({ kind }) => kind), ['proforma']);
    same(written[0].content.proforma.total, before.priced.total);
    same(written[0].content.proforma.buyerPin, 'A000000011B');
    holds(!('tenders' in written[0].content.proforma), 'nothing was paid');
    same(after.sale, before.sale);
  },
  'the sale that comes of the cart should name the last proforma made from it, and no other sale does': async () => {
    const { checkout, entries } = await counter();
    const sell = async () => {
      const { due } = checkout.state.get();
      await checkout.complete([{ kind: 'CASH', amount: due, given: due, change: 0 }], CASHIER);
      return entries.at(-1).content.sale;
    };
    checkout.add(MILK);
    checkout.noteProforma('first');
    checkout.noteProforma('second');
    checkout.add(OIL);
    same((await sell()).proforma, 'second');
    checkout.add(MILK);
    holds(!('proforma' in await sell()), 'the next cart is nobody\'s offer');
    checkout.add(MILK);
    checkout.noteProforma('third');
    checkout.remove();
    checkout.add(MILK);
    holds(!('proforma' in await sell()), 'an emptied cart is another sale');
  },
  'its paper should say that it is no tax invoice': async () => {
    const { done, facts } = await made();
    const paper = proformaPaper({ text: key => key, facts, done, cashier: 'Wanjiku' });
    holds(paper.textContent.includes('proforma.title') && paper.textContent.includes('paper.notATaxInvoice') && paper.textContent.includes('65.00'), paper.textContent);
    same([...paper.querySelectorAll('svg, img, canvas, picture, object')].map(one => one.tagName), []);
    holds(!/\bSCU|\bCU\b|paper\.(?:cu|scu|qr|receiptSignature)/i.test(paper.textContent), paper.textContent);
  },
  'what is taken off the whole of it is on its lines, which add up to its total': async () => {
    const { done: { proforma }, facts } = await made(checkout => {
      checkout.add(OIL);
      checkout.discountSale({ percent: 0, amount: 3333 });
    });
    same([proforma.total, proforma.lines.reduce((sum, line) => sum + line.total, 0), proforma.lines.reduce((sum, line) => sum + line.discount, 0)], [19817, 19817, 3333]);
    const paper = proformaPaper({ text: key => key, facts, done: { proforma, at: 0 }, cashier: 'Wanjiku' });
    const shown = [...paper.querySelectorAll('li .pair')].map(row => row.lastElementChild.textContent);
    const cents = words => Math.round(Number(words.replace(/[(),]/g, '')) * 100);
    same(shown.filter(words => !words.startsWith('(')).reduce((sum, words) => sum + cents(words), 0), proforma.total);
    holds(paper.querySelector('.grand').textContent.includes('198.17'), paper.textContent);
  },
};
