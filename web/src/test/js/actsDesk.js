import { FACTS, MILK, OIL, TOMATO, counter } from './counter.js';
import { createLineActs } from '/pos/js/selling/lineActs.js';
import { createLimit } from '/pos/js/selling/limit.js';
import { createPicking } from '/pos/js/selling/picking.js';
import { createShortage } from '/pos/js/selling/shortage.js';

const text = (key, values = {}) => [key, ...Object.values(values)].join(' ');
const WANJIKU = { id: 'w', permissions: ['SELL'], discountCeiling: 500 };

export const desk = async ({ user = WANJIKU, approve = async () => null, old = true, facts = FACTS, why = async () => { throw new Error('asked'); }, goods = null, rule = 'ALLOW', onHand = {}, back, mark } = {}) => {
  const dropped = [];
  const allowed = [];
  const heard = [];
  const warned = [];
  const till = await counter({ facts, ended: line => heard.push(`ended: ${line?.name ?? 'the sale'}`), dropped: (line, approvals) => { dropped.push(line); allowed.push(approvals.map(one => one.action)); } });
  const doubts = [];
  const nameOf = thing => thing.name;
  const refuse = sentence => { heard.push(`no: ${sentence.split(' ')[0]}`); };
  const added = quantity => { heard.push(quantity); };
  const all = { [MILK.id]: MILK, [OIL.id]: { ...OIL, units: [{ unit: 'CARTON', factor: 12000, price: 100000, barcodes: [] }] }, [TOMATO.id]: { ...TOMATO, kit: true }, ...(goods && { [goods.id]: goods }) };
  const product = id => all[id] ?? null;
  const factorOf = (sku, unit) => product(sku)?.units?.find(one => one.unit === unit)?.factor ?? 1000;
  const short = createShortage({
    rule: () => rule, doubt: () => { doubts.push(1); }, left: sku => (sku in onHand ? { onHand: onHand[sku], at: '2026-11-25T07:42:00.000Z' } : null), cart: () => ({ ...till.checkout.state.get().sale, ...(back && { exchange: { lines: back } }) }),
    product, factorOf,
  });
  const over = createLimit({ text, nameOf, cart: () => till.checkout.state.get().sale, factorOf });
  const heeding = { short, over, lacking: (thing, { block, left }) => `${block ? 'pick.none' : 'pick.short'} ${left}`, warn: sentence => { warned.push(sentence); heard.push(`heed: ${sentence.split(' ')[0]}`); } };
  const told = sentence => heard.push(sentence.split(' ')[0]);
  const acts = createLineActs({ text, checkout: till.checkout, product, cashier: () => (typeof user === 'function' ? user() : user), askApproval: approve, limits: () => till.facts.one('limits'), askReason: why, nameOf, refuse, told, added, ...heeding });
  const pick = createPicking({
    text, checkout: till.checkout, nameOf, refuse, added, mark, ...heeding,
    weigh: (thing, take, byValue) => byValue(5000), ofAge: async () => old,
  });
  return { ...till, acts, pick, heard, warned, dropped, allowed, doubts };
};
export const plain = { code: null, quantity: null, amount: null };
