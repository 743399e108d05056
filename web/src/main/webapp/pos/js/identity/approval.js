import { limitsFor, mayApprove } from './permissions.js';
import { showApproval } from './approvalScreen.js';

/**
 * What may need a second person. The server knows the same words.
 * @typedef {"DISCOUNT"|"PRICE_OVERRIDE"|"UNLISTED_ITEM"|"VOID_LINE"|"VOID_SALE"|"REFUND"|"NO_SALE"|"CASH_OUT"|"SHIFT_VARIANCE"|"BACKDATING"|"SERVICE_CHARGE"} Action
 * @typedef {{action: Action, line: number|null, by: string, at: string, reason: string}} Approval goes into the command as one of its "approvals"
 */

/**
 * A colleague's PIN for one action, without anybody signing out.
 * @param {{text: Function, facts: object, keeper: object, cashier: () => object|null, now: () => number}} parts keeper: see createDoorkeeper
 */
export const createApproval = ({ text, facts, keeper, cashier, now }) => {
  const approvers = () => keeper.people().filter(user => mayApprove(user) && !(limitsFor(facts, cashier()).fourEyes && user.id === cashier()?.id));
  return {
    approvers,
    /**
     * @param {{action: Action, detail?: string, line?: number|null}} what detail: what is to be approved, in the words of the screen
     * @returns {Promise<Approval|null>} null when nobody approved
     */
    askApproval: ({ action, detail = '', line = null }) => new Promise(resolve => {
      let given = null;
      showApproval({
        text, action, detail, approvers: approvers(),
        approve: async (user, pin, reason) => {
          const checked = await keeper.check(user, pin);
          if (checked.outcome === 'welcome') given = { action, line, by: user.id, at: new Date(now()).toISOString(), reason };
          return checked;
        },
        closed: () => resolve(given),
      });
    }),
  };
};
