import { same } from './expect.js';
import { CASHIER, FACTS, MILK, NOON, OIL, counter } from './counter.js';
import { lately } from '/pos/js/dayDesk.js';

const NOBODY = { customers: [], groups: [], branches: [], coupon: false, once: false };
const ALWAYS = { from: 0, to: 0, weekdays: 0, fromMinute: 0, toMinute: 0 };
const promotion = (id, type, deal, more = {}) => ({
  kind: 'promotion', id, version: 3, name: `Offer ${id}`, nameSw: `Ofa ${id}`, type, goods: { skus: [], categories: [] },
  deal: { value: 0, percent: false, buy: 0, get: 0, times: 0, gets: [], parts: [], ...deal },
  terms: { rank: 5, exclusive: true, minimum: 0, most: 0, budget: -1, ...more.terms }, period: ALWAYS, buyers: { ...NOBODY, ...more.buyers }, ...more.row,
});
const milk = { goods: { skus: [MILK.id], categories: [] } };
const BOGO = promotion('bogo', 'BUY_GET', { value: 10000, percent: true, buy: 2, get: 1 }, { row: milk });
const OVER = promotion('over', 'THRESHOLD', { value: 5000 }, { terms: { minimum: 50000 } });
const WITH_COUPON = promotion('code', 'PERCENT', { value: 1000, percent: true }, { buyers: { coupon: true } });
const coupon = more => ({ kind: 'coupon', id: 'c1', code: 'KARIBU10', promotion: 'code', single: true, customer: null, to: 0, ...more });

const tillWith = async (...rows) => counter({ facts: [...FACTS, ...rows] });
const paid = async ({ checkout }) => checkout.complete([{ kind: 'CASH', amount: checkout.state.get().due, given: checkout.state.get().due, change: 0 }], CASHIER);
const priced = ({ checkout }) => checkout.state.get().priced;

export const tests = {
  'two bought, the third is free, and the sale says which promotion took it': async () => {
    const till = await tillWith(BOGO);
    till.checkout.add(MILK, { quantity: 2000 });
    same([priced(till).total, priced(till).hints.map(hint => [hint.what, hint.missing, hint.name])], [13000, [['ADD', 1, 'Offer bogo']]]);
    till.checkout.add(MILK);
    same([priced(till).total, priced(till).given.map(one => [one.line, one.amount, one.name, one.nameSw])], [13000, [[1, 6500, 'Offer bogo', 'Ofa bogo']]]);
    await paid(till);
    const { sale } = till.entries.at(-1).content;
    same(sale.promotions, [{ promotion: 'bogo', version: 3, line: 1, amount: 6500 }]);
    same([sale.total, sale.lines[0].discount, sale.lines[0].discountAmount, sale.basketDiscount], [13000, 6500, 0, 0]);
  },
  'a sale without promotions says nothing of them': async () => {
    const till = await tillWith();
    till.checkout.add(MILK);
    await paid(till);
    same('promotions' in till.entries.at(-1).content.sale, false);
  },
  'how much more to spend is said from half way on': async () => {
    const till = await tillWith(OVER);
    till.checkout.add(OIL);
    same(priced(till).hints, []);
    till.checkout.add(OIL);
    same(priced(till).hints.map(({ what, missing }) => [what, missing]), [['SPEND', 50000 - 33300]]);
    till.checkout.add(OIL, { quantity: 2000 });
    same([priced(till).discount, priced(till).hints], [5000, []]);
  },
  'what a person takes off by hand closes the line to promotions': async () => {
    const till = await tillWith(BOGO);
    till.checkout.add(MILK, { quantity: 3000 });
    till.checkout.discountLine({ percent: 500, amount: 0 });
    same([priced(till).discount, priced(till).given], [975, []]);
  },
  'a coupon opens its promotion, once at this till even with the network cut': async () => {
    const till = await tillWith(WITH_COUPON, coupon());
    till.checkout.add(OIL);
    same([priced(till).discount, till.checkout.couponOf('nothing')], [0, null]);
    const found = till.checkout.couponOf(' karibu10 ');
    same([till.checkout.useCoupon(found), priced(till).discount, till.checkout.useCoupon(found)], [null, 1665, 'coupon.twice']);
    till.checkout.dropCoupon('KARIBU10');
    same(priced(till).discount, 0);
    till.checkout.useCoupon(found);
    await paid(till);
    same(till.entries.at(-1).content.sale.promotions[0].coupon, 'KARIBU10');
    till.checkout.add(OIL);
    same([till.checkout.useCoupon(found), priced(till).discount], ['coupon.used', 0]);
  },
  'what came back is there again, and what this till used up before it is not': async () => {
    const once = promotion('once', 'PERCENT', { value: 1000, percent: true }, { buyers: { once: true }, terms: { exclusive: false } });
    const till = await tillWith(promotion('code', 'PERCENT', { value: 1000, percent: true }, { buyers: { coupon: true }, terms: { exclusive: false } }), coupon(), once);
    const asha = { id: 'asha', name: 'Asha', groupId: null };
    const sell = async withCode => {
      till.checkout.add(OIL);
      till.checkout.setCustomer(asha);
      const refusal = withCode && till.checkout.useCoupon(till.checkout.couponOf('KARIBU10'));
      const given = priced(till).given.map(one => one.promotion).sort();
      await paid(till);
      return [refusal, given];
    };
    const both = await sell(true);
    same(both, [null, ['code', 'once']]);
    same(await sell(true), ['coupon.used', []]);
    till.facts.apply([coupon({ freed: 1 }), { kind: 'promotionbuyer', id: 'once:asha', promotion: 'once', customer: null, freed: 1 }]);
    same(await sell(true), [null, ['code', 'once']]);
    same(await sell(true), ['coupon.used', []]);
  },
  'a coupon that was used up is, though the power went right after its sale': async () => {
    const once = promotion('once', 'PERCENT', { value: 500, percent: true }, { buyers: { once: true } });
    const facts = [...FACTS, WITH_COUPON, once, coupon()];
    const before = await counter({ facts });
    before.checkout.setCustomer({ id: 'mama', name: 'Mama', groupId: null });
    before.checkout.add(OIL);
    before.checkout.useCoupon(before.checkout.couponOf('KARIBU10'));
    await paid(before);
    const entries = before.entries.map(({ content, ...command }) => ({ payload: JSON.stringify({ ...command, ...content }) }));
    const recent = await lately({ latest: async (workstation, counter) => entries.slice(0, counter) }, { workstation: 'w', head: () => ({ counter: entries.length }) });
    const kept = [];
    const after = await counter({ facts, used: { recent, keep: async used => { kept.push(used); } } });
    after.checkout.add(OIL);
    same([after.checkout.useCoupon(after.checkout.couponOf('KARIBU10')), kept.at(-1).includes('c1')], ['coupon.used', true]);
    const known = await counter({ facts, used: { recent, used: kept.at(-1), keep: async used => { kept.push(used); } } });
    same([known.checkout.useCoupon(known.checkout.couponOf('KARIBU10')), kept.length], ['coupon.used', kept.length]);
  },
  'a coupon that is over or of another customer is refused with a reason': async () => {
    const till = await tillWith(WITH_COUPON, coupon({ to: NOON - 1 }), coupon({ id: 'c2', code: 'MAMA', customer: 'mama' }));
    till.checkout.add(OIL);
    same([till.checkout.useCoupon(till.checkout.couponOf('KARIBU10')), till.checkout.useCoupon(till.checkout.couponOf('MAMA'))], ['coupon.over', 'coupon.ofAnother']);
  },
  'a price list names the price from a quantity on, and the line says which': async () => {
    const list = { kind: 'pricelist', id: 'list', group: null, branch: 'b', period: ALWAYS, prices: [{ sku: MILK.id, from: 3000, price: 6000 }] };
    const till = await tillWith(list);
    till.checkout.add(MILK, { quantity: 2000 });
    same(priced(till).total, 13000);
    till.checkout.add(MILK);
    same([priced(till).total, priced(till).lines[0].unitPrice], [18000, 6000]);
    await paid(till);
    const [line] = till.entries.at(-1).content.sale.lines;
    same([line.unitPrice, line.priceList, 'listPrice' in line], [6000, 'list', false]);
  },
  'the group a customer is in is told with every sale, whatever it was given': async () => {
    const till = await tillWith();
    till.checkout.add(MILK);
    till.checkout.setCustomer({ id: 'c', name: 'Asha', groupId: 'trade' });
    await paid(till);
    same([till.entries.at(-1).content.sale.group, 'promotions' in till.entries.at(-1).content.sale], ['trade', false]);
  },
  'what comes down while a sale is rung counts at once': async () => {
    const till = await tillWith();
    till.checkout.add(MILK, { quantity: 3000 });
    till.facts.apply([BOGO]);
    till.checkout.refresh();
    same(priced(till).total, 13000);
    till.facts.apply([{ kind: 'promotion', id: 'bogo', deleted: true }]);
    till.checkout.refresh();
    same(priced(till).total, 19500);
  },
};
