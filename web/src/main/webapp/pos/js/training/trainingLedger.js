import { documentsOf, sells } from '../kernel/kernel.js';

/**
 * Written to like the journal, kept in memory alone: nothing of it is hashed, signed, stored or sent.
 * @param {{sold: (total: number) => void}} parts told of every sale
 */
export const trainingLedger = ({ sold }) => {
  const commands = [];
  let sales = 0;
  return {
    workstation: 'training',
    head: () => ({ counter: commands.length, hash: '', sales }),
    async append(build) {
      const { content, ...command } = build({ counter: commands.length, hash: '', sales });
      commands.push(...documentsOf({ ...command, ...content }));
      if (sells(command.kind)) {
        sales++;
        sold(content.sale.total);
      }
      return { id: command.id, kind: command.kind, at: command.at, state: 'training' };
    },
    /** @param {(command: object) => boolean} isFirst the newest it is true of, and what came after; all when there is none */
    since(isFirst) {
      return commands.slice(Math.max(0, commands.findLastIndex(isFirst)));
    },
  };
};
