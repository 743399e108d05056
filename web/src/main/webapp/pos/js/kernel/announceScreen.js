/**
 * Speaks to screen readers. What merely happened is polite, what was refused is not.
 * The same sentence twice must be heard twice, so a changing blank is added.
 */
export const createAnnouncer = (polite, alert) => {
  let turn = false;
  const speak = (region, sentence) => {
    turn = !turn;
    region.textContent = turn ? sentence : `${sentence}\u00a0`;
  };
  return { say: sentence => speak(polite, sentence), warn: sentence => speak(alert, sentence) };
};
