/**
 * The documents a command tells of, each as it would stand alone: an exchange is a return and a sale, every other command is itself. What colleagues approved stands with the sale, as in a sale's own
 * command; what they approved of the return stands in it.
 * @param {object} command as it was written @returns {object[]}
 */
export const documentsOf = command => {
  if (command.kind !== 'exchange') return [command];
  const { sale, return: back, approvals, ...common } = command;
  return [{ ...common, kind: 'return', id: back.id, return: back }, { ...common, kind: 'sale', sale, ...(approvals && { approvals }) }];
};

/** Whether a command gives out a receipt number. */
export const sells = kind => kind === 'sale' || kind === 'exchange';
