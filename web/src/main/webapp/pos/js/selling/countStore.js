/** Counts of this device that were beyond the limit and that nobody signed for, until their shift is closed. */
export const openCountShelf = till => ({
  read: async () => (await till.setting('countsTakenBack')) ?? [],
  keep: counts => till.keep('countsTakenBack', counts),
});
