/** Which stage follows which: register, sign on, open a shift, sell, paid. */
import { askToDecide, element, formatMoney, keyed, nairobiTime, replaceContent } from './kernel/kernel.js';
import { createDay } from './day.js';
import { askCamera } from './devices/devices.js';
import { fiscalPaper, showStamp } from './fiscal/fiscal.js';
import { forgetUser, limitsFor, mayOpenShift, rememberUser, showRegistration, showSignOn } from './identity/identity.js';
import { createPaying } from './paying.js';
import { AmountChanged, ShiftRefused, askTip, cashBack, changeOf, createCounter, receiptOf, receiptPaper, shownChange, showPaid, showSavedHere, showShiftOpening } from './selling/selling.js';

/**
 * @param {object} house everything app.js opened; house.desk is null until this browser is registered
 * @returns {object} the current stage by get(), and the ways to move on
 */
export const createStages = house => {
  const { text, language, root, facts, notice, announce, sounds, people, desk } = house;
  let stage = { name: 'start' };
  let cashier = house.cashier;

  // A sale of a till that was restored from a copy is in nobody's books: not even the open one may be finished.
  const mustStop = () => Boolean(desk) && house.restored() && !['restored', 'registration', 'paid'].includes(stage.name);
  const calm = () => {
    if (mustStop() && !document.querySelector('dialog[open]')) return enter();
    if (stage.name === 'shift' && !stage.isOpening() && desk.shifts.current()) return joinShift();
    if (!stage.calm || (desk && !desk.checkout.isEmpty()) || document.querySelector('dialog[open]')) return;
    if (cashier && !(facts.byId('user', cashier.id)?.active ?? false)) signOut();
    else if (stage.name === 'counter' && !desk.shifts.current()) enter();
    else house.calm();
  };
  const turnTo = next => {
    stage.dispose?.();
    stage = next;
    house.changed();
    calm();
  };

  const enter = () => {
    if (!house.writing) readOnly();
    else if (!desk) register(false);
    else if (house.restored()) startAnew();
    else if (!cashier) signOn();
    else if (!desk.shifts.current()) openShift();
    else sell();
  };

  const readOnly = () => {
    replaceContent(root, element('div.panel', { id: 'read-only' }, element('h1', {}, text('tab.readOnly')), element('p', {}, text('tab.readOnlyNext'))));
    turnTo({ name: 'reader' });
  };

  const startAnew = () => {
    const again = keyed('button.primary', text('menu.registerAgain'), 'Enter', { type: 'button', id: 'start-anew', onclick: () => register(true) });
    replaceContent(root, element('div.panel', { id: 'restored', role: 'alert' },
      element('h1', {}, text('restored.title')), element('p', {}, text('restored.explained')), element('div.actions', {}, again)));
    again.focus();
    turnTo({ name: 'restored' });
  };

  const register = former => {
    turnTo({ name: 'registration', pressed: key => former && key === 'Escape' && (enter(), true) });
    showRegistration({ text, root, former, defaultName: text('registration.defaultName'), ...house.registering });
  };
  const registerAgain = async () => {
    if (!desk.checkout.areAllEmpty()) return notice.show(text('registration.finishFirst'));
    const { unsent } = desk.outbox.state.get();
    const go = await askToDecide({
      text, question: text('menu.registerAgain'), consequence: text.count('registration.againConsequence', unsent), yes: text('registration.againYes') });
    return go && register(true);
  };

  const signOn = async () => {
    desk.checkout.dropExchanges();
    const lastUser = await people.lastUser();
    const screen = showSignOn({
      text, root, people: people.people, lastUser, signOn: people.signOn,
      welcome: user => {
        cashier = user;
        rememberUser(user.id);
        enter();
      },
    });
    turnTo({ name: 'sign-on', calm: true, draw: screen.draw });
  };
  const signOut = () => {
    cashier = null;
    forgetUser();
    enter();
  };
  const leave = async () => {
    const { unsent } = desk.outbox.state.get();
    const go = unsent === 0 || await askToDecide({
      text, question: text('menu.signOut'), consequence: text.count('signOut.unsent', unsent), yes: text('signOut.yes') });
    if (go) signOut();
  };

  /** Another screen of this drawer began the shift while it was being counted here. */
  const joinShift = () => {
    const shift = desk.shifts.current();
    notice.show(text('shift.joined', { name: facts.byId('user', shift.cashierId)?.name ?? '?', time: nairobiTime(Date.parse(shift.openedAt)) }));
    enter();
  };

  const openShift = () => {
    let opening = false;
    const screen = showShiftOpening({
      text, root, cashier, leave, may: () => mayOpenShift(facts.byId('user', cashier.id) ?? cashier),
      open: async (float, pieces) => {
        opening = true;
        try {
          desk.outbox.grew(await desk.shifts.open(float, cashier, pieces));
        } finally {
          opening = false;
        }
        enter();
      },
      refused: cause => {
        if (!(cause instanceof ShiftRefused)) throw cause;
        sounds.refused();
        announce.warn(cause.message);
        desk.fetchNews();
        return cause.message;
      },
    });
    // Whoever scans on must not put a barcode into the float.
    const scanned = () => {
      sounds.refused();
      announce.warn(text('shift.explained'));
    };
    turnTo({ name: 'shift', ...screen, scanned, isOpening: () => opening });
  };

  const sell = () => {
    house.catalogue.besides(desk.loadStock());
    const counter = createCounter({
      text, language, root, catalogue: house.catalogue, facts, checkout: desk.checkout, cashier: () => facts.byId('user', cashier.id), sounds, announce, pay,
      askApproval: house.askApproval, askStock: desk.askStock, askBatches: desk.askBatches, stockLeft: desk.stockLeft, doubtStock: desk.doubtStock, now: house.now, limits: () => limitsFor(facts, cashier), special: day.scanned, askCamera: parts => askCamera({ text, ...parts }), askCustomer: talk => day.chooseCustomer(talk), askCollect: day.askCollect, stillFree: day.stillFree, scale: desk.scale,
    });
    turnTo({ name: 'counter', calm: true, ...counter, pressed: (key, inField) => counter.pressed(key, inField) || day.pressed(key) });
    return counter;
  };

  // Only what failed before the sale was on disk may say "not paid": what fails afterwards must not make anybody ring it again.
  const settle = async tenders => {
    if (mustStop()) {
      sounds.refused();
      notice.show(text('restored.notSaved'));
      return null;
    }
    let done;
    try {
      done = await desk.checkout.complete(tenders, cashier);
    } catch (cause) {
      sounds.refused();
      house.fault(cause, text(cause instanceof AmountChanged ? 'pay.amountChanged' : cause?.name === 'QuotaExceededError' ? 'pay.diskFull' : 'pay.notSaved'));
      return null;
    }
    desk.outbox.grew(done.entry);
    return () => {
      paid(done);
      sounds.paid();
    };
  };

  const pay = createPaying({ house, settle });
  const paid = done => {
    const receipt = receiptOf({ done, facts, cashier: cashier.name });
    const stamp = showStamp({ text, watch: heard => desk.stamps.watch(done.id, heard) });
    const saved = showSavedHere({ text, offline: done.sale.offline, queue: desk.outbox.state });
    const printFiscal = async () => {
      const { status, body } = await desk.stamps.paper(done.id);
      if (status === 200) await desk.printing.print(fiscalPaper(text, body), { title: body.number });
      else notice.show(text('stamp.noPaper'));
    };
    const giveTip = async amount => {
      desk.outbox.grew(await desk.drawer.move({ type: 'TIP', amount, reason: done.sale.receiptNumber, approvals: [] }, cashier));
      announce.say(text('tip.taken', { amount: formatMoney(amount) }));
      notice.show(text('tip.taken', { amount: formatMoney(amount) }));
    };
    const screen = showPaid({
      tip: facts.one('limits')?.tips && (() => askTip({ text, give: giveTip, refused: announce.warn, closed: () => {} })),
      text, root, done, stamp: stamp.node, saved: saved.node, paper: () => receiptPaper(text, receipt), next: sell, voidSale: () => day.voidSale(done.sale.receiptNumber),
      print: async () => {
        if (await stamp.within(done.sale.offline ? 0 : facts.one('shop')?.stampWait ?? 0)) return printFiscal();
        desk.outbox.grew(await desk.checkout.notePrint(done.id, cashier));
        await desk.printing.print(receiptPaper(text, receipt), { title: receipt.number });
      },
    });
    const moved = [...done.sale.tenders, ...(done.exchange?.back.refunds ?? [])];
    if (cashBack(done) || moved.some(tender => tender.kind === 'CASH' || tender.change)) desk.printing.openDrawer();
    if (desk.printing.settings().auto) screen.print();
    const handed = changeOf(done.sale.tenders) + cashBack(done);
    house.display.show(shownChange(facts.one('shop')?.name ?? '', handed));
    announce.say(text('paid.announced', { change: formatMoney(handed), number: done.sale.receiptNumber }));
    turnTo({ name: 'paid', ...screen, dispose: () => [stamp, saved].forEach(one => one.dispose()), scanned: (code, whole) => sell().scanned(code, whole) });
  };

  const day = createDay({ house, cashier: () => cashier, turnTo, enter });

  return { day, get: () => stage, cashier: () => cashier, enter, calm, leave, registerAgain };
};
