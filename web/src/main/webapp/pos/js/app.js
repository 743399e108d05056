/** Opens the till: databases, journal, goods, keys, bar. The only place, with stages.js, where rooms are handed to each other. */
import { createAnnouncer, createFacts, createNotice, createTexts, fetchTexts, keepLanguage, keptLanguage, nairobiTime, openTill, tillName } from './kernel/kernel.js';
import { becomeWriter, commandsSince, createLedger, createOutbox, inTurn, openJournal, openMirror, postEntries, recover } from './journal/journal.js';
import { askToPersist, createSounds, isPersistent, listenToKeys, markAsTill, openDisplay, watchInstall, watchVersion } from './devices/devices.js';
import { createApproval, createDoorkeeper, createRegistering, maySupervise, openPinShelf, rememberedUser, showMenu, wrapPin } from './identity/identity.js';
import { createStamps, fetchFiscalPaper, fetchSale } from './fiscal/fiscal.js';
import { paymentsApi, showHealth } from './payments/payments.js';
import { askToOpen, createCheckout, createMobileDesk, createShiftDesk, endedWords, openCartShelf, shownSale } from './selling/selling.js';
import { createFeed, createPulse, createStatusBar, fetchBoot, fetchChanges, fetchGoods, fetchUrgent, openDeltasShelf, ownedBy, ping } from './deltas/deltas.js';
import { quickenPricing } from './pricing/pricing.js';
import { interrupted, lately, openDayDesk } from './dayDesk.js';
import { atMostEvery, createOffline, houseClock } from './offline.js';
import { openGoods } from './goods.js';
import { openTraining } from './training.js';
import { createStages } from './stages.js';

const { now } = houseClock;
const byId = id => document.getElementById(id);
const language = document.documentElement.lang === 'sw' ? 'sw' : 'en';
if (new URLSearchParams(location.search).has('lang')) keepLanguage(language);
else if (keptLanguage() && keptLanguage() !== language) {
  location.replace(`?lang=${keptLanguage()}`);
  await new Promise(() => {}); // this page is on its way out
}
const opening = Promise.all([openTill(), openJournal(), becomeWriter()]);
const text = createTexts(await fetchTexts(language));
const announce = createAnnouncer(byId('said'), byId('warned'));
const notice = createNotice(text, byId('notice'));
const install = watchInstall();
const fault = (cause, sentence = text('fault.unknown')) => {
  console.error(cause);
  notice.show(sentence);
  announce.warn(sentence);
};
window.addEventListener('unhandledrejection', event => fault(event.reason));
window.addEventListener('error', event => fault(event.error ?? event.message));

const [till, store, writer] = await opening;
const registration = await store.registration();
const firstStart = registration && writer.writing && await ownedBy(till, registration.workstationId);
const catalogue = openGoods(till, { language });
const noMirror = cause => {
  console.warn('no second place for unsent entries in this browser', cause);
  return null;
};
const [shelf, known, pins, mirror, promised] = await Promise.all([openDeltasShelf(till), till.facts(), openPinShelf(till), openMirror().catch(noMirror), isPersistent()]);
const facts = createFacts(known);
let persistent = promised;
const offline = await createOffline({ text, till, facts, notice, registered: () => Boolean(desk), version: () => version.current(), persistent: () => persistent });
let newVersion = false;
let restored = await till.setting('restored') === true;

const persist = async () => {
  persistent = await askToPersist();
  changed();
  return persistent;
};

/** What only a registered browser has. */
const openDesk = async () => {
  const { workstationId, token, tillId, receiptPrefix } = registration;
  const ledger = createLedger({ store, registration, head: await store.head(workstationId), inTurn, written: houseClock.written });
  const outbox = createOutbox({
    store, mirror, registrations: await store.registrations(), workstation: workstationId, failed: fault,
    post: (itsToken, entries) => postEntries(itsToken, entries, language),
  });
  const feed = offline.counted(createFeed({
    shelf, arrived, boot: () => fetchBoot(token), goods: after => fetchGoods(token, after), changes: since => fetchChanges(token, since), urgent: since => fetchUrgent(token, since),
    prepare: async row => (row.kind === 'user' && row.pin ? { ...row, pin: await wrapPin(pins.deviceKey, row.pin) } : row),
  }));
  const pulse = createPulse({
    feed, now, measured: houseClock.measured, sparing: offline.sparing, mayPull: offline.mayPull, online: outbox.wake, answering: () => { outbox.nudge(); refreshStock(); }, revoked: outbox.revoked, heard: heardNow, serverLost: outbox.resendAfter, serverAhead: stopSelling,
    ask: () => ping(token, ledger.head(), outbox.state.get().unsent, offline.told(outbox.state.get().oldestAt)),
    counter: () => ledger.head().counter,
    idle: () => outbox.state.get().unsent === 0 && !outbox.state.get().sending,
  });
  const parts = { facts, ledger, cursor: shelf.cursor, now };
  const offlineNow = () => pulse.state.get().state === 'offline';
  const shifts = createShiftDesk({ ...parts, tillId, ask: async (counted, by) => (offlineNow() ? null : askToOpen(token, { counted, cashier: by }, language)), keep: shift => till.keep('shift', shift), kept: await till.setting('shift') });
  const cartShelf = openCartShelf(till);
  const checkout = createCheckout({
    ...parts, shelf: cartShelf, shiftDesk: shifts, prefix: receiptPrefix, failed: fault, categoryOf: sku => catalogue.product(sku)?.categoryId ?? null, used: { used: await till.setting('usedCoupons') ?? [], recent: await lately(store, ledger), keep: used => till.keep('usedCoupons', used) },
    dropped: (line, approvals) => desk.drawer.trace([line], stages.cashier(), approvals).then(outbox.grew, fault),
    offline: offlineNow, ended: line => notice.show(endedWords(text, language, line)), kept: await interrupted(store, ledger, await cartShelf.read()), givenUp: exchange => desk.returns.givenUp(exchange).catch(cause => console.info('a hold ends by its time', cause)), letGo: ({ customer, tenders }) => desk.accounts.letGo(customer, tenders).catch(fault),
  });
  const since = isFirst => commandsSince({ store, ledger }, isFirst);
  const aside = await openDayDesk({ ...parts, till, token, language, since, shiftDesk: shifts, prefix: receiptPrefix, offline: offlineNow, sendAll: outbox.sendAll, failed: fault, carts: () => checkout.state.get().carts.sales, unsent: () => store.unsent(workstationId, 2000) });
  const stock = offline.stock({ token, since, catalogue, now });
  const refreshStock = () => outbox.state.get().unsent > 0 || stock.refresh(offline.isLight()).catch(cause => console.info('the shelf could not be asked', cause));
  const stamps = createStamps({ beats: pulse.state, ask: saleId => fetchSale(token, saleId), paper: saleId => fetchFiscalPaper(token, saleId, language) });
  const mobile = createMobileDesk({
    api: paymentsApi(token, language), facts, checkout, now, failed: fault, shift: () => shifts.latest()?.id, cashier: () => stages.cashier(),
    kept: await till.setting('typedCodes'), keep: counted => till.keep('typedCodes', counted),
  });
  const fetchNews = () => feed.pull().catch(cause => console.info('what changed could not be fetched', cause));
  return { ledger, outbox, pulse, shifts, fetchNews, checkout, stamps, mobile, ...aside, askStock: stock.ask, askBatches: stock.batches, stockLeft: stock.left, doubtStock: stock.doubt, loadStock: () => stock.load().catch(fault) };
};

const stopSelling = async () => {
  restored = true;
  stages.calm();
  await till.keep('restored', true); // goes with all else at the next registration
};

const heardNow = atMostEvery(60000, at => pins.keepHeardAt(at).catch(fault));

const arrived = rows => {
  facts.apply(rows);
  catalogue.apply(rows);
  if (rows.some(({ kind }) => ['product', 'category', 'user'].includes(kind))) stages.get().draw?.();
  here.checkout.refresh();
  changed();
  stages.calm();
};

const changed = () => {
  const shift = here?.shifts.current();
  bar.draw({
    place: [facts.one('shop')?.name, facts.one('branch')?.name, tillName(text, facts.one('till')?.name ?? ''), facts.one('shop')?.demo && text('status.demo')],
    cashier: stages?.cashier()?.name ?? null,
    shift: shift ? nairobiTime(Date.parse(shift.openedAt)) : null,
    registered: desk && { reach: desk.pulse.state.get(), queue: desk.outbox.state.get() },
    persistent, newVersion, now: now(),
  });
};

const openQueue = () => desk?.outbox.show(text, offline.bring).catch(fault);
const openMenu = () => {
  const cashier = stages.cashier();
  if (document.querySelector('dialog[open]')) return;
  showMenu({
    text, title: cashier?.name ?? text('menu.title'),
    entries: [
      { id: 'menu-language', label: text('menu.language'), key: 'L', act: () => location.assign(`?lang=${language === 'sw' ? 'en' : 'sw'}`) },
      ...stages.day.entries(),
      desk && { id: 'menu-queue', label: text('menu.queue'), key: 'U', act: openQueue },
      desk && { id: 'menu-display', label: text('menu.display'), key: 'D', act: () => window.open(`display.xhtml?lang=${language}`, 'bytepos-display', 'popup,width=1024,height=600') || notice.show(text('display.blocked')) },
      ...offline.entries(),
      install.offered() && { id: 'menu-install', label: text('menu.install'), key: 'I', act: install.install },
      !persistent && { id: 'menu-persist', label: text('menu.persist'), key: 'K', act: async () => (await persist()) || notice.show(text('storage.refused')) },
      cashier && maySupervise(cashier) && { id: 'menu-register', label: text('menu.registerAgain'), key: 'R', danger: true, act: stages.registerAgain },
      cashier && { id: 'menu-sign-out', label: text('menu.signOut'), key: 'S', act: stages.leave },
    ].filter(Boolean),
  });
};

const registering = createRegistering({
  text, language, persist,
  keep: async made => {
    await store.register(made);
    location.reload();
  },
});
const bar = createStatusBar({ text, bar: byId('bar'), openMenu, openQueue, openMobile: () => showHealth({ text, ask: here.mobile.health }).catch(fault) });
const back = writer.writing && mirror ? await recover(store, mirror) : 0;
let stages = null;
let here = null; // what is worked at: the desk, or that of training
const display = openDisplay();
const desk = registration && writer.writing ? await openDesk() : null;
const training = await openTraining({ till, desk, facts, text, tillId: registration?.tillId, now, failed: fault, ended: line => notice.show(endedWords(text, language, line)) });
here = training.desk;
const keeper = createDoorkeeper({ facts, shelf: pins, now, guessed: told => desk?.drawer.guessed({ ...told, signedOn: stages.cashier() }).then(desk.outbox.grew).catch(fault) });
const { askApproval } = createApproval({ text, facts, keeper, cashier: () => stages.cashier(), now });
stages = createStages({
  text, language, root: byId('stage'), facts, notice, announce, sounds: createSounds(), catalogue, desk: here, training, registering, fault, changed,
  writing: writer.writing, restored: () => restored, now,
  cashier: desk && facts.byId('user', rememberedUser()),
  askApproval, display,
  people: { ...keeper, lastUser: pins.lastUser },
  calm: () => newVersion && version.takeOver(),
});
const version = watchVersion({ script: 'sw.js', scope: './', waiting: () => { newVersion = true; changed(); stages.calm(); } });
listenToKeys({
  scanning: () => Boolean(stages.get().scanned),
  scanned: (code, whole) => (document.querySelector('dialog[data-holds]') ? announce.warn(text('action.scanWaits')) : stages.get().scanned(code, whole)),
  pressed: (key, inField) => (key === 'F1' ? (openMenu(), true) : stages.get().pressed?.(key, inField) ?? false),
});
writer.promoted.then(() => writer.writing || location.reload());

stages.enter();
if (desk) {
  desk.outbox.state.listen(changed);
  desk.pulse.state.listen(() => { changed(); stages.calm(); }); // the hands of the clock end a shift, too
  let onDisplay = null;
  here.checkout.state.listen(state => {
    // A price list that comes down while the change is on the display must not wipe it.
    if (state.sale !== onDisplay) display.show(shownSale(facts.one('shop')?.name ?? '', state));
    onDisplay = state.sale;
    stages.calm();
  });
  await desk.outbox.start();
  await catalogue.readBeside(here.checkout, { all: () => stages.get().draw?.(), words: () => stages.get().reread?.() });
  desk.pulse.start();
  desk.outbox.wake();
  await catalogue.compact().then(() => { quickenPricing(); });
  markAsTill().catch(cause => console.info('the start page leads elsewhere', cause));
}
if (back) notice.show(text.count('journal.recovered', back));
else if (firstStart && !persistent) notice.show(text('storage.refused'), { small: true });
