/** Taking the money for a sale, by every way the branch takes, in its order. Hands rooms to each other, like app.js and stages.js. */
import { formatMoney } from './kernel/kernel.js';
import { askMobileMoney } from './payments/payments.js';
import { askBuyerPin, depositTender, exchangeTender, leavesMoney, leftOver, leftRefunds, paidOut, payFor, takenTenders } from './selling/selling.js';
import { WAYS } from './ways.js';

const MOVE_CEILING = 500000;

/** @param {{house: object, settle: (tenders: object[]) => Promise<(() => void)|null>}} parts see createStages */
export const createPaying = ({ house, settle }) => {
  const { text, facts, desk, announce, notice } = house;
  const checkout = desk?.checkout;
  const taken = () => {
    const { due, sale } = checkout.state.get();
    const others = [...(sale.exchange ? [exchangeTender(sale.exchange, due)] : []), depositTender(checkout.state.get()), ...(sale.taken ?? [])].filter(Boolean);
    const rest = due - others.reduce((sum, tender) => sum + tender.amount, 0);
    return [...others, ...takenTenders(checkout.payments(), rest)];
  };
  /** A code nobody can look up now: the goods go when a colleague says so, of this code alone. @returns {Promise<boolean>} */
  const approveCode = async ({ code, amount }) => {
    const given = await house.askApproval({ action: 'TYPED_CODE', detail: text('mpesa.codeAsk', { code, amount: formatMoney(amount) }) });
    if (given) checkout.approved({ ...given, reason: `${code}: ${given.reason}` });
    return Boolean(given);
  };
  const byMobile = ({ left, closed }) => askMobileMoney({
    text, left, announce, closed, open: desk.mobile.open(), typedLeft: desk.mobile.typedLeft(), number: desk.mobile.number(), money: desk.mobile, take: desk.mobile.take, approve: approveCode });
  const how = () => ({ text, facts, announce, values: desk.values, accounts: desk.accounts, now: house.now, sale: checkout.saleId(), customer: checkout.state.get().sale.customer ?? null });
  const by = (way, row) => ({ left, closed }) => way.ask({ ...how(), row, left, closed, take: tender => checkout.addTender(tender) });

  /** As the owner ordered them; cash is what is typed and needs no button. */
  const ways = () => facts.all('tender').filter(row => row.tender !== 'CASH').sort((a, b) => (a.place ?? 0) - (b.place ?? 0)).flatMap(row => {
    if (row.tender === 'MPESA') return [{ id: 'pay-mobile', label: text('pay.mobile'), key: 'M', open: byMobile }];
    const way = WAYS.find(one => one.kind === row.tender);
    return way ? [{ id: `pay-${row.id}`, label: text(`tender.${row.tender}`), key: way.key, open: by(way, row) }] : [];
  });
  const mayDrop = tender => tender.kind !== 'MPESA' || desk.mobile.mayGo(tender);
  /** Money that came in belongs to somebody: that it is let go again is a colleague's decision. */
  const letGo = async tender => {
    const approval = tender.payment ? await house.askApproval({ action: 'RELEASE_PAYMENT', detail: text('mpesa.letGo', { code: tender.code ?? '', amount: formatMoney(tender.amount) }) }) : null;
    if (tender.payment && !approval) return;
    const no = await desk.mobile.letGo(tender, approval);
    if (no !== undefined) notice.show(no ?? text('mpesa.notReached'));
  };
  const drop = tender => {
    if (tender.kind === 'MPESA') return letGo(tender);
    if (tender.kind === 'EXCHANGE') return checkout.setExchange(undefined);
    WAYS.find(one => one.kind === tender.kind)?.dropped?.(how(), tender);
    return checkout.dropTender(tender);
  };

  /** What lies in the cart may have come back elsewhere since; and money that came must be in a tender, or the customer paid for nothing. */
  const against = async (sale, tenders) => {
    if (leavesMoney(sale, tenders)) return 'pay.mobileUnused';
    if (!sale.exchange) return null;
    return await desk.returns.isStillThere(sale.exchange) ? null : 'return.exchangeGone';
  };
  /** @returns {boolean} whether it was of another shift, or of hours ago; it is off the sale then */
  const gone = () => {
    if (!checkout.isExchangeOver()) return false;
    const { original: { receiptNumber: number } } = checkout.state.get().sale.exchange;
    checkout.setExchange(undefined);
    notice.show(text('return.exchangeOver', { number }));
    return true;
  };
  /** So much may leave the drawer for empties in a shift by one's own word; beyond it a colleague is asked. */
  const mayPayOut = async () => {
    const amount = -(checkout.state.get().deposits?.net ?? 0);
    if (amount <= 0) return true;
    const ceiling = facts.one('limits')?.moveCeiling ?? MOVE_CEILING;
    const sum = amount + await desk.deposits.paidOut();
    if (sum <= ceiling) return true;
    const given = await house.askApproval({ action: 'CASH_OUT', detail: text('deposit.aboveCeiling', { amount: formatMoney(amount), sum: formatMoney(sum), ceiling: formatMoney(ceiling) }) });
    if (given) checkout.approved(given);
    return Boolean(given);
  };
  const complete = async tenders => {
    if (gone()) return null;
    if (!await mayPayOut()) return null;
    const { sale } = checkout.state.get();
    const no = await against(sale, tenders);
    if (!no) return settle(tenders);
    notice.show(text(no, { number: sale.exchange?.original.receiptNumber }));
    return null;
  };

  return ({ refused, closed }) => {
    gone();
    const { priced, due, sale: { exchange } } = checkout.state.get();
    const out = paidOut(checkout.state.get());
    const over = () => {
      const left = checkout.state.get().sale.exchange ? leftOver(exchange, due) : 0;
      return left + out > 0 ? { amount: left + out, kinds: [...new Set([...(left ? leftRefunds(exchange, due).map(({ kind }) => kind) : []), ...(out ? ['CASH'] : [])])] } : null;
    };
    return payFor({ text, total: priced.total, due, deposit: -(depositTender(checkout.state.get())?.amount ?? 0), over, taken, ways: ways(), drop, mayDrop, buyer: askBuyerPin({ text, known: checkout.buyerPin(), keep: checkout.setBuyer }), refused, closed, complete });
  };
};
