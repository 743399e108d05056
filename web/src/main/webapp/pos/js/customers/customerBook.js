import { NoAnswer } from '../kernel/kernel.js';
import { hayOf, searchBook } from './search.js';

/**
 * Finds customers: at once among those kept here, then among all where the server answers.
 * @param {{facts: object, api: object}} parts
 */
export const createCustomerBook = ({ facts, api }) => {
  // A row that changed is another object: the text to look in is made once for each.
  const hays = new WeakMap();
  const hay = customer => hays.get(customer) ?? hays.set(customer, hayOf(customer)).get(customer);
  const kept = () => facts.all('customer').map(customer => ({ customer, hay: hay(customer) }));
  return {
    here: text => searchBook(kept(), text),
    /** @returns {Promise<object[]|null>} null when nobody answered */
    async everywhere(text) {
      try {
        const { status, body } = await api.search(text);
        return status === 200 ? body : null;
      } catch (fault) {
        if (!(fault instanceof NoAnswer)) throw fault;
        return null;
      }
    },
    /** Known here from now on, also when the network goes. */
    keep: customer => facts.apply([{ kind: 'customer', ...customer }]),
  };
};
