import { NoAnswer, element, formatMoney } from '../kernel/kernel.js';
import { askTender, handTender } from '../tenders/tenders.js';
import { readValueCode } from './valueCodes.js';

/**
 * Paying with what the shop keeps for a customer. The server promises the shillings to this sale before they settle it, so it needs the network:
 * of two tills that want the same shillings the second is told what is left.
 * @param {string} kind GIFT_CARD, VOUCHER or STORE_CREDIT @param {string} key
 */
export const valueKind = (kind, key) => ({
  kind,
  key,
  ask: ({ text, sale, values, announce, ...parts }) => {
    const code = element('input', { id: 'value-code', type: 'text', autocomplete: 'off', autocapitalize: 'characters', maxlength: 36 });
    const balance = element('output', { id: 'value-balance' });
    const answered = async call => {
      try {
        const { status, body } = await call;
        return status === 200 ? { standing: body } : { problem: body?.errors?.[0]?.message ?? body?.detail ?? text('tender.needsNetwork'), field: code };
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        return { problem: text('tender.needsNetwork'), field: code };
      }
    };
    const look = async () => {
      const read = readValueCode(code.value);
      const { standing } = read ? await answered(values.find(read)) : {};
      balance.textContent = standing ? text('tender.onIt', { amount: formatMoney(standing.available) }) : '';
    };
    code.addEventListener('change', look);
    const read = async amount => {
      const read = readValueCode(code.value);
      if (!read) return { problem: text('tender.valueCode'), field: code };
      const { standing, ...wrong } = await answered(values.find(read));
      if (!standing) return wrong;
      if (standing.kind !== kind) return { problem: text('tender.otherKind', { kind: text(`tender.${standing.kind}`) }), field: code };
      const held = await answered(values.hold(read, sale, amount));
      if (!held.standing) return held;
      announce.say(text('tender.taken', { amount: formatMoney(amount) }));
      return { tender: handTender(kind, amount, { code: read }) };
    };
    return askTender({ text, kind, fields: [{ label: text('tender.code'), input: code }, { label: text('tender.balance'), input: balance }], read, announce, ...parts });
  },
  /** It is taken off the sale again: others may spend it. A promise nobody could take back ends by itself. */
  dropped: async ({ values, sale }, tender) => {
    try {
      await values.release(tender.code, sale);
    } catch (fault) {
      if (!(fault instanceof NoAnswer)) throw fault;
    }
  },
});
