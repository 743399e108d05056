/** What a registered till has for the work around the sales: drawer, returns, carts set aside. Hands rooms to each other, like app.js. */
import { fetchLabels } from './catalogue/catalogue.js';
import { createCollectDesk, createLayawayDesk, fetchCollection, fetchShelves, layawaysApi, openClaimShelf, postHandOver } from './collecting/collecting.js';
import { createAccounts, createCustomerBook, createTakenHere, customersApi, openAllowances } from './customers/customers.js';
import { createClockDesk, createCustomerDesk, createDebtMoney, createDepositDesk, createDrawer, createValueDesk, createParkDesk, createProformaDesk, createReturnDesk, fetchOriginal, fetchParked, fetchSums, fetchZ, holdReturn, releaseReturn, unsettled, unspent, openCountShelf, openParkShelf, postParked, recallParked, searchSales, withoutSold } from './selling/selling.js';
import { documentsOf, uuid7 } from './kernel/kernel.js';
import { openPrinting } from './printer.js';
import { openScale } from './scale.js';
import { newValueCode, valuesApi } from './storedvalue/storedvalue.js';
import { warrantyApi } from './warranty/warranty.js';

/** A crash between the journal and the cart must not ring the same sale twice: what is in the journal is no longer in the cart, and nothing of it is the next customer's. */
export const interrupted = async (store, ledger, kept) => {
  const latest = await store.latest(ledger.workstation, ledger.head().counter, 50);
  return withoutSold(kept, id => latest.some(entry => entry.id === id));
};

/** The newest sales of the journal, for what a crash right after one kept from being written beside it. @returns {Promise<object[]>} */
export const lately = async (store, ledger) => (await store.latest(ledger.workstation, ledger.head().counter, 50)).flatMap(({ payload }) => documentsOf(JSON.parse(payload))).filter(({ kind }) => kind === 'sale').map(({ sale }) => sale);

/** What a card in the journal was paid with is in nobody's hand; what came beside it waits for another card, under an id no entry has. */
export const unsold = async (kept, since, now) => {
  if (!kept?.payments.length) return kept;
  const ids = [kept.id, ...kept.payments.flatMap(one => one.of ?? [])];
  const sold = (await since(command => ids.includes(command.id))).filter(command => ids.includes(command.id));
  if (!sold.length) return kept;
  const spent = sold.map(({ value: { tender } }) => tender.payment ?? tender.code);
  return { id: uuid7(now()), payments: unspent(kept, now()).filter(one => !spent.includes(one.id)) };
};

const SENDING = 4000;

/** The commands of a shift, as they stand in the journal. */
const ofShift = since => shift => since(command => (command.kind === 'shift.open' && command.shift === shift.id) || command.at < shift.openedAt);

/** What the shop keeps for its customers, as far as this till may spend it. @param {object} parts see createAccounts and createTakenHere */
export const openAccounts = async ({ till, now, api, facts, carts, unsent, offline }) => {
  const pointValue = () => facts.one('loyalty')?.pointValue ?? 100;
  return createAccounts({ api, allowances: await openAllowances(till, now), taken: createTakenHere({ carts, unsent, pointValue }), pointValue, offline });
};

/** @param {object} parts what app.js opened; since: the journal from an entry on; carts: the sales being rung; unsent: entries nobody answered yet; sendAll: see createOutbox */
export const openDayDesk = async ({ till, token, language, since, now, sendAll, carts = () => [], unsent, failed, ...parts }) => ({
  printing: await openPrinting({ till, now, mark: () => document.body.dataset.training ?? null }),
  scale: await openScale({ till }),
  customerBook: createCustomerBook({ facts: parts.facts, api: customersApi(token, language) }),
  customerDesk: createCustomerDesk({ ...parts, now }),
  accounts: await openAccounts({ till, now, api: customersApi(token, language), facts: parts.facts, carts, unsent, offline: parts.offline }),
  drawer: createDrawer({
    ...parts, now, attempts: openCountShelf(till), ask: async shift => (!parts.offline() && await sendAll(SENDING) ? fetchSums(token, shift, language) : null), history: ofShift(since),
  }),
  zOf: shift => fetchZ(token, shift, language),
  values: valuesApi(token, language),
  collections: createCollectDesk({ claims: openClaimShelf(till), shelves: sku => fetchShelves(token, sku), fetch: number => fetchCollection(token, number, language), post: (number, told) => postHandOver(token, number, told, language), newId: () => uuid7(now()) }),
  warranties: warrantyApi(token, language),
  labels: wanted => fetchLabels(token, wanted, language),
  layaways: createLayawayDesk({ api: layawaysApi(token, language), newId: () => uuid7(now()) }),
  clock: createClockDesk({ ...parts, now, since, newId: () => uuid7(now()) }),
  valueSales: createValueDesk({ ...parts, now, kept: await unsold(await till.setting('moneyForCard'), since, now), keep: money => till.keep('moneyForCard', money) }),
  debts: createDebtMoney({ kept: await unsettled(await till.setting('moneyForDebts'), since, now()), keep: money => till.keep('moneyForDebts', money, { strict: true }), failed, newId: () => uuid7(now()) }),
  proformas: createProformaDesk({ ...parts, now }), deposits: createDepositDesk({ ...parts, now, history: ofShift(since) }),
  returns: createReturnDesk({
    ...parts, now, since, newCode: newValueCode, ask: number => fetchOriginal(token, number, language), search: wanted => searchSales(token, wanted, language),
    hold: (number, told) => holdReturn(token, number, told, language), release: (number, id) => releaseReturn(token, number, id, language),
  }),
  parked: createParkDesk({
    shelf: openParkShelf(till), now, post: one => postParked(token, one, language), fetch: before => fetchParked(token, before, language), sold: async (sale, from) => (await since(command => command.id === sale || command.at < from)).some(({ id }) => id === sale),
    recall: (id, cashier, claim) => recallParked(token, id, cashier, claim, language),
  }),
});
