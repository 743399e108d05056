/** The carts that wait on this device alone: parked without network, or when nobody knows whether the server heard; and those being taken, by a claim without which nobody gets them again. */
export const openParkShelf = till => ({
  read: async () => (await till.setting('parked')) ?? [],
  keep: parked => till.keep('parked', parked, { strict: true }),
});
