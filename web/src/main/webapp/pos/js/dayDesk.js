/** What a registered till has for the work around the sales: drawer, returns, carts set aside. Hands rooms to each other, like app.js. */
import { createDrawer, createValueDesk, createParkDesk, createReturnDesk, fetchOriginal, fetchParked, openParkShelf, postParked, recallParked, searchSales } from './selling/selling.js';
import { newValueCode, valuesApi } from './storedvalue/storedvalue.js';

/** @param {object} parts what app.js opened; since: the journal from an entry on */
export const openDayDesk = ({ till, token, language, since, now, ...parts }) => ({
  drawer: createDrawer({
    ...parts, now, history: shift => since(command => (command.kind === 'shift.open' && command.shift === shift.id) || command.at < shift.openedAt),
  }),
  values: valuesApi(token, language),
  valueSales: createValueDesk({ ...parts, now }),
  returns: createReturnDesk({
    ...parts, now, since, newCode: newValueCode, ask: number => fetchOriginal(token, number, language), search: wanted => searchSales(token, wanted, language),
  }),
  parked: createParkDesk({
    shelf: openParkShelf(till), now, post: one => postParked(token, one, language), fetch: () => fetchParked(token, language),
    recall: (id, cashier, claim) => recallParked(token, id, cashier, claim, language),
  }),
});
