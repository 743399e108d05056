/** Who buys, and money towards their debts. Hands rooms to each other, like app.js, stages.js and day.js. */
import { NoAnswer, formatMoney, uuid7 } from './kernel/kernel.js';
import { askCustomer, askSettlement, settlementPaper } from './customers/customers.js';
import { askMobileMoney } from './payments/payments.js';

const RINGS = 600000; // longer than any prompt, and than the provider takes to tell

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

  const settleFor = (customer, { id, approvals, by = cashier() } = {}) => async ({ amount, tender }) => {
    const { entry, at, settled } = await desk.customerDesk.settle({ customer, amount, tender, id, approvals }, by);
    desk.outbox.grew(entry);
    tell(text('settle.done', { name: customer.name, amount: formatMoney(amount), number: settled.number, change: formatMoney(tender.change) }));
    desk.printing.print(settlementPaper({ text, facts, customer, settled, cashier: by, at, left: null }), { title: settled.number, drawer: tender.kind === 'CASH' || tender.change > 0 });
  };
  const ending = new Set();
  /** A prompt pays its debt once, whoever hears of it first; what could not be written down is tried again at the next look or start. */
  const end = async (customer, { id, settle: command, amount, code, cashier: by }) => {
    if (ending.has(id)) return;
    ending.add(id);
    try {
      await settleFor(customer, { id: command, by: cashier() ?? facts.byId('user', by) })({ amount, tender: { kind: 'MPESA', amount, given: amount, change: 0, payment: id, code: code ?? null } });
      desk.debts.done(customer, id);
    } catch (cause) {
      ending.delete(id);
      throw cause;
    }
  };
  const endPaid = customer => desk.debts.target(customer, null).payments().filter(({ state }) => state === 'PAID').forEach(one => end(customer, one).catch(house.fault));
  /** Goes on asking how prompts stand that nobody looks at any more. */
  const watch = customer => {
    const money = desk.mobile.of(desk.debts.target(customer, uuid7(desk.mobile.now())));
    for (const one of money.open()) {
      const prompt = money.resume(one);
      prompt.state.listen(({ reached, at }) => reached && desk.mobile.now() - at > RINGS && prompt.stop());
    }
  };
  /** The command has its id before it is written, so that money that came in can be claimed for it. */
  const byMobile = customer => (left, typed) => {
    endPaid(customer);
    const id = uuid7(desk.mobile.now());
    const money = desk.mobile.of(desk.debts.target(customer, id));
    const approvals = [];
    /** Of this code alone, and it goes with the command. */
    const approve = async ({ code, amount }) => {
      const given = await house.askApproval({ action: 'TYPED_CODE', detail: text('mpesa.debtAsk', { code, amount: formatMoney(amount) }) });
      if (given) approvals.push({ ...given, reason: `${code}: ${given.reason}` });
      return Boolean(given);
    };
    const take = tender => {
      if (ending.has(tender.payment)) return;
      money.take(tender);
      settleFor(customer, { id, approvals })({ amount: tender.amount, tender }).catch(house.fault);
    };
    askMobileMoney({ text, left, announce, closed: () => watch(customer), open: money.open(), typedLeft: money.typedLeft(), number: money.number(), money, approve, typed, take });
  };
  /** A code that was typed counts among those of the shift, whatever it pays. */
  const byHand = customer => what => {
    const { tender } = what;
    if (tender.kind === 'MPESA') desk.mobile.of(desk.debts.target(customer, null)).take(tender);
    return settleFor(customer)(what);
  };
  const settle = () => find(null, async customer => {
    if (!customer) return;
    const standing = await standingOf(customer);
    if (standing && standing.owed <= 0) tell(text('settle.nothing', { name: customer.name }));
    else {
      const ways = facts.all('tender').sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).map(row => row.tender);
      askSettlement({ text, customer, standing, ways, settle: byHand(customer), byMobile: desk.mobile.offered() ? byMobile(customer) : null, looksUp: desk.mobile.looksUp, typedLeft: desk.mobile.typedLeft, announce });
    }
  });
  desk?.debts?.whenPaid((customer, payment) => end(customer, payment).catch(house.fault));
  /** What a crash interrupted, once the page stands. */
  const resume = () => desk.debts.waiting().forEach(({ customer }) => { endPaid(customer); watch(customer); });
  if (desk?.debts) Promise.resolve().then(resume).catch(house.fault);
  return { choose, settle, find };
};
