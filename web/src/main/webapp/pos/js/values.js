/** Selling gift cards and vouchers, for any money the branch takes. Hands rooms to each other, like app.js, stages.js and day.js. */
import { NoAnswer, askToDecide, formatMoney, nairobiDay } from './kernel/kernel.js';
import { askMobileMoney, showPhone } from './payments/payments.js';
import { receiptBars, takenTenders } from './selling/selling.js';
import { askValueSale, lastDay, soldText, valuePaper } from './storedvalue/storedvalue.js';
import { WAYS } from './ways.js';

/** What is on a card is owed in money: it is not bought with what is owed itself. The server knows the same kinds. */
const PROMISES = ['GIFT_CARD', 'VOUCHER', 'STORE_CREDIT', 'POINTS', 'ON_ACCOUNT'];
const SOLD = ['GIFT_CARD', 'VOUCHER'];

/** @param {{house: object, cashier: () => object, tell: (sentence: string) => void, findCustomer?: Function}} parts see createDay; findCustomer: see createBuyers */
export const createValues = ({ house, cashier, tell, findCustomer }) => {
  const { text, facts, desk, announce } = house;
  const known = kind => kind === 'CASH' || kind === 'MPESA' || WAYS.some(way => way.kind === kind);
  /** Rows of the ways it may be paid by, as the owner ordered them. */
  const ways = () => facts.all('tender').filter(row => !PROMISES.includes(row.tender) && known(row.tender)).sort((a, b) => (a.place ?? 0) - (b.place ?? 0));

  const expiry = () => lastDay(nairobiDay(house.now()), facts.one('limits')?.valueMonths);
  /** A card that is topped up keeps its day. Where nobody can tell whether it is a new one, the slip says none. */
  const lasting = async ({ typed, code }) => {
    if (!typed) return { expires: expiry(), lasts: expiry() };
    try {
      const { status, body } = await desk.values.find(code);
      if (status === 200) return { expires: body.expires ?? null, lasts: body.expires ?? null };
      return { expires: expiry(), lasts: status === 404 ? expiry() : null };
    } catch (cause) {
      if (!(cause instanceof NoAnswer)) throw cause;
      return { expires: expiry(), lasts: null };
    }
  };
  const sold = what => async tender => {
    const card = { ...what, ...await lasting(what), amount: tender.amount, tender };
    const { entry, at } = await desk.valueSales.sell(card, cashier());
    desk.outbox.grew(entry);
    desk.printing.print(valuePaper({ text, facts, ...card, at, bars: receiptBars }), { title: text(`tender.${what.kind}`), drawer: tender.kind === 'CASH' || tender.change > 0 });
    tell(soldText(text, card));
  };
  /** Whoever stands here may not be who paid for a card that was not sold in the end: only a person knows. */
  const isTheirs = ({ amount, phone, code }) => askToDecide({
    text, question: text('value.cameTitle'), yes: text('value.cameYes'), consequence: text('value.cameAsk', { amount: formatMoney(amount), from: phone ? showPhone(phone) : code ?? '' }),
  });
  const byMobile = async ({ amount: left, code }, take) => {
    const { target, turnTo } = desk.valueSales;
    turnTo(code);
    const money = desk.mobile.of(target);
    const of = one => takenTenders([one], left)[0];
    for (const one of target.payments().filter(({ state }) => state === 'PAID')) if (await isTheirs(one)) return take(of(one));
    return askMobileMoney({
      text, left, announce, closed: () => {}, open: money.open(), typedLeft: money.typedLeft(), number: money.number(), money,
      take: tender => {
        money.take(tender);
        take(of(target.payments().find(one => one.id === (tender.payment ?? tender.code))));
      },
    });
  };
  const pay = what => {
    const take = tender => sold(what)(tender).catch(house.fault);
    const { amount: left, by } = what;
    if (by === 'CASH') return take({ kind: 'CASH', amount: left, given: left, change: 0, payment: null, code: null });
    if (by === 'MPESA') return byMobile(what, take).catch(house.fault);
    const row = facts.all('tender').find(one => one.tender === by);
    return WAYS.find(way => way.kind === by).ask({ text, facts, announce, row, left, closed: () => {}, take });
  };
  return {
    offered: () => facts.all('tender').some(row => SOLD.includes(row.tender)),
    sell: () => askValueSale({ text, announce, kinds: SOLD.filter(kind => facts.all('tender').some(row => row.tender === kind)), ways: ways().map(row => row.tender), pay,
      expires: expiry(), chooseHolder: (current, chosen) => findCustomer(current, chosen, () => {}) }),
  };
};
