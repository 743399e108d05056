/** The carts that wait on this device alone: parked without network, or when nobody knows whether the server heard. */
export const openParkShelf = till => ({
  read: async () => (await till.setting('parked')) ?? [],
  keep: parked => till.keep('parked', parked),
});
