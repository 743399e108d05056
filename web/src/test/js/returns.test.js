import { same } from './expect.js';
import { CASHIER, MILK, counter } from './counter.js';
import { createCatalogue } from '/pos/js/catalogue/catalogue.js';
import { createCounter, isReceiptNumber } from '/pos/js/selling/selling.js';
import { createReturns } from '/pos/js/returns.js';

/** A cashier types a receipt, takes all of it back and says why; what colleagues were asked and what was recorded. */
const taking = async ({ at, returnDays, reason, hold = async () => ({ id: 'r', refused: null }), stamps = { watch: () => () => {} }, print = async () => {}, turnTo = () => {} }) => {
  const till = await counter();
  const root = document.createElement('div');
  document.body.append(root);
  const text = (key, values) => `${key}${values ? JSON.stringify(values) : ''}`;
  const original = { id: 'o', receiptNumber: 'MA-02-000018', at, total: 6500, paid: 6500, tenders: ['CASH'], lines: [{ line: 1, sku: 'm', name: 'Milk', unit: 'EA', quantity: 1000, unitPrice: 6500, tax: 'C', total: 6500, returned: 0, refunded: 0 }] };
  const done = { asked: [], said: null, recorded: null, late: null };
  const returns = createReturns({
    house: { text, root, facts: till.facts, announce: { warn: () => {} }, sounds: { paid: () => {}, refused: () => {} }, notice: { show: sentence => { done.said = sentence; } },
      desk: { checkout: till.checkout, outbox: { grew: () => {} }, printing: { openDrawer: () => {}, print }, stamps, returns: {
        find: async () => ({ original, refusal: null }), hold,
        record: async told => { done.recorded = [told.id, told.approvals]; return { entry: {}, back: { receiptNumber: 'R', total: 6500, refunds: [{ kind: 'CASH', amount: 6500 }], lines: [] }, at: 0, original }; } } } },
    cashier: () => CASHIER, turnTo, enter: () => {}, limits: () => ({ returnDays }), approvals: async (action, detail) => { done.asked.push([action, detail]); return [{ action, by: 'njeri' }]; },
  });
  const shown = new Promise(resolve => { new MutationObserver(() => root.querySelector('#return-take') && resolve()).observe(root, { childList: true, subtree: true }); });
  returns.scanned('MA-02-000018');
  await shown;
  root.querySelector('#return-all').click();
  root.querySelector('#return-reason').value = reason;
  root.querySelector('#return-reason').dispatchEvent(new Event('change'));
  done.late = root.querySelector('#too-late')?.textContent ?? '';
  root.querySelector('#return-take').click();
  await new Promise(resolve => { setTimeout(resolve, 20); });
  root.remove();
  return done;
};
const daysAgo = days => new Date(Date.now() - days * 24 * 3600000).toISOString();

export const tests = {
  'a late return is allowed by one PIN for both, and where nothing is taken back nobody is asked': async () => {
    const text = '{"number":"MA-02-000018"}';
    same(await taking({ at: daysAgo(20), returnDays: 14, reason: 'OTHER' }),
      { asked: [['REFUND', `return.approveLate${text}`]], said: null, recorded: ['r', [{ action: 'REFUND', by: 'njeri' }, { action: 'LATE_RETURN', by: 'njeri' }]], late: 'return.tooLate' });
    same(await taking({ at: daysAgo(3), returnDays: 14, reason: 'OTHER' }), { asked: [['REFUND', `return.approve${text}`]], said: null, recorded: ['r', [{ action: 'REFUND', by: 'njeri' }]], late: '' });
    same(await taking({ at: daysAgo(0), returnDays: 0, reason: 'OTHER' }), { asked: [], said: 'return.never', recorded: null, late: 'return.never' });
    same(await taking({ at: daysAgo(0), returnDays: 0, reason: 'VOID' }), { asked: [['VOID_SALE', `return.approve${text}`]], said: null, recorded: ['r', [{ action: 'VOID_SALE', by: 'njeri' }]], late: '' });
  },
  'before the stamp a return is papered by the till, afterwards by the credit note as the server has it': async () => {
    const printed = [];
    let heard;
    let screen;
    await taking({
      at: daysAgo(1), returnDays: 14, reason: 'OTHER', turnTo: stage => { screen = stage; }, print: async paper => { printed.push([paper.dataset.kind, paper.textContent.includes('CREDIT NOTE')]); },
      stamps: { watch: (id, tell) => { heard = [id, tell]; return () => {}; }, paper: async number => ({ status: 200, body: { kind: 'ORIGINAL', number, lines: [{ text: 'CREDIT NOTE', title: true }] } }) },
    });
    same(heard[0], 'r');
    screen.pressed('p');
    await new Promise(resolve => { setTimeout(resolve, 20); });
    heard[1]('APPROVED');
    screen.pressed('p');
    await new Promise(resolve => { setTimeout(resolve, 20); });
    same(printed, [[undefined, false], ['ORIGINAL', true]]);
    screen.dispose();
  },
  'a receipt whose scan fell apart in the box, or was typed there, is taken for a receipt and not for goods': async () => {
    const till = await counter();
    const root = document.createElement('div');
    document.body.append(root);
    const seen = [];
    const catalogue = createCatalogue({ language: 'en' });
    catalogue.apply([{ kind: 'product', ...MILK, code: 'MA-02' }]);
    const at = createCounter({
      text: key => key, language: 'en', root, catalogue, facts: till.facts, checkout: till.checkout, cashier: () => CASHIER, sounds: { refused: () => seen.push('refused'), accepted: () => {} }, announce: { warn: () => {}, say: () => {} },
      now: () => till.clock.at, limits: () => ({}), pay: () => null, special: code => isReceiptNumber(code.trim().toUpperCase()) && seen.push(code) > 0,
    });
    const box = root.querySelector('#scan');
    box.value = 'ma-02-000018';
    box.dispatchEvent(new Event('input', { bubbles: true }));
    box.focus();
    at.pressed('Enter', true);
    at.scanned('000018', 'MA-02-000018');
    same([seen, till.checkout.isEmpty()], [['ma-02-000018', 'MA-02-000018'], true]);
    at.dispose();
    root.remove();
  },
  'what another till holds is told before anything is given, and nothing is recorded': async () => {
    const done = await taking({ at: daysAgo(1), returnDays: 14, reason: 'OTHER', hold: async () => ({ id: 'r', refused: 'Milk: only 0 can come back now.' }) });
    same([done.said, done.recorded], ['Milk: only 0 can come back now.', null]);
  },
};
