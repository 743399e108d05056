/**
 * The last day of what is sold today, as the server reckons it: of a longer month's end it is the shorter one's.
 * @param {string} day 2026-11-30 @param {number|undefined} months absent: it never expires @returns {string|null}
 */
export const lastDay = (day, months) => {
  if (!months) return null;
  const [year, month, date] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const longest = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, longest)).padStart(2, '0')}`;
};
