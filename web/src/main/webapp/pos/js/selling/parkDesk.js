import { NoAnswer, uuid7 } from '../kernel/kernel.js';
import { setAside } from './aside.js';

const PAGE = 200;
/** Nobody reads further. */
const MOST_PAGES = 10;

/** The shelf may hold carts of an older page, which kept the customer whole. */
const idOf = customer => customer?.id ?? customer ?? null;

/**
 * Carts set aside. With network they wait at the server for any till of the branch; without, on this device.
 * @typedef {{id: string, label: string|null, customer: string|null, cashier: string, lines: number, total: number, at: string, here: boolean}} Waiting here: only on this device
 * @param {{shelf: object, post: (parked: object) => Promise<any>, fetch: () => Promise<any>, recall: (id: string, cashier: string, claim: string) => Promise<any>, now: () => number, sold?: (sale: string, since: string) => Promise<boolean>}} parts
 *   sold: whether the journal of this till has that sale, which was not paid before an instant
 */
export const createParkDesk = ({ shelf, post, fetch: ask, recall, now, sold = async () => false }) => {
  const answered = async call => {
    try {
      return await call();
    } catch (fault) {
      if (fault instanceof NoAnswer) return null;
      throw fault;
    }
  };
  const forget = async id => shelf.keep((await shelf.read()).filter(one => one.id !== id));
  // It may wait at the server as well: that copy is taken away when it answers again.
  const givenOut = async (id, claim) => shelf.keep((await shelf.read()).map(one => (one.id === id ? { ...one, given: claim } : one)));

  // Nobody knows whether the server heard: it is told again until it answers, so that a cart never waits in two places.
  const tell = async parked => {
    const { name, at, given, customer, ...told } = parked;
    const answer = await answered(() => post({ ...told, customer: idOf(customer) }));
    if (answer?.status === 201) await forget(parked.id);
    return answer?.status === 201;
  };
  const settle = async () => {
    for (const one of await shelf.read()) {
      if (one.given) {
        const answer = await answered(() => recall(one.id, one.cashier, one.given));
        if (answer && answer.status < 500) await forget(one.id);
      } else if (!one.asked) await tell(one);
    }
  };

  /** Page after page: what was parked now must not be lost behind what was forgotten. */
  const listed = async () => {
    const all = new Map();
    for (let pages = 0, before = null; pages < MOST_PAGES; pages++) {
      const turned = before;
      const answer = await answered(() => ask(turned));
      if (answer?.status !== 200) break;
      answer.body.forEach(one => all.set(one.id, { ...one, here: false }));
      if (answer.body.length < PAGE) break;
      before = answer.body.at(-1).id;
    }
    return [...all.values()];
  };

  return {
    /** On disk here first, then at the server. @param {object} sale @param {{total: number, label: string|null}} what @returns {Promise<boolean>} whether other tills can see it */
    async park(sale, { total, label }, cashier) {
      const at = now();
      const parked = { id: uuid7(at), cashier: cashier.id, label: label || null, customer: idOf(sale.customer), lines: sale.lines.length, total, cart: JSON.stringify(setAside(sale)), name: cashier.name, at: new Date(at).toISOString() };
      await shelf.keep([...await shelf.read(), parked]);
      return tell(parked);
    },
    /** @returns {Promise<Waiting[]>} newest first */
    async waiting() {
      await settle();
      const there = await listed();
      const known = new Set(there.map(one => one.id));
      const here = (await shelf.read()).filter(one => !one.given && !known.has(one.id))
        .map(({ id, label, customer, name, lines, total, at, cart }) => ({ id, label, customer: idOf(customer), cashier: name, lines, total, at, here: Boolean(cart) }));
      return [...there, ...here].sort((a, b) => b.at.localeCompare(a.at));
    },
    /**
     * It waits here until it lies in a cart: what was taken and not laid, because the power went, is there to be taken again.
     * @returns {Promise<{sale: object|null, taken: string|null, lost: boolean, laid?: () => Promise<void>}>} taken: the server's sentence about who has it; lost: nobody answered; laid: to be called when the cart is written down
     */
    async recall({ id, label, customer, cashier: name, lines, total, at }, cashier) {
      const kept = (await shelf.read()).find(one => one.id === id);
      const own = kept?.cart ? kept : null;
      // Kept before it is asked: when the answer is lost, the same claim is made again and the sale is not lost with it.
      const claim = kept?.asked ?? uuid7(now());
      const row = { id, label, customer, name, lines, total, at, askedAt: new Date(now()).toISOString(), ...kept, asked: claim };
      if (!kept?.asked) await shelf.keep([...(await shelf.read()).filter(one => one.id !== id), row]);
      const out = async (cart, laid) => {
        const sale = JSON.parse(cart);
        // Taken before the power went, and paid: it must not be rung a second time.
        if (await sold(sale.id, row.at < row.askedAt ? row.at : row.askedAt)) return laid().then(() => ({ sale: null, taken: null, lost: false }));
        return { sale, taken: null, lost: false, laid };
      };
      const answer = await answered(() => recall(id, cashier.id, claim)) ?? await answered(() => recall(id, cashier.id, claim));
      if (answer?.status === 200) return out(answer.body.cart, () => forget(id));
      if (answer?.status === 409) {
        await forget(id);
        return { sale: null, taken: answer.body.detail, lost: false };
      }
      if (answer?.status === 404 && !own) await forget(id);
      if (!own) return { sale: null, taken: null, lost: answer?.status !== 404 };
      return out(own.cart, () => givenOut(id, claim));
    },
  };
};
