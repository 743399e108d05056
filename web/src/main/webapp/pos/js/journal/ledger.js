import { sha256Hex } from '../kernel/kernel.js';
import { following, payloadOf } from './chain.js';
import { sign } from './signing.js';

/**
 * Writing to the journal. Hash and signature are made before the transaction opens: awaiting them inside would commit it early.
 * @param {{store: object, registration: {workstationId: string, keys: CryptoKeyPair}, head: import('./chain.js').Head, inTurn: (work: () => Promise<any>) => Promise<any>, written?: (at: number) => void}} parts
 *   written: told when the newest entry was written
 */
export const createLedger = ({ store, registration, head, inTurn, written = () => {} }) => {
  const workstation = registration.workstationId;
  let end = head;
  if (head.at) written(Date.parse(head.at));
  return {
    workstation,
    head: () => end,
    /**
     * @param {(head: import('./chain.js').Head) => import('./chain.js').Command} build sees the head, for numbers that follow it
     * @returns {Promise<import('./journalStore.js').Entry>} only when it is on disk
     */
    append: build => inTurn(async () => {
      const before = end;
      const command = build(before);
      const payload = payloadOf(workstation, before, command);
      const [hash, signature] = await Promise.all([sha256Hex(payload), sign(registration.keys.privateKey, payload)]);
      const { id, kind, at } = command;
      const next = following(before, hash, { kind, at });
      const entry = { workstation, counter: next.counter, id, kind, at, payload, signature, hash, sales: next.sales, state: 'unsent' };
      await store.append(entry, before, next);
      end = next;
      written(Date.parse(at));
      return entry;
    }),
  };
};
