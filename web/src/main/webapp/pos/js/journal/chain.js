import { sells } from '../kernel/kernel.js';

/**
 * What is known of the end of the chain.
 * @typedef {{counter: number, hash: string, sales: number, at?: string}} Head hash of the last payload (the genesis before the first); sales counts receipts; at: of the last entry, none before the first
 *
 * A thing that happened, before it is chained; "content" is the one member that belongs to its kind.
 * @typedef {{kind: string, id: string, at: string, engine: string, prices: number, cashier: string, shift: string, content: object}} Command
 */

/**
 * The exact string that is hashed, signed, stored and sent. The order of its keys is part of the wire contract, format 1.
 * @param {string} workstation @param {Head} head @param {Command} command
 */
export const payloadOf = (workstation, head, command) => JSON.stringify({
  format: 1,
  kind: command.kind,
  id: command.id,
  workstation,
  counter: head.counter + 1,
  previous: head.hash,
  engine: command.engine,
  prices: command.prices,
  at: command.at,
  cashier: command.cashier,
  shift: command.shift,
  ...command.content,
});

/** @param {Head} head @param {string} hash of the payload that follows it @param {{kind: string, at: string}} command @returns {Head} */
export const following = (head, hash, { kind, at }) => ({
  counter: head.counter + 1,
  hash,
  sales: head.sales + (sells(kind) ? 1 : 0),
  at,
});
