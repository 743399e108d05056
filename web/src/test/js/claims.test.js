import { same } from './expect.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { claimLookedUp } from '/pos/js/payments/lookUp.js';
import { askMobileMoney } from '/pos/js/payments/mobileScreen.js';

const of = reason => ({ status: 200, body: { id: 'p', state: 'PAID', reason, code: 'UK51AAAA02', amount: 1000000 } });
const money = { id: 'p', amount: 1000000, code: 'UK51AAAA02' };
const turns = async () => { for (let n = 0; n < 5; n++) await new Promise(done => { setTimeout(done); }); };

export const tests = {
  'money that came in is asked for until the provider tells': async () => {
    const asked = async (answers, open) => {
      let calls = 0;
      const claim = async () => {
        calls++;
        const answer = answers.shift();
        if (answer === 'lost') throw new NoAnswer('claim');
        return answer;
      };
      return [await claimLookedUp({ claim, open, later: done => done() }), calls];
    };
    same(await asked([of(null)]), [{ taken: money }, 1]);
    same(await asked([of('looking-up'), of('looking-up'), of(null)]), [{ taken: money }, 3]);
    same(await asked([of('looking-up'), of('not-known')]), [{ unsure: money }, 2]);
    same(await asked([of('no-look-up')]), [{ unsure: money }, 1]);
    same(await asked(Array.from({ length: 40 }, () => of('looking-up'))), [{ unsure: money }, 31]);
    same(await asked([{ status: 409, body: { detail: 'another sale has it' } }]), [{ said: 'another sale has it' }, 1]);
    same(await asked([of('looking-up'), 'lost']), [{}, 2]);
    same((await asked([of('looking-up'), of(null)], () => false))[1], 1, 'nobody waits any more');
  },
  'much money that came in waits for the provider, and for a colleague where it cannot tell': async () => {
    const text = Object.assign((key, values) => `${key} ${values?.code ?? ''}`.trim(), { has: () => false });
    const tapped = async (found, { yes = true, ...more } = {}) => {
      const asked = [];
      const taken = [];
      const desk = {
        now: () => 0, looksUp: () => true, claimable: async () => [{ id: 'p', amount: 1000000, at: '2026-11-30T09:00:00Z', payer: 'Wanjiku', oneTap: true }],
        claim: async (one, tail, unproved) => { asked.push(unproved); return unproved === 'take' ? { taken: money } : found; },
      };
      const dialog = askMobileMoney({ text, left: 1000000, open: [], typedLeft: 5, announce: { say() {}, warn() {} }, closed() {}, take: tender => taken.push([tender.payment, tender.amount, tender.code]), money: desk, approve: async () => yes, ...more });
      await turns();
      dialog.node.querySelector('[data-payment]').click();
      await turns();
      const said = dialog.node.querySelector('#came-in .problem').textContent;
      dialog.close();
      await turns();
      return [asked, taken, taken.length ? '' : said];
    };
    const had = [['p', 1000000, 'UK51AAAA02']];
    same(await tapped({ taken: money }), [['ask'], had, '']);
    same(await tapped({ unsure: money }), [['ask', 'take'], had, '']);
    same(await tapped({ unsure: money }, { yes: false }), [['ask'], [], 'mpesa.claimUnsure UK51AAAA02']);
    same(await tapped({ said: 'another sale has it' }), [['ask'], [], 'another sale has it']);
    same(await tapped({}), [['ask'], [], 'mpesa.notReached']);
    same(await tapped({}, { approve: null }), [['take'], had, ''], 'where nothing waits for it');
  },
  'a code that was read already is looked up at once': async () => {
    const text = Object.assign(key => key, { has: () => false });
    const taken = [];
    const desk = { now: () => 0, looksUp: () => true, claimable: async () => [], lookUp: async ({ code }) => ({ proved: { id: 'p', amount: 1000000, code } }) };
    const dialog = askMobileMoney({ text, left: 1000000, open: [], typedLeft: 5, announce: { say() {}, warn() {} }, closed() {}, take: tender => taken.push(tender.code), money: desk, approve: async () => false, typed: 'UK51AAAA02' });
    await turns();
    dialog.close();
    await turns();
    same(taken, ['UK51AAAA02']);
  },
};
