import { NoAnswer } from '../kernel/kernel.js';
import { movedSince } from './localStock.js';

const STALE = 30 * 60000; // how old what is kept may grow while the network is there
const SOON = 30000; // where somebody was refused goods that may have come in meanwhile

/** @param {[string, string, string, number][]} rows SKU, batch, expiry or nothing, thousandths */
const batchesBySku = rows => {
  const all = {};
  for (const [sku, batch, expiry, onHand] of rows) (all[sku] ??= []).push({ batch, expiry: expiry || null, onHand });
  return all;
};

/**
 * The shelf of this branch as the server last knew it, kept for when it cannot be asked; less what was sold here since.
 * @param {{ask: (sku: string) => Promise<object>, fetchAll: () => Promise<{status: number, body: any}>, shelf: {read: () => Promise<object|undefined>, keep: (kept: object) => Promise<void>},
 *   branch: () => {id: string, name: string}|null, since: (isFirst: (command: object) => boolean) => Promise<object[]>, factorOf: (sku: string, unit: string) => number, now: () => number}} parts
 */
export const createStockDesk = ({ ask, fetchAll, shelf, branch, since, factorOf, now }) => {
  let takenAt = 0;
  let doubted = false;
  let here = null; // the kept shelf with what was moved here since, to be asked at every scan
  const load = async () => {
    const kept = await shelf.read();
    if (kept) here = { ...kept, commands: await since(command => command.at <= kept.asOf) };
  };
  const fromHere = async sku => {
    const kept = await shelf.read();
    if (!kept || !branch()) throw new NoAnswer('stock');
    const commands = await since(command => command.at <= kept.asOf);
    const moved = movedSince(commands, kept.asOf, sku, factorOf);
    return { status: 200, body: { asOf: kept.asOf, moved, branches: [{ ...branch(), own: true, onHand: (kept.onHand[sku] ?? 0) + moved, available: (kept.onHand[sku] ?? 0) + moved - (kept.reserved?.[sku] ?? 0) }] } };
  };
  return {
    /** Asked of the server; without an answer as it was known here. */
    async ask(sku) {
      try {
        return await ask(sku);
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        return fromHere(sku);
      }
    },
    /**
     * What the batches of this branch have as last known, less what was sold of them here since; never asked of the server, so that nobody waits.
     * @returns {Promise<{batch: string, expiry: string|null, onHand: number}[]>}
     */
    async batches(sku) {
      const kept = await shelf.read();
      const known = kept?.batches?.[sku];
      if (!known) return [];
      const commands = await since(command => command.at <= kept.asOf);
      return known.map(one => ({ ...one, onHand: one.onHand + movedSince(commands, kept.asOf, sku, factorOf, one.batch) }));
    },
    /** Reads what was kept anew: other goods were sold meanwhile. */
    load,
    /** What may be sold: what was promised to somebody may not. @returns {{onHand: number|null, at: string}|null} thousandths, null for goods that never moved; null altogether while no shelf was kept */
    left(sku) {
      if (!here) return null;
      const moved = movedSince(here.commands, here.asOf, sku, factorOf);
      return { onHand: sku in here.onHand || moved !== 0 ? (here.onHand[sku] ?? 0) - (here.reserved?.[sku] ?? 0) + moved : null, at: here.asOf };
    },
    /** Somebody has what is not here, or says so: the shelf is taken anew sooner. */
    doubt() { doubted = true; },
    /** Called with every good ping: takes the whole shelf now and then. @param {boolean} sparing only where it is doubted @returns {Promise<boolean>} whether it was taken */
    async refresh(sparing = false) {
      if ((sparing && !doubted) || now() - takenAt < (doubted ? SOON : STALE)) return false;
      takenAt = now();
      const { status, body } = await fetchAll();
      if (status !== 200) return false;
      doubted = false;
      await shelf.keep({ asOf: body.asOf, onHand: Object.fromEntries(body.onHand.map(([sku, onHand]) => [sku, onHand])), reserved: Object.fromEntries(body.onHand.filter(row => row[2]).map(([sku, , reserved]) => [sku, reserved])), batches: batchesBySku(body.batches ?? []) });
      await load();
      return true;
    },
  };
};
