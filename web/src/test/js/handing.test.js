import { holds, same } from './expect.js';
import { CASHIER } from './counter.js';
import { createCollectDesk, showHandOver } from '/pos/js/collecting/collecting.js';
import { NoAnswer } from '/pos/js/kernel/kernel.js';
import { isReceiptNumber } from '/pos/js/selling/selling.js';

const text = (key, values) => `${key}${values ? ` ${Object.values(values).join(' ')}` : ''}`;
const cut = async () => { throw new NoAnswer('cut'); };
const settled = () => new Promise(resolve => { setTimeout(resolve, 0); });
/** A dialog says only some time later that it is closed. */
const until = async (is, about) => {
  for (let tries = 0; tries < 500 && !is(); tries++) await new Promise(resolve => { setTimeout(resolve, 10); });
  holds(is(), about);
};
const by = id => document.getElementById(id);
const shelf = (kept = []) => ({ read: async () => kept, keep: async all => { kept = all; } });
const piece = (line, state, more = {}) => ({ line, sku: 'm', name: `Goods ${line}`, quantity: 2000, here: true, branch: 'Westlands', state, endedAt: state === 'OPEN' ? null : '2026-11-25T09:12:00.000Z', by: 'Wanjiku', ...more });
const receipt = (...pieces) => ({ receiptNumber: 'MA-02-000017', soldAt: 'Moi Avenue', at: '2026-11-25T09:00:00.000Z', collector: 'Otieno', phone: null, pieces });
const found = (one, more = {}) => ({ receipt: one, refusal: null, key: null, ...more });

/** The screen with answers to find and to handOver, in turn. */
const screen = ({ finds, answers = [] }) => {
  const root = document.createElement('div');
  document.body.append(root);
  const heard = { found: [], given: 0, done: 0, refused: [] };
  const shown = showHandOver({
    text, root, find: async number => { heard.found.push(number); return finds.shift(); }, handOver: async () => { heard.given += 1; return answers.shift(); }, isNumber: isReceiptNumber, unitOf: () => 'EA',
    done: () => { heard.done += 1; }, refused: sentence => heard.refused.push(sentence), leave: () => {},
  });
  return { ...shown, root, heard };
};
export const tests = {
  'nothing is handed over by the key a scanner ends with: it is asked, with receipt, goods and collector': async () => {
    const { scanned, root, heard } = screen({ finds: [found(receipt(piece(1, 'OPEN'), piece(2, 'OPEN', { here: false })))], answers: [found(receipt(piece(1, 'HANDED_OVER')))] });
    scanned('MA-02-000017');
    await settled();
    holds(document.activeElement !== by('hand-over-give') && root.contains(document.activeElement), 'the button is gone to on purpose');
    by('hand-over-give').click();
    const dialog = by('decision');
    holds(dialog.hasAttribute('data-holds'), 'a scan waits');
    same(document.activeElement.id, 'decide-back');
    const said = dialog.textContent;
    holds(['MA-02-000017', 'Otieno', '2 × Goods 1'].every(word => said.includes(word)) && !said.includes('Goods 2'), said);
    by('decide-back').click();
    await until(() => !by('decision'), 'put away');
    same(heard.given, 0);
    by('hand-over-give').click();
    by('decide-yes').click();
    await until(() => heard.done === 1, 'handed over');
    same([heard.given, heard.done, by('hand-over-give')], [1, 1, null]);
    root.remove();
  },
  'what is refused is looked up again and shown below the sentence, so that the rest can be handed over': async () => {
    const { scanned, root, heard } = screen({
      finds: [found(receipt(piece(1, 'OPEN'), piece(2, 'OPEN'))), found(receipt(piece(1, 'RELEASED'), piece(2, 'OPEN')))],
      answers: [{ receipt: null, refusal: 'Goods 1 was given back.', key: null }],
    });
    scanned('MA-02-000017');
    await settled();
    by('hand-over-give').click();
    by('decide-yes').click();
    await until(() => heard.found.length === 2 && root.querySelector('[data-state="RELEASED"]'), 'looked up again');
    same([by('hand-over-problem').textContent, root.querySelector('[data-line="1"]').dataset.state, heard.found.length], ['Goods 1 was given back.', 'RELEASED', 2]);
    holds(by('hand-over-give'), 'the rest can go');
    root.remove();
  },
  'a number whose scan fell apart is read from all that was typed': async () => {
    const { scanned, root, heard } = screen({ finds: [found(receipt(piece(1, 'OPEN')))] });
    scanned('000017', 'ma-02-000017');
    await settled();
    same(heard.found, ['ma-02-000017']);
    root.remove();
  },
  'what this till handed over without hearing so is told as its own, also after a reload': async () => {
    const claims = shelf();
    const handed = receipt(piece(1, 'HANDED_OVER'));
    const posted = [];
    const till = post => createCollectDesk({ claims, newId: () => 'claim-1', fetch: async () => ({ status: 200, body: handed }), post: async (number, told) => { posted.push(told.claim); return post(); } });
    same((await till(cut).handOver(receipt(piece(1, 'OPEN')), CASHIER)).key, 'collect.unsure');
    const unsure = await till(cut).find('ma-02-000017', CASHIER);
    same([unsure.key, 'lost' in unsure], ['collect.unsureWhose', false]);
    const own = await till(async () => ({ status: 200, body: handed })).find('ma-02-000017', CASHIER);
    same([own.lost, own.key, posted], ['2026-11-25T09:12:00.000Z', null, ['claim-1', 'claim-1', 'claim-1']]);
    same('lost' in await till(cut).find('ma-02-000017', CASHIER), false, 'told once, the claim is over');
    const { scanned, root } = screen({ finds: [own] });
    scanned('MA-02-000017');
    await settled();
    holds(by('hand-over-lost').textContent.startsWith('collect.lostAnswer'), 'the goods still lie here');
    root.remove();
  },
  'what somebody else had in spite of an open attempt is theirs': async () => {
    const claims = shelf([{ number: 'MA-02-000017', claim: 'claim-1', lines: [1] }]);
    const till = createCollectDesk({ claims, newId: () => 'claim-2', fetch: async () => ({ status: 200, body: receipt(piece(1, 'HANDED_OVER')) }), post: async () => ({ status: 409, body: { detail: 'gone' } }) });
    same('lost' in await till.find('MA-02-000017', CASHIER), false);
    same(await claims.read(), []);
  },
};
