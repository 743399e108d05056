/** Empties that come back: into the open sale, or for money where nothing is sold. Hands rooms to each other, like app.js, stages.js and day.js. */
import { formatMoney, nairobiDay } from './kernel/kernel.js';
import { askEmpties, depositPaper, depositRefunds, emptiesBack, emptiesOf, netOf } from './selling/selling.js';
import { newValueCode } from './storedvalue/storedvalue.js';

/** @param {{house: object, cashier: () => object, tell: (sentence: string) => void, limits: () => object, approvals: Function}} parts see createDay */
export const createEmpties = ({ house, cashier, tell, limits, approvals }) => {
  const { text, language, facts, desk, announce, notice } = house;
  const rows = () => facts.all('returnable');
  const today = () => nairobiDay(house.now());
  const lines = empties => emptiesBack(empties, rows(), today());
  const print = (moved, at, by, customer, drawer) => desk.printing.print(depositPaper({ text, facts, moved, customer, cashier: by, at }), { title: moved.number, drawer });
  const again = ({ moved, at, cashier: id }) => print(moved, at, facts.byId('user', id) ?? { name: '' }, moved.customer && facts.byId('customer', moved.customer), false);

  /** How the deposit of a receipt was paid, it goes back, and as much of it. @returns {Promise<{back: object[], sale: string|null, refunds: object[]}|null>} null: that receipt cannot be */
  const against = async (receipt, empties) => {
    if (!receipt) return { back: lines(empties), sale: null, refunds: [] };
    const { original, refusal } = await desk.returns.find(receipt);
    if (original?.deposit) {
      const back = emptiesOf(original.deposit, empties, rows(), today());
      return { back, sale: original.id, refunds: depositRefunds(original.deposit, back, newValueCode) };
    }
    const no = text(refusal ?? 'deposit.noneOfReceipt', { number: receipt.toUpperCase() });
    notice.show(no);
    announce.warn(no);
    return null;
  };
  const payOut = async (empties, receipt) => {
    if (!Object.keys(empties).length) return;
    const found = await against(receipt, empties);
    if (!found?.back.length) return;
    const { back, ...of } = found;
    const out = -netOf(back) - of.refunds.reduce((sum, { amount }) => sum + amount, 0);
    const ceiling = limits().moveCeiling;
    const sum = out + await desk.deposits.paidOut();
    const given = await approvals('CASH_OUT', text('deposit.aboveCeiling', { amount: formatMoney(out), sum: formatMoney(sum), ceiling: formatMoney(ceiling) }), out > 0 && sum > ceiling, true);
    if (!given) return;
    const customer = desk.checkout.customer();
    const { entry, at, moved } = await desk.deposits.move({ lines: back, customer, approvals: given, ...of }, cashier());
    desk.outbox.grew(entry);
    if (customer) desk.checkout.setCustomer(null);
    print(moved, at, cashier(), customer, out > 0);
    tell([text('deposit.done', { amount: formatMoney(out), number: moved.number }), ...of.refunds.map(({ kind, amount, code }) => text('deposit.asPaid', { way: text(`tender.${kind}`), amount: formatMoney(amount), code: code ?? '' }))].join(' '));
  };
  return {
    offered: () => rows().length > 0,
    async open() {
      const free = desk.checkout.isEmpty();
      const papers = free ? await desk.deposits.papers() : null;
      return askEmpties({
        text, language, rows: rows(), given: free ? {} : desk.checkout.state.get().sale.empties ?? {}, lines, refused: announce.warn, closed: () => {}, papers, print: again,
        take: (empties, receipt) => {
          if (free && desk.checkout.isEmpty()) return payOut(empties, receipt).catch(house.fault);
          const no = desk.checkout.setEmpties(empties);
          return no && announce.warn(text(no));
        },
      });
    },
  };
};
