import { uuid7 } from '../kernel/kernel.js';
import { engineVersion } from '../pricing/pricing.js';
import { commandOf } from './completion.js';
import { withPayment } from './sale.js';

/**
 * Gift cards and vouchers as things sold: an entry of the journal like a sale, but nothing leaves the shelf and no tax is owed yet.
 * @param {{kept?: {id: string, payments: object[]}, keep: (money: object) => Promise<void>}} parts kept, keep: mobile money that came for a card not sold yet, so that a reload loses none
 */
export const createValueDesk = ({ ledger, shiftDesk, cursor, now, kept, keep = async () => {}, failed = () => {} }) => {
  let open = kept ?? { id: uuid7(now()), payments: [] };
  const turn = next => {
    open = next;
    keep(open).catch(failed);
  };
  return {
    /** The card about to be sold, as mobile money sees what it is paid for. */
    target: {
      saleId: () => open.id,
      payments: () => open.payments,
      notePayment: (id, payment) => id === open.id && turn(withPayment(open, payment)),
    },
    /** @param {{kind: string, code: string, amount: number, tender: object}} what amount in cents @returns {Promise<{entry: object, at: number}>} */
    async sell({ kind, code, amount, tender }, cashier) {
      const at = now();
      const content = { value: { kind, code, amount, expires: null, holder: null, tender } };
      const { id } = open;
      const entry = await ledger.append(() => commandOf('value.load', content, { at, engine: engineVersion(), prices: cursor(), cashier: cashier.id, shift: shiftDesk.latest().id, id }));
      turn({ id: uuid7(now()), payments: open.payments.filter(one => one.id !== tender.payment && (tender.code === null || one.code !== tender.code)) });
      return { entry, at };
    },
  };
};
