/**
 * How long to wait after the n-th failure in a row: doubling from a second to a minute, between half and the whole of it,
 * so that tills that lost the server together do not come back together.
 * @param {number} failures @param {number} random 0 to below 1 @returns {number} milliseconds
 */
export const growingPause = (failures, random) => {
  const full = Math.min(60000, 1000 * 2 ** Math.min(failures - 1, 6));
  return Math.round(full / 2 + random * full / 2);
};
