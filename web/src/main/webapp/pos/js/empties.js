/** Empties that come back: into the open sale, or for money where nothing is sold. Hands rooms to each other, like app.js, stages.js and day.js. */
import { formatMoney, nairobiDay } from './kernel/kernel.js';
import { askEmpties, depositPaper, emptiesBack, netOf } from './selling/selling.js';

/** @param {{house: object, cashier: () => object, tell: (sentence: string) => void, limits: () => object, approvals: Function}} parts see createDay */
export const createEmpties = ({ house, cashier, tell, limits, approvals }) => {
  const { text, language, facts, desk, announce } = house;
  const rows = () => facts.all('returnable');
  const lines = empties => emptiesBack(empties, rows(), nairobiDay(house.now()));
  const payOut = async empties => {
    const back = lines(empties);
    const out = -netOf(back);
    if (!back.length) return;
    const ceiling = limits().moveCeiling;
    const given = await approvals('CASH_OUT', text('deposit.aboveCeiling', { amount: formatMoney(out), ceiling: formatMoney(ceiling) }), out > ceiling, true);
    if (!given) return;
    const customer = desk.checkout.customer();
    const { entry, at, moved } = await desk.deposits.move({ lines: back, customer, approvals: given }, cashier());
    desk.outbox.grew(entry);
    if (customer) desk.checkout.setCustomer(null);
    desk.printing.print(depositPaper({ text, facts, moved, customer, cashier: cashier(), at }), { title: moved.number, drawer: true });
    tell(text('deposit.done', { amount: formatMoney(out), number: moved.number }));
  };
  return {
    offered: () => rows().length > 0,
    open() {
      const free = desk.checkout.isEmpty();
      return askEmpties({
        text, language, rows: rows(), given: free ? {} : desk.checkout.state.get().sale.empties ?? {}, lines, refused: announce.warn, closed: () => {},
        take: empties => {
          if (free && desk.checkout.isEmpty()) return payOut(empties).catch(house.fault);
          const no = desk.checkout.setEmpties(empties);
          return no && announce.warn(text(no));
        },
      });
    },
  };
};
