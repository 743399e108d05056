import { uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';
import { withPayment } from './sale.js';

/** As long as the server offers money to be claimed; what is older is the office's to look for. */
const LASTS = 24 * 3600000;

/**
 * What came and paid for nothing. Money that was claimed is claimed for the card of then, whose id it keeps; a prompt's pays under any.
 * @param {{id: string, payments: object[]}} money @returns {object[]}
 */
export const unspent = ({ id, payments }, now) => payments.filter(one => one.state === 'PAID').map(one => ({ ...one, at: one.at ?? now, ...(!one.phone && !one.typed && { of: one.of ?? id }) }))
  .filter(one => now - one.at < LASTS);

/**
 * Gift cards and vouchers as things sold: an entry of the journal like a sale, but nothing leaves the shelf and no tax is owed yet.
 * @param {{kept?: {id: string, payments: object[]}, keep: (money: object) => Promise<void>}} parts kept, keep: mobile money that came for a card not sold yet, so that a reload loses none
 * Every card is paid by money of its own: what came for another is left over and is no card's until somebody says so.
 */
export const createValueDesk = ({ ledger, shiftDesk, cursor, now, kept, keep = async () => {}, failed = () => {} }) => {
  let open = kept ?? { id: uuid7(now()), payments: [] };
  const turn = next => {
    open = next;
    keep(open).catch(failed);
  };
  const next = code => turn({ id: uuid7(now()), code, payments: unspent(open, now()) });
  return {
    /** @param {string} code of the card that is sold now; the same again goes on with what was asked for it, until money came */
    turnTo: code => (open.code !== code || open.payments.some(one => one.state === 'PAID')) && next(code),
    /** The card about to be sold, as mobile money sees what it is paid for. */
    target: {
      saleId: () => open.id,
      payments: () => open.payments,
      notePayment: (id, payment) => id === open.id && turn(withPayment(open, payment)),
    },
    /** @param {{kind: string, code: string, amount: number, tender: object, expires?: string|null, holder?: object|null}} what amount in cents; expires: of a new one @returns {Promise<{entry: object, at: number}>} */
    async sell({ kind, code, amount, tender, expires = null, holder = null }, cashier) {
      const at = now();
      const content = { value: { kind, code, amount, expires, holder: holder?.id ?? null, tender } };
      const spent = tender.kind === 'MPESA' && open.payments.find(one => one.id === (tender.payment ?? tender.code));
      const id = spent ? spent.of ?? open.id : uuid7(at);
      const entry = await ledger.append(() => commandOf('value.load', content, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id, id }));
      open = { ...open, payments: open.payments.filter(one => one.id !== spent.id) };
      next(null);
      return { entry, at };
    },
  };
};
