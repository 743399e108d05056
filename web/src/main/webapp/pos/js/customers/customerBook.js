import { NoAnswer } from '../kernel/kernel.js';
import { hayOf, searchBook } from './search.js';

/**
 * Finds customers: at once among those kept here, then among all where the server answers.
 * @param {{facts: object, api: object}} parts
 */
export const createCustomerBook = ({ facts, api }) => {
  let rows = [];
  let newest = null;
  // Customers come and go seldom while somebody types: the strings to look in are made when the shelf has changed.
  const kept = () => {
    const all = facts.all('customer');
    const mark = `${all.length} ${all.at(-1)?.id}`;
    if (mark !== newest) {
      rows = all.map(customer => ({ customer, hay: hayOf(customer) }));
      newest = mark;
    }
    return rows;
  };
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
    keep(customer) {
      facts.apply([{ kind: 'customer', ...customer }]);
      newest = null;
    },
  };
};
