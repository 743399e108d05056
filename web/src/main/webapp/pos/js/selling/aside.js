import { unasked } from './elsewhere.js';
import { withoutExchange } from './exchanging.js';
import { withoutHeld } from './unheld.js';

/** A cart on its way out of this till: it says who buys by the number alone, so that who is erased does not stand there by name. Points and credit were set aside for this till: they are asked for again. */
export const setAside = sale => {
  const bare = withoutExchange({ ...sale, ...(sale.taken && { taken: withoutHeld(sale.taken) }) });
  return bare.customer ? { ...bare, customer: { id: bare.customer.id, groupId: bare.customer.groupId ?? null } } : bare;
};

/** And on its way back. @param {(id: string) => string|undefined} nameOf a customer */
export const cameBack = (sale, nameOf) => {
  const bare = unasked(withoutExchange(sale));
  return bare.customer ? { ...bare, customer: { ...bare.customer, name: nameOf(bare.customer.id) ?? bare.customer.name ?? '?' } } : bare;
};
