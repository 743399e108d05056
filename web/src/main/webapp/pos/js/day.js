/** The cashier's day around the sales: cash moved, the drawer, the count, the shift on paper. Hands rooms to each other, like app.js and stages.js. */
import { formatMoney, nairobiTime } from './kernel/kernel.js';
import { askClock, limitsFor, mayApprove, standsAlone } from './identity/identity.js';
import { createBuyers } from './buyers.js';
import { createClosing } from './closing.js';
import { createCollections } from './collections.js';
import { createEmpties } from './empties.js';
import { createLabels } from './labels.js';
import { createLayaways } from './layaways.js';
import { createParking } from './parking.js';
import { createReturns } from './returns.js';
import { createValues } from './values.js';
import { createWarranties } from './warranties.js';
import { askCashMove, askDrawerReason, askPaperSale, paperWords, proformaPaper, shiftPaper, showShiftPaper, takenAway } from './selling/selling.js';

const USUAL = { varianceLimit: 10000, moveCeiling: 500000, fourEyes: true, returnDays: 14, noReceipt: true };

/**
 * @param {{house: object, cashier: () => object|null, turnTo: (stage: object) => void, enter: () => void}} parts house: see createStages
 */
export const createDay = ({ house, cashier: signedOn, turnTo, enter }) => {
  const { text, facts, desk, announce, notice, askApproval } = house;
  /** As the shop knows the person now: a right that was taken away meanwhile is gone at once. */
  const cashier = () => facts.byId('user', signedOn()?.id) ?? signedOn();
  const limits = () => ({ ...USUAL, ...limitsFor(facts, cashier()) });

  /** @returns {Promise<object[]|null>} what goes into the command; null: nobody approved, so it is not done */
  const approvals = async (action, detail, needed, alsoOwn = false) => {
    const may = mayApprove(cashier()) && !(alsoOwn && limits().fourEyes);
    if (!needed || may) return [];
    const given = await askApproval({ action, detail });
    return given && [given];
  };
  const written = entry => desk.outbox.grew(entry);
  const tell = sentence => {
    notice.show(sentence);
    announce.say(sentence);
  };

  /** Who needs nobody's word because nobody else could give it hears that it is written down. */
  const tellDone = (sentence, needed = true) => tell(needed && (facts.one('limits')?.fourEyes ?? true) && standsAlone(facts.all('user'), cashier()) ? `${sentence} ${text('approval.alone')}` : sentence);

  /** What other tills of the drawer did is not known without the server: whoever reads figures of this one alone is told. */
  const beside = (sentence, alone) => (alone ? `${sentence} ${text('sums.alone')}` : sentence);

  const moveCash = async () => {
    const { slips, alone } = await desk.drawer.sums();
    return askCashMove({
      text, slips: [...slips.values()], alone,
      move: async ({ which, type, reason, ...told }) => {
        const slip = which && takenAway(which, told.amount, slips, facts);
        if (which && !slip) return beside(text('move.notThere', { what: [text(`tender.${which.kind}`), which.currency].filter(Boolean).join(' ') }), alone);
        const { amount } = slip ?? told;
        const ceiling = limits().moveCeiling;
        const given = await approvals('CASH_OUT', text('move.aboveCeiling', { amount: formatMoney(amount), ceiling: formatMoney(ceiling) }), amount > ceiling, true);
        if (!given) return false;
        written(await desk.drawer.move({ type, amount, reason, slip, approvals: given }, cashier()));
        desk.printing.openDrawer();
        tellDone(text('move.done', { type: text(`move.${type}`), amount: formatMoney(amount) }), amount > ceiling);
        return true;
      },
    });
  };

  const openDrawer = () => askDrawerReason({
    text,
    open: async reason => {
      const given = await approvals('NO_SALE', reason, true, true);
      if (!given) return false;
      written(await desk.drawer.opened({ reason, approvals: given }, cashier()));
      desk.printing.openDrawer();
      tellDone(text('drawer.done'));
      return true;
    },
  });

  /** The customer takes the paper and decides; the cart stays as it is. */
  const proforma = async () => {
    const done = await desk.proformas.make(desk.checkout.state.get(), cashier());
    written(done.entry);
    desk.checkout.noteProforma(done.entry.id);
    await desk.printing.print(proformaPaper({ text, facts, done, cashier: cashier().name }), { title: done.proforma.number });
    tell(text('proforma.made', { number: done.proforma.number }));
  };

  const ringPaper = () => askPaperSale({
    text, now: Date.now(), refused: announce.warn, closed: () => {},
    begin: async paper => {
      const given = await askApproval({ action: 'BACKDATING', detail: text('paper.approve', paperWords(paper)) });
      if (!given) return;
      desk.checkout.onPaper(paper);
      desk.checkout.approved(given);
      tell(text('paper.ringing', paperWords(paper)));
    },
  });
  const comeOrLeave = async () => {
    const { name } = cashier();
    askClock({
      text, name, cameAt: await desk.clock.cameAt(cashier()),
      punch: async kind => {
        const entry = await desk.clock.punch(kind, cashier());
        written(entry);
        tell(text(kind === 'clock.in' ? 'clock.doneIn' : 'clock.doneOut', { name, at: nairobiTime(Date.parse(entry.at)) }));
      },
    });
  };

  const showX = async () => {
    const shift = desk.shifts.latest();
    const sums = await desk.drawer.sums();
    const paper = () => shiftPaper({ text, facts, sums, shift, at: Date.now(), open: mayApprove(cashier()) });
    showShiftPaper({ text, paper, print: () => desk.printing.print(paper(), { title: text('x.title') }) });
  };

  const returns = createReturns({ house, cashier, turnTo, enter, limits, approvals });
  const parking = createParking({ house, cashier, enter, tell, limits });
  const closing = createClosing({ house, cashier, turnTo, enter, tell, limits, approvals, beside, countParked: parking.count });
  desk?.printing.onFailed(job => notice.show(job.lines.length ? text('printer.gaveUp', { title: job.title }) : text('printer.drawerShut')));
  /** Between two customers somebody may practise, and go back to work. */
  const train = () => {
    if (!desk || !cashier() || !desk.checkout.areAllEmpty()) return [];
    return house.training.on ? [{ id: 'menu-training-end', label: text('training.end'), key: 'T', act: () => house.training.leave(cashier()) }]
      : [{ id: 'menu-training', label: text('training.begin'), key: 'T', act: house.training.enter }];
  };
  const buyers = createBuyers({ house, cashier, tell });
  const collections = createCollections({ house, cashier, turnTo, enter, tell });
  const values = createValues({ house, cashier, tell, findCustomer: buyers.find });
  const layaways = createLayaways({ house, cashier, enter, tell, findCustomer: buyers.find, giveBack: returns.giveBack });
  const empties = createEmpties({ house, cashier, tell, limits, approvals });
  const labels = createLabels({ house, turnTo, enter, tell });
  const warranties = createWarranties({ house, turnTo, enter, tell });
  const inShift = () => Boolean(desk && cashier() && desk.shifts.current());
  return {
    /** For the menu: what may be done around the sales now. */
    entries: () => (inShift() ? [
      { id: 'menu-return', label: text('menu.return'), key: 'F7', act: returns.search },
      { id: 'menu-park', label: text(desk.checkout.isEmpty() ? 'menu.parked' : 'menu.park'), key: 'F8', act: parking.toggle },
      { id: 'menu-hand-over', label: text('menu.handOver'), key: 'J', act: collections.open },
      { id: 'menu-warranty', label: text('menu.warranty'), key: 'V', act: warranties.open },
      ...(layaways.offered() ? [{ id: 'menu-layaway', label: text('menu.layaway'), key: 'W', act: layaways.open }] : []),
      ...(empties.offered() ? [{ id: 'menu-empties', label: text('menu.empties'), key: 'E', act: empties.open }] : []),
      { id: 'menu-settle', label: text('menu.settle'), key: 'O', act: buyers.settle },
      { id: 'menu-cash', label: text('menu.cash'), key: 'C', act: moveCash },
      { id: 'menu-drawer', label: text('menu.drawer'), key: 'D', act: openDrawer },
      ...(values.offered() ? [{ id: 'menu-value', label: text('menu.value'), key: 'G', act: values.sell }] : []),
      { id: 'menu-printer', label: text('menu.printer'), key: 'P', act: () => desk.printing.ask({ text, facts, announce }) },
      { id: 'menu-scale', label: text('menu.scale'), key: 'A', act: () => desk.scale.ask({ text, announce }) },
      { id: 'menu-labels', label: text('menu.labels'), key: 'N', act: labels.open },
      { id: 'menu-x', label: text('menu.x'), key: 'X', act: showX },
      ...(desk.checkout.isEmpty() ? [{ id: 'menu-paper', label: text('menu.paper'), key: 'Y', act: ringPaper }] : []),
      ...(desk.checkout.isEmpty() || desk.checkout.blocked() ? [] : [{ id: 'menu-proforma', label: text('menu.proforma'), key: 'Q', act: proforma }]),
      { id: 'menu-close', label: text('menu.close'), key: 'Z', act: closing.begin },
    ] : []).concat(desk && cashier() ? [{ id: 'menu-clock', label: text('menu.clock'), key: 'H', act: comeOrLeave }] : [], train()),
    scanned: (code, whole) => inShift() && returns.scanned(code, whole),
    voidSale: returns.voiding,
    chooseCustomer: buyers.choose, askCollect: collections.ask, stillFree: collections.stillFree,
    /** @returns {boolean} whether the key meant something here */
    pressed(key) {
      const act = { F7: returns.search, F8: parking.toggle, F10: openDrawer }[key];
      if (!act || !inShift()) return false;
      act();
      return true;
    },
  };
};
