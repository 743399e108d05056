import { holds, same } from './expect.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { readMessage } from '/pos/js/payments/messages.js';
import { readCode, readPhone, showPhone } from '/pos/js/payments/phone.js';
import { askMobileMoney } from '/pos/js/payments/mobileScreen.js';
import { lookUpCode } from '/pos/js/payments/lookUp.js';
import { createPrompt, mayTryAgain, waitBeforeNext } from '/pos/js/payments/prompt.js';
import { typedIn } from '/pos/js/payments/tenders.js';
import { createMobileDesk } from '/pos/js/selling/mobileDesk.js';
import { allTenders, changeOf, takenTenders } from '/pos/js/selling/tenders.js';

const ask = { id: 'p1', amount: 12500, phone: '254712345678', cashier: 'c' };

/** Runs what is put off, as often as is said. */
const clockwork = () => {
  const waiting = [];
  return { later: work => waiting.push(work), async tick(times = 1) { for (let n = 0; n < times && waiting.length; n++) await waiting.shift()(); } };
};
const ofServer = answers => {
  const asked = [];
  const next = name => async () => {
    asked.push(name);
    const answer = answers.shift() ?? { status: 200, body: { state: 'WAITING' } };
    if (answer === 'lost') throw new NoAnswer(name);
    return answer;
  };
  return { asked, ask: next('ask'), status: next('status'), check: next('check') };
};
const prompt = (api, time) => createPrompt({ api, ask, at: 0, now: () => 0, later: time.later });

export const tests = {
  'every spelling of a number is read, and what is none is not': () => {
    for (const typed of ['0712345678', '712345678', '+254 712-345678', '254 0712 345 678', '(0712) 345.678']) same(readPhone(typed), '254712345678');
    for (const typed of ['', '0812345678', '071234567', '+255712345678', 'abc', '0712345678x']) same(readPhone(typed), null);
    same(showPhone('254712345678'), '0712 345 678');
  },
  'a code is found in a whole pasted message': () => {
    same(readCode('uk51aaaa02'), 'UK51AAAA02');
    same(readCode('UK51AAAA02 Confirmed. Ksh100.00 sent to DUKA'), 'UK51AAAA02');
    same(readCode('nothing here'), null);
    same(readCode('skstreaamt'), 'SKSTREAAMT');
    same(readCode('SKSTREAAMT Confirmed. Ksh485.00 sent to DUKA'), 'SKSTREAAMT');
    same(readCode('It was registered at the counter, thank you'), null);
    same(readCode('confirmed'), null);
  },
  'messages of wallets and banks are read with their amount': () => {
    same(JSON.stringify(readMessage('UK51AAAA02 Confirmed. Ksh1,250.00 sent to DUKA LA ASHA on 29/11/26')), '{"code":"UK51AAAA02","amount":125000}');
    same(JSON.stringify(readMessage('UK51AAAA03 Confirmed. Ksh200.00 sent to JANE W - Pochi La Biashara.')), '{"code":"UK51AAAA03","amount":20000}');
    same(JSON.stringify(readMessage('TID: 62345678901. You have sent Ksh 500 to DUKA. Airtel Money')), '{"code":"62345678901","amount":50000}');
    same(JSON.stringify(readMessage('Dear customer, KES 1,200.00 received. Ref No. FT2633X1ABCD. Equity Bank')), '{"code":"FT2633X1ABCD","amount":120000}');
    same(JSON.stringify(readMessage('UK51AAAA02')), '{"code":"UK51AAAA02","amount":null}');
    same(readMessage('You have received money. Thank you.'), null);
  },
  'a prompt is watched until it is paid, and then no more': async () => {
    const api = ofServer([{ status: 200, body: { state: 'PENDING' } }, { status: 200, body: { state: 'WAITING' } }, { status: 200, body: { state: 'PAID', code: 'UK1' } }]);
    const time = clockwork();
    const one = prompt(api, time);
    await one.send();
    await time.tick(5);
    same([one.state.get().state, one.state.get().code, api.asked.join()], ['PAID', 'UK1', 'ask,status,status']);
  },
  'an answer that was lost is asked for, and a prompt that never came is sent again under its id': async () => {
    const api = ofServer(['lost', { status: 404, body: null }, { status: 200, body: { state: 'WAITING' } }]);
    const time = clockwork();
    const one = prompt(api, time);
    await one.send();
    holds(!one.state.get().reached, 'it says that nobody answered');
    await time.tick(1);
    same([one.state.get().state, api.asked.join()], ['WAITING', 'ask,status,ask']);
  },
  'a refusal is the end and carries its sentence': async () => {
    const one = prompt(ofServer([{ status: 422, body: { errors: [{ message: 'no number' }] } }]), clockwork());
    await one.send();
    same([one.state.get().state, one.state.get().said], ['REFUSED', 'no number']);
  },
  'a failed prompt is still watched: the money may come late': async () => {
    const api = ofServer([{ status: 200, body: { state: 'WAITING' } }, { status: 200, body: { state: 'FAILED', reason: 'no-answer' } }, { status: 200, body: { state: 'PAID' } }]);
    const time = clockwork();
    const one = prompt(api, time);
    await one.send();
    await time.tick(3);
    same(one.state.get().state, 'PAID');
  },
  'one phone is asked once a minute, and after the same amount every two': () => {
    same(waitBeforeNext({ at: 0, reason: 'cancelled' }, 15_000), 45);
    same(waitBeforeNext({ at: 0, reason: 'same-amount' }, 15_000), 105);
    same(waitBeforeNext({ at: 0, reason: null }, 99_000), 0);
    holds(mayTryAgain({ state: 'FAILED', reason: 'cancelled' }) && !mayTryAgain({ state: 'FAILED', reason: 'set-up' }), 'where sending again can help');
  },
  'a prompt nobody heard of is sent again after three minutes': () => {
    holds(!mayTryAgain({ state: 'UNKNOWN', at: 0 }, 179_000) && mayTryAgain({ state: 'UNKNOWN', at: 0 }, 180_000), 'an unknown one');
    holds(mayTryAgain({ state: 'WAITING', at: 0 }, 180_000) && !mayTryAgain({ state: 'PAID', at: 0 }, 180_000), 'one that waits, not one that was paid');
  },
  'what mobile money paid is a tender, and cash pays the rest': () => {
    const taken = takenTenders([{ id: 'a', amount: 2000, code: 'UK1', state: 'PAID' }, { id: 'b', amount: 9000, state: 'FAILED' }], 13000);
    same(allTenders(taken, 15000, 13000), [{ kind: 'MPESA', amount: 2000, given: 2000, change: 0, payment: 'a', code: 'UK1' }, { kind: 'CASH', amount: 11000, given: 15000, change: 4000 }]);
    same(allTenders([], 13000, 13000).map(tender => tender.kind), ['CASH']);
  },
  'more than is due comes back as change, and the sale is settled exactly': () => {
    const taken = takenTenders([{ id: 'a', amount: 20000, state: 'PAID' }], 13000);
    same([taken[0].amount, changeOf(allTenders(taken, 0, 13000))], [13000, 7000]);
  },
  'what was claimed or typed by mistake may go, what a prompt was sent for stays': async () => {
    let payments = [{ id: 'p', phone: '254712345678', state: 'PAID' }, { id: 'c', state: 'PAID', typed: false }, { id: 'UK1', state: 'PAID', typed: true }];
    const asked = [];
    const checkout = { payments: () => payments, saleId: () => 's', dropPayment: id => { payments = payments.filter(one => one.id !== id); } };
    const answer = { status: 403, body: { detail: 'not you' } };
    const desk = createMobileDesk({ api: { release: async (...what) => { asked.push(what); return answer; } }, facts: {}, checkout, shift: () => 'x', cashier: () => ({ id: 'me' }), now: () => 0, keep: async () => {} });
    same([{ payment: 'p' }, { payment: 'c' }, { payment: null, code: 'UK1' }].map(desk.mayGo), [false, true, true]);
    same(await desk.letGo({ payment: null, code: 'UK1' }, null), undefined);
    same(await desk.letGo({ payment: 'c', code: 'X' }, { by: 'boss', reason: 'mistake' }), 'not you');
    same(payments.map(one => one.id), ['p', 'c']);
    answer.status = 200;
    same(await desk.letGo({ payment: 'c', code: 'X' }, { by: 'boss', reason: 'mistake' }), undefined);
    same([payments.map(one => one.id), asked[1]], [['p'], ['c', 's', 'me', { by: 'boss', reason: 'mistake', line: 0 }]]);
  },
  'a typed code for much money is looked up until the provider tells': async () => {
    const told = { sale: 's', code: 'UK51AAAA02', amount: 1000000, cashier: 'me' };
    const look = (answers, open) => {
      const api = ofServer(answers);
      return lookUpCode({ api: { typed: api.ask, status: api.status }, told, open, later: done => done() }).then(found => [found, api.asked.length]);
    };
    const of = (state, more) => ({ status: 200, body: { id: 'p', state, reason: null, code: 'UK51AAAA02', amount: 1000000, ...more } });
    same(await look([of('TO_VERIFY'), of('TO_VERIFY'), of('PAID', { amount: 1200000 })]), [{ proved: { id: 'p', amount: 1200000, code: 'UK51AAAA02' } }, 3]);
    same(await look([of('TO_VERIFY'), of('FALSE')]), [{ said: null }, 2]);
    same(await look([of('TO_VERIFY', { reason: 'no-look-up' })]), [{ unsure: { id: 'p', amount: 1000000, code: 'UK51AAAA02' } }, 1]);
    same(await look(Array.from({ length: 9 }, () => of('TO_VERIFY', { reason: 'not-known' }))), [{ unsure: { id: 'p', amount: 1000000, code: 'UK51AAAA02' } }, 4]);
    same(await look(Array.from({ length: 31 }, () => of('TO_VERIFY'))), [{ unsure: { id: 'p', amount: 1000000, code: 'UK51AAAA02' } }, 31]);
    same(await look([{ status: 409, body: { detail: 'another sale has it' } }]), [{ said: 'another sale has it' }, 1]);
    same([await look(['lost']), await look([{ status: 503, body: null }]), await look([of('TO_VERIFY'), 'lost'])], [[{}, 1], [{}, 1], [{}, 2]]);
    same((await look([of('TO_VERIFY'), of('PAID')], () => false))[1], 1, 'nobody waits any more');
  },
  'goods for much money wait for the provider, and for a colleague where it cannot tell': async () => {
    const text = Object.assign((key, values) => `${key} ${values?.code ?? ''}`.trim(), { has: () => false });
    const typed = async (found, { yes = true, looksUp = () => true, typedLeft = 5, closes = false, ...more } = {}) => {
      const taken = [];
      const money = { now: () => 0, claimable: async () => [], looksUp, lookUp: async () => { if (closes) dialog.close(); return found; } };
      const dialog = askMobileMoney({ text, left: 1000000, open: [], typedLeft, announce: { say() {}, warn() {} }, closed() {}, take: tender => taken.push([tender.payment, tender.amount, tender.code]), money, approve: async () => yes, ...more });
      const part = id => document.querySelector(`#mpesa-dialog ${id}`);
      part('#mpesa-code').value = 'UK51AAAA02';
      part('#mpesa-use-code').click();
      const turns = async () => { for (let n = 0; n < 5; n++) await new Promise(done => { setTimeout(done); }); };
      await turns();
      const said = part('#mpesa-problem')?.textContent ?? null;
      dialog.close();
      await turns(); // a closed dialog leaves the page at its own event
      return [taken, taken.length || closes ? null : said];
    };
    const proved = { id: 'p', amount: 1200000, code: 'UK51AAAA02' };
    same(await typed({ proved }), [[['p', 1200000, 'UK51AAAA02']], null]);
    same(await typed({ said: null }), [[], 'mpesa.codeFalse UK51AAAA02']);
    same(await typed({ said: 'another sale has it' }), [[], 'another sale has it']);
    same(await typed({ unsure: proved }), [[['p', 1200000, 'UK51AAAA02']], null]);
    same(await typed({ unsure: proved }, { yes: false }), [[], 'mpesa.codeUnsure UK51AAAA02']);
    same(await typed({}), [[[null, 1000000, 'UK51AAAA02']], null], 'without network as ever');
    same(await typed({ proved }, { looksUp: () => false }), [[[null, 1000000, 'UK51AAAA02']], null], 'little money');
    same(await typed({ proved }, { approve: null }), [[[null, 1000000, 'UK51AAAA02']], null], 'where no goods wait for it');
    same(await typed({ proved }, { closes: true }), [[], null], 'nobody waits any more');
  },
  'a payment that comes in by itself moves nothing that people are about to tap': async () => {
    const style = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: '/pos/pos.css' });
    await new Promise((resolve, reject) => { style.onload = resolve; style.onerror = reject; document.head.append(style); });
    const text = Object.assign(key => key, { has: () => false });
    let came = [];
    let prompted = null;
    const money = { now: () => 0, claimable: async () => came, start: () => prompted };
    const claimed = Array.from({ length: 6 }, (nothing, n) => ({ id: `p${n}`, amount: 10000, at: '2026-11-30T09:00:00Z', payer: 'Wanjiku', oneTap: n === 0 }));
    const state = { get: () => ({ state: 'WAITING', phone: '0712345678', amount: 10000, reached: true, at: 0 }), listen() {} };
    prompted = { state, stop() {}, check() {} };
    const dialog = askMobileMoney({ text, left: 10000, open: [], typedLeft: 5, announce: { say() {}, warn() {} }, closed() {}, take() {}, money });
    const places = () => ['#mpesa-phone', '#mpesa-send', '#mpesa-back', '#typed summary', '#mpesa-use-code'].map(id => Math.round(dialog.node.querySelector(id).getBoundingClientRect().top));
    dialog.node.querySelector('#typed').open = true;
    const before = places();
    came = claimed;
    for (let n = 0; n < 60 && !dialog.node.querySelector('#claims [data-payment]'); n++) await new Promise(done => { setTimeout(done, 50); });
    same([dialog.node.querySelectorAll('#claims [data-payment]').length, dialog.node.querySelector('#came-in').open], [6, true]);
    same(places(), before, 'after six payments came in');
    dialog.node.querySelector('#mpesa-phone').value = '0712345678';
    dialog.node.querySelector('#mpesa-send').click();
    holds(!dialog.node.querySelector('.progress').hidden, 'a prompt is under way');
    same(places(), before, 'while a prompt is under way');
    dialog.close();
    await new Promise(done => { setTimeout(done); });
    style.remove();
  },
  'the owner says from which amount on codes are looked up': () => {
    const desk = limits => createMobileDesk({ api: {}, facts: { one: () => limits }, checkout: {}, shift: () => 's', cashier: () => null, now: () => 0, keep: async () => {} });
    same([499999, 500000].map(desk({ codeLimit: 500000 }).looksUp), [false, true]);
    same([desk({ codeLimit: 0 }).looksUp(100), desk({}).looksUp(9999999), desk(null).looksUp(9999999)], [true, false, false]);
  },
  'typed codes are counted by shift': () => same([typedIn({ shift: 's', count: 3 }, 's'), typedIn({ shift: 's', count: 3 }, 't'), typedIn(undefined, 't')], [3, 0, 0]),
};
