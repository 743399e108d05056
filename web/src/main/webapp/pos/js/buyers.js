/** Who buys, and money towards their debts. Hands rooms to each other, like app.js, stages.js and day.js. */
import { NoAnswer, formatMoney, uuid7 } from './kernel/kernel.js';
import { askCustomer, askSettlement, settlementPaper } from './customers/customers.js';
import { askMobileMoney } from './payments/payments.js';

/** @param {{house: object, cashier: () => object, tell: (sentence: string) => void}} parts see createDay */
export const createBuyers = ({ house, cashier, tell }) => {
  const { text, facts, desk, announce } = house;
  const add = async who => {
    const { entry, customer } = await desk.customerDesk.add(who, cashier());
    desk.outbox.grew(entry);
    tell(text('customer.added', { name: customer.name }));
    return customer;
  };
  const standingOf = async customer => {
    try {
      return await desk.accounts.standing(customer.id);
    } catch (fault) {
      if (!(fault instanceof NoAnswer)) throw fault;
      return null;
    }
  };
  const find = (current, choose, closed) => askCustomer({ text, book: desk.customerBook, current, choose, add, announce, closed });

  /** F4: whose the open sale is. What is set aside for the till comes down with the choice, for when the network goes. */
  const choose = ({ closed }) => find(desk.checkout.customer(), customer => {
    desk.checkout.setCustomer(customer && { id: customer.id, name: customer.name, groupId: customer.groupId ?? null });
    announce.say(customer ? text('customer.chosen', { name: customer.name }) : text('customer.none'));
    if (customer) standingOf(customer).catch(house.fault);
  }, closed);

  const settleFor = (customer, id, approvals) => async ({ amount, tender }) => {
    const { entry, at, settled } = await desk.customerDesk.settle({ customer, amount, tender, id, approvals }, cashier());
    desk.outbox.grew(entry);
    tell(text('settle.done', { name: customer.name, amount: formatMoney(amount), number: settled.number, change: formatMoney(tender.change) }));
    desk.printing.print(settlementPaper({ text, facts, customer, settled, cashier: cashier(), at, left: null }), { title: settled.number, drawer: tender.kind === 'CASH' || tender.change > 0 });
  };
  /** The command has its id before it is written, so that money that came in can be claimed for it. */
  const byMobile = customer => (left, typed) => {
    const id = uuid7(desk.mobile.now());
    const money = desk.mobile.apart(id);
    const approvals = [];
    /** Of this code alone, and it goes with the command. */
    const approve = async ({ code, amount }) => {
      const given = await house.askApproval({ action: 'TYPED_CODE', detail: text('mpesa.debtAsk', { code, amount: formatMoney(amount) }) });
      if (given) approvals.push({ ...given, reason: `${code}: ${given.reason}` });
      return Boolean(given);
    };
    const take = tender => {
      money.take(tender);
      settleFor(customer, id, approvals)({ amount: tender.amount, tender }).catch(house.fault);
    };
    askMobileMoney({ text, left, announce, closed: () => {}, open: [], typedLeft: money.typedLeft(), number: money.number(), money, approve, typed, take });
  };
  const settle = () => find(null, async customer => {
    if (!customer) return;
    const standing = await standingOf(customer);
    if (standing && standing.owed <= 0) tell(text('settle.nothing', { name: customer.name }));
    else askSettlement({ text, customer, standing, settle: settleFor(customer), byMobile: desk.mobile.offered() ? byMobile(customer) : null, looksUp: desk.mobile.looksUp, announce });
  });
  return { choose, settle, find };
};
