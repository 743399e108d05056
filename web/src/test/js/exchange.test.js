import { holds, same } from './expect.js';
import { CASHIER, HOUR, MILK, OIL, counter } from './counter.js';
import { exchanging, flat } from './exchanging.js';
import { NoAnswer, documentsOf } from '/pos/js/kernel/kernel.js';
import { cashTender } from '/pos/js/selling/cash.js';
import { AmountChanged, againstExchange, createDepositDesk, createReturnDesk, exchangeTender, leavesMoney, leftOver, receiptOf, receiptPaper, showPaid } from '/pos/js/selling/selling.js';
import { originalFrom } from '/pos/js/selling/returning.js';
import { shiftSums } from '/pos/js/selling/shiftSums.js';
import { createPaying } from '/pos/js/paying.js';
import { createReturns } from '/pos/js/returns.js';
import { trainingLedger } from '/pos/js/training/training.js';

const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;

export const tests = {
  'goods worth more cost the difference, and one entry tells of both documents': async () => {
    const approval = { action: 'REFUND', line: null, by: 'njeri', at: 'x', reason: 'wrong one' };
    const { checkout, entries, due, exchange, original } = await exchanging(OIL, { approvals: [approval] });
    same([due, exchange.due, leftOver(exchange, due)], [16700, 13000, 0]);
    const before = entries.length;
    const done = await checkout.complete([exchangeTender(exchange, due), cashTender(5000, due - 13000)], CASHIER);
    same([entries.length, entries.at(-1).kind], [before + 1, 'exchange']);
    const { sale, return: back } = entries.at(-1).content;
    same(sale.tenders.map(({ kind, amount, change }) => [kind, amount, change]), [['EXCHANGE', 13000, 0], ['CASH', 3700, 1300]]);
    same([back.original, back.exchangeSale, back.total, back.refunds, back.approvals], [original.id, done.id, 13000, [{ kind: 'EXCHANGE', amount: 13000 }], [approval]]);
    same([back.receiptNumber, sale.receiptNumber], [`MA-02-R${String(before + 1).padStart(6, '0')}`, 'MA-02-000019']);
    holds(!('approvals' in entries.at(-1).content) && back.id !== done.id, 'what was approved is the return');
    same(checkout.state.get().sale.exchange, undefined, 'the next sale has none');
  },
  'goods worth less give back the difference the way that was chosen': async () => {
    for (const refundTo of ['CASH', 'STORE_CREDIT']) {
      const { checkout, entries, exchange } = await exchanging(MILK, { refundTo });
      const { due } = checkout.state.get();
      same(leftOver(exchange, due), 6500);
      await checkout.complete([exchangeTender(exchange, due)], CASHIER);
      same(entries.at(-1).content.return.refunds, [{ kind: 'EXCHANGE', amount: 6500 }, { kind: refundTo, amount: 6500, ...(refundTo === 'STORE_CREDIT' && { code: 'CREDIT7' }) }]);
    }
  },
  'without what came back, or with more of it than there is, nothing is stored': async () => {
    const { checkout, entries, exchange, due } = await exchanging(OIL);
    const before = entries.length;
    for (const tenders of [[cashTender(due, due)], [exchangeTender({ due: due }, due)], [exchangeTender({ due: 5000 }, due), cashTender(due - 5000, due - 5000)]]) {
      let fault = null;
      await checkout.complete(tenders, CASHIER).catch(cause => { fault = cause; });
      holds(fault instanceof AmountChanged, JSON.stringify(tenders));
    }
    same([entries.length, checkout.state.get().sale.exchange], [before, exchange]);
    checkout.setExchange(undefined);
    await checkout.complete([cashTender(due, due)], CASHIER);
    same(entries.at(-1).kind, 'sale');
  },
  'in every sum an exchange is nothing but its difference': async () => {
    const { checkout, entries, exchange, due } = await exchanging(OIL);
    await checkout.complete([exchangeTender(exchange, due), cashTender(3700, 3700)], CASHIER);
    const sums = shiftSums(entries.map(flat).flatMap(documentsOf), entries.at(-1).shift);
    same([sums.sales, sums.returns, sums.cash, sums.expected], [2, 1, 16700, 516700]);
    same([...sums.tenders], [['CASH', 16700]]);
  },
  'what came back in it cannot come back again, and its own sale can': async () => {
    const { checkout, entries, exchange, due, original } = await exchanging(OIL);
    const done = await checkout.complete([exchangeTender(exchange, due), cashTender(3700, 3700)], CASHIER);
    const documents = entries.map(flat).flatMap(documentsOf);
    const first = documents.find(one => one.id === original.id);
    same(originalFrom(first, documents).lines[0].returned, 2000);
    same(originalFrom(documents.find(one => one.id === done.id), []).total, done.sale.total);
  },
  'what a colleague allowed of its empties counts against no ceiling': async () => {
    const { entries, shiftDesk } = await exchanging(OIL);
    const written = said => ({ id: 's', kind: 'exchange', shift: shiftDesk.latest().id, return: { id: 'r' }, sale: { deposits: { lines: [{ returnable: 'crate', pieces: -2, each: 25000 }] } }, ...(said && { approvals: [said] }) });
    const paidOut = said => createDepositDesk({ shiftDesk, history: async () => [...entries.map(flat), written(said)].flatMap(documentsOf) }).paidOut();
    same([await paidOut(null), await paidOut({ action: 'CASH_OUT', by: 'njeri' })], [50000, 0]);
    same(documentsOf(written({ action: 'CASH_OUT' })).map(({ kind, approvals }) => [kind, approvals?.length]), [['return', undefined], ['sale', 1]]);
  },
  'the receipt shows what went out, what came back and the difference': async () => {
    const { checkout, exchange, due, facts } = await exchanging(MILK, { quantity: 2000 });
    const done = await checkout.complete([exchangeTender(exchange, due)], CASHIER);
    const receipt = receiptOf({ done, facts, cashier: 'Wanjiku' });
    const paper = receiptPaper(text, receipt).textContent;
    for (const part of ['Milk 500 ml 2-130.00', 'paper.returned-130.00', 'paper.givenBack paper.tender.CASH 65.00', 'return.ofMA-02-000018', 'paper.tender.EXCHANGE 65.00']) holds(paper.includes(part), `${part} in ${paper}`);
    const root = document.createElement('div');
    document.body.append(root);
    showPaid({ text, root, done, paper: () => document.createElement('p'), stamp: document.createElement('p'), offline: true, print: async () => {}, next: () => {} });
    same([root.querySelector('#change').textContent, root.querySelector('#given-back').textContent], ['65.00', 'paid.givenBack{"kind":"tender.CASH","amount":"65.00"}']);
    root.remove();
  },
  'goods do not pay for what money was taken for, nor one receipt for two carts': async () => {
    const { checkout, exchange, original } = await exchanging(OIL);
    const against = (sale, pending = []) => againstExchange(original, sale, pending);
    same(against({ exchange }), 'return.exchangeOpen');
    for (const state of ['PENDING', 'WAITING', 'UNKNOWN', 'PAID']) same(against({ payments: [{ state }] }), 'return.exchangePaid');
    same([against({ payments: [{ state: 'REFUSED' }, { state: 'FAILED' }] }), against({ taken: [{ kind: 'CARD' }] }), against({ taken: [] })], [null, 'return.exchangePaid', null]);
    checkout.open();
    same([checkout.exchanges().length, against(checkout.state.get().sale, checkout.exchanges()), against({}, [{ original: { id: 'other' } }])], [1, 'return.exchangeElsewhere', null]);
  },
  'who goes away takes along what came back, out of every cart': async () => {
    const { checkout } = await exchanging(OIL);
    checkout.open();
    checkout.dropExchanges();
    same([checkout.exchanges(), checkout.previous(), checkout.state.get().sale.exchange, checkout.state.get().sale.lines.length], [[], undefined, undefined, 1]);
  },
  'what came back elsewhere meanwhile does not pay any more': async () => {
    const at = await exchanging(OIL);
    const known = returned => ({ status: 200, body: { lines: [{ line: 1, quantity: 2000, returned }] } });
    const journal = [...at.entries].map(flat);
    const till = (ask, offline = false, later = []) => createReturnDesk({ offline: () => offline, ask, since: async isFirst => [...journal.slice(journal.findIndex(isFirst)), ...later] });
    const back = { kind: 'return', return: { original: at.original.id, lines: [{ originalLine: 1, quantity: 1000, total: 6500 }] } };
    const cut = () => { throw new NoAnswer('cut'); };
    same([await till(() => known(0)).isStillThere(at.exchange), await till(() => known(1000)).isStillThere(at.exchange)], [true, false]);
    same([await till(() => known(0), false, [back]).isStillThere(at.exchange), await till(cut, true, [back]).isStillThere(at.exchange), await till(cut, true).isStillThere(at.exchange)], [false, false, true]);
  },
  'an exchange goes through midnight with its shift': async () => {
    const clock = { at: Date.UTC(2026, 10, 25, 20, 55) }; // 23:55 in Nairobi
    const { checkout, entries, exchange, due } = await exchanging(OIL, { clock });
    clock.at += HOUR / 6;
    same(checkout.isExchangeOver(), false);
    await checkout.complete([exchangeTender(exchange, due), cashTender(3700, 3700)], CASHIER);
    same([entries.at(-1).kind, entries.at(-1).at, entries.at(-1).content.return.businessDay], ['exchange', '2026-11-25T21:05:00.000Z', '2026-11-25']);
  },
  'it does not go through the night, nor into another shift, whoever stays signed on': async () => {
    const over = async turn => {
      const at = await exchanging(OIL, { clock: { at: Date.UTC(2026, 10, 25, 15) } });
      await turn(at);
      return at.checkout.isExchangeOver();
    };
    same(await over(({ clock }) => { clock.at += 4 * HOUR; }), false);
    same(await over(({ clock }) => { clock.at += 4 * HOUR + 1; }), true, 'hours ago');
    same(await over(({ clock }) => { clock.at += 20 * HOUR; }), true, 'the shift ran out');
    same(await over(async ({ shiftDesk, facts }) => { facts.apply([{ kind: 'shift', id: shiftDesk.current().id, tillId: 'till-2', state: 'CLOSED' }]); await shiftDesk.open(0, CASHIER); }), true, 'another shift');
    same(await over(({ checkout }) => { checkout.setExchange(undefined); }), false, 'there is none');
  },
  'what is over is taken off before money is counted, and somebody is told': async () => {
    const { checkout, facts, clock } = await exchanging(OIL);
    clock.at += 5 * HOUR;
    const told = [];
    const house = { text, facts, announce: { warn: () => {} }, notice: { show: said => told.push(said) }, desk: { checkout, returns: { isStillThere: async () => true } } };
    const dialog = createPaying({ house, settle: async () => { throw new Error('settled'); } })({ refused: () => {}, closed: () => {} });
    same([told, checkout.state.get().sale.exchange, document.querySelector('#pay-dialog').textContent.includes('tender.EXCHANGE')], [['return.exchangeOver{"number":"MA-02-000018"}'], undefined, false]);
    dialog.close();
    await new Promise(resolve => { setTimeout(resolve, 20); });
  },
  'M-PESA that came is in a tender, or nothing is stored': () => {
    const payments = [{ state: 'PAID', amount: 7000 }];
    same([leavesMoney({ exchange: {}, payments }, [{ kind: 'EXCHANGE', amount: 13000 }]), leavesMoney({ exchange: {}, payments }, [{ kind: 'MPESA', amount: 7000 }]), leavesMoney({ payments }, []), leavesMoney({ exchange: {} }, [])],
      [true, false, false, false]);
  },
  'no money moves when what came back is gone, or M-PESA would be in no tender': async () => {
    for (const [there, payments, expected] of [[false, [], 'return.exchangeGone'], [true, [{ id: 'p', state: 'PAID', amount: 7000 }], 'pay.mobileUnused'], [true, [], null]]) {
      const { checkout, facts } = await exchanging(MILK);
      payments.forEach(one => checkout.notePayment(checkout.saleId(), one));
      const told = { said: null, settled: null };
      const house = { text, facts, announce: { warn: () => {} }, notice: { show: said => { told.said = said; } }, desk: { checkout, returns: { isStillThere: async () => there } } };
      createPaying({ house, settle: async tenders => { told.settled = tenders.map(({ kind }) => kind); return null; } })({ refused: () => {}, closed: () => {} });
      document.querySelector('#pay-dialog #complete').click();
      for (let n = 0; n < 100 && document.querySelector('#pay-dialog'); n++) await new Promise(resolve => { setTimeout(resolve, 20); });
      same(told, expected ? { said: `${expected}{"number":"MA-02-000018"}`, settled: null } : { said: null, settled: ['EXCHANGE'] });
      holds(!document.querySelector('#pay-dialog'), 'closed');
    }
  },
  'nobody is asked for a PIN for what cannot be, and goods for nothing are a plain return': async () => {
    for (const [discount, extra, expected] of [[0, { payments: [{ id: 'p', state: 'PAID', amount: 5000 }] }, 'return.exchangePaid'], [16650, {}, null]]) {
      const at = await counter();
      at.checkout.add(OIL);
      if (discount) at.checkout.discountSale({ percent: 0, amount: discount });
      for (const one of extra.payments ?? []) at.checkout.notePayment(at.checkout.saleId(), one);
      const root = document.createElement('div');
      document.body.append(root);
      const done = { asked: 0, said: null, recorded: 0 };
      const original = { id: 'o', receiptNumber: 'MA-02-000018', at: new Date().toISOString(), total: 6500, paid: 6500, tenders: ['CASH'], lines: [{ line: 1, sku: 'm', name: 'Milk', unit: 'EA', quantity: 1000, unitPrice: 6500, tax: 'C', total: 6500, returned: 0, refunded: 0 }] };
      const returns = createReturns({
        house: { text, root, facts: at.facts, announce: { warn: () => {} }, sounds: { paid: () => {}, refused: () => {} }, notice: { show: sentence => { done.said = sentence; } },
          desk: { checkout: at.checkout, outbox: { grew: () => {} }, printing: { openDrawer: () => {} }, stamps: { watch: () => () => {} }, returns: {
            find: async () => ({ original, refusal: null }), hold: async () => ({ id: 'r', refused: null }), exchangeOf: () => { throw new Error('no exchange'); },
            record: async () => { done.recorded++; return { entry: {}, back: { receiptNumber: 'R', total: 6500, refunds: [{ kind: 'CASH', amount: 6500 }], lines: [] }, at: 0, original }; } } } },
        cashier: () => CASHIER, turnTo: () => {}, enter: () => {}, limits: () => ({ returnDays: 14 }), approvals: async () => { done.asked++; return []; },
      });
      const shown = new Promise(resolve => { new MutationObserver(() => root.querySelector('#return-take') && resolve()).observe(root, { childList: true, subtree: true }); });
      returns.scanned('MA-02-000018');
      await shown;
      root.querySelector('#return-all').click();
      root.querySelector('#return-reason').value = 'OTHER';
      root.querySelector('#return-take').click();
      await new Promise(resolve => { setTimeout(resolve, 20); });
      same([done.said, done.asked, done.recorded], expected ? [expected, 0, 0] : [null, 1, 1]);
      root.remove();
    }
  },
  'practising it counts one sale': async () => {
    let sold = 0;
    const ledger = trainingLedger({ sold: total => { sold += total; } });
    await ledger.append(() => ({ kind: 'exchange', id: 's', at: 'x', content: { sale: { total: 100, lines: [] }, return: { id: 'r', lines: [] } } }));
    same([sold, ledger.head().sales, ledger.since(() => false).map(one => [one.kind, one.id])], [100, 1, [['return', 'r'], ['sale', 's']]]);
  },
};
