/** Goods put aside for a customer, paid off at the till. Hands rooms to each other, like app.js, stages.js and day.js. */
import { askToDecide, formatMoney } from './kernel/kernel.js';
import { askLayaways, askPutAside, unfit } from './collecting/collecting.js';

const WHOLE = 10_000;

/**
 * @param {{house: object, cashier: () => object, enter: () => void, tell: (sentence: string) => void, findCustomer: Function, giveBack: (what: object) => Promise<string|null>}} parts
 *   see createDay; findCustomer: see createBuyers; giveBack: see createReturns
 */
export const createLayaways = ({ house, cashier, enter, tell, findCustomer, giveBack }) => {
  const { text, facts, desk, sounds, announce } = house;
  const limits = () => facts.one('limits') ?? {};
  const refused = sentence => {
    sounds.refused();
    announce.warn(sentence);
  };
  const no = sentence => {
    house.notice.show(sentence);
    refused(sentence);
  };
  const sentenceOf = ({ refusal, key }) => refusal ?? text(key);

  /** What is paid now is a sale of its own: a shilling a piece, so that any part of it can go back. */
  const ring = ({ layaway, parts }, customer) => {
    desk.checkout.setCustomer({ id: customer.id, name: customer.name, groupId: customer.groupId ?? null });
    const name = text('layaway.line', { number: layaway.number, goods: layaway.lines[0].name }).slice(0, 120);
    const now = parts.reduce((sum, part) => sum + part.amount, 0);
    const left = layaway.rest - now;
    const note = left > 0 ? text('layaway.note', { left: formatMoney(left), total: formatMoney(layaway.total), day: layaway.expiresOn }) : text('layaway.noteLast');
    for (const [at, { tax, amount }] of parts.entries()) {
      const wrong = desk.checkout.add({ id: null, name, nameSw: null, unit: 'EA', price: 100, taxLetter: tax, layaway: layaway.id }, { quantity: amount * 10, ...(at === 0 && { note }) });
      if (wrong) return text(wrong);
    }
    enter();
    tell(text('layaway.takeMoney', { number: layaway.number, amount: formatMoney(now) }));
    return null;
  };

  const putAside = () => {
    const { sale: shown, priced } = desk.checkout.state.get();
    const sale = { ...shown, lines: shown.lines.filter(line => !line.charge) };
    const offers = (priced.given ?? []).map(one => facts.byId('promotion', one.promotion)).filter(Boolean);
    const wrong = limits().layawayDeposit === undefined ? 'layaway.off' : unfit(sale, offers);
    if (wrong) return no(text(wrong));
    const total = sale.lines.reduce((sum, line, at) => sum + priced.lines.find(one => one.line === at + 1).total, 0);
    return askPutAside({
      text, total, least: Math.floor((total * limits().layawayDeposit + WHOLE / 2) / WHOLE), days: limits().layawayDays, customer: sale.customer.name, refused,
      take: async deposit => {
        const told = await desk.layaways.putAside({ sale, priced, deposit }, cashier());
        if (!told.answer) return sentenceOf(told);
        desk.checkout.lift();
        return ring(told.answer, sale.customer);
      },
    });
  };

  const isInACart = id => desk.checkout.state.get().carts.sales.some(one => one.lines.some(line => line.layaway === id));
  const cancel = async one => {
    if (isInACart(one.id)) return text('layaway.payFirst');
    const go = await askToDecide({
      text, question: text('layaway.cancelAsk', { number: one.number }), yes: text('layaway.cancel'), holds: true,
      consequence: text('layaway.cancelMeans', { fee: formatMoney(one.fee), back: formatMoney(Math.max(0, one.paid - one.fee)) }),
    });
    if (!go) return '';
    const told = await desk.layaways.cancel(one.id, cashier());
    if (!told.answer) return sentenceOf(told);
    tell(text('layaway.cancelled', { number: one.number }));
    return told.answer.back.length ? back(told.answer) : null;
  };
  /** One receipt after the other, the last first. */
  const back = ({ back: all }) => giveBack({ receiptNumber: all[0].receiptNumber, parts: all.filter(one => one.receiptNumber === all[0].receiptNumber) });

  const list = async customer => {
    const told = await desk.layaways.of(customer.id);
    if (!told.answer) return no(sentenceOf(told));
    return askLayaways({
      text, customer: customer.name, all: told.answer, refused, cancel, giveBack: back,
      pay: async (one, cents) => {
        if (isInACart(one.id)) return text('layaway.payFirst');
        const taken = await desk.layaways.pay(one.id, cents, cashier());
        return taken.answer ? ring(taken.answer, customer) : sentenceOf(taken);
      },
    });
  };

  return {
    /** @returns {boolean} false in training, and where the shop never put anything aside */
    offered: () => Boolean(desk.layaways && limits().layaways),
    /** A full cart is put aside; with an empty one the customer's are looked at. */
    open: () => (desk.checkout.isEmpty() ? findCustomer(null, customer => customer && list(customer).catch(house.fault)) : putAside()),
  };
};
