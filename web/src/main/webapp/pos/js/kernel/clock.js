/** Instants are UTC milliseconds; people read Nairobi time, always 24 h digits. */
const parts = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Africa/Nairobi', year: 'numeric', month: '2-digit', day: '2-digit',
  hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23',
});

const read = instant => Object.fromEntries(parts.formatToParts(instant).map(p => [p.type, p.value]));

/** @param {number|Date} instant @returns {string} "2026-11-25" */
export const nairobiDay = instant => {
  const at = read(instant);
  return `${at.year}-${at.month}-${at.day}`;
};

/** @returns {string} "08:02" */
export const nairobiTime = instant => {
  const at = read(instant);
  return `${at.hour}:${at.minute}`;
};

/** @returns {string} "25/11/2026 08:02:33", as papers carry it */
export const nairobiStamp = instant => {
  const at = read(instant);
  return `${at.day}/${at.month}/${at.year} ${at.hour}:${at.minute}:${at.second}`;
};

export const minutesBetween = (earlier, later) => Math.max(0, Math.floor((later - earlier) / 60000));
