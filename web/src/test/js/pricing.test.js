import { same } from './expect.js';
import { change, engineVersion, price, roundedDue, taxesOn } from '/pos/js/pricing/pricing.js';

const RATES = [{ letter: 'A', rate: 0, inUse: true }, { letter: 'B', rate: 1600, inUse: true }, { letter: 'C', rate: 0, inUse: true }, { letter: 'D', rate: 0, inUse: true }];
const milk = { sku: 'm', quantity: 2000, unitPrice: 6500, taxLetter: 'C' };
const oil = { sku: 'o', quantity: 1000, unitPrice: 16650, taxLetter: 'B' };

export const tests = {
  'the compiled engine prices a basket to the cent': () => {
    const { total, tax, taxes, findings } = price([milk, oil], { vatRegistered: true, rates: RATES });
    same([total, tax, taxes.length, findings], [29650, 2297, 5, []]);
  },
  'whole shillings are rounded by the engine': () => same([roundedDue(29650, 100), roundedDue(29649, 100), roundedDue(29650, 0)], [29700, 29600, 29650]),
  'change is never negative': () => same([change(50000, 29700), change(100, 29700)], [20300, 0]),
  'the engine says its version': () => same(engineVersion(), '1'),
  'rates are those in force on the day': () => {
    const rows = [{ letter: 'B', rate: 1600, inUse: true, validFrom: '2026-01-01' }, { letter: 'B', rate: 1800, inUse: true, validFrom: '2027-01-01' }];
    same(taxesOn([], rows, '2026-12-31').rates[0].rate, 1600);
    same(taxesOn([], rows, '2027-01-01').rates[0].rate, 1800);
  },
  'a shop without a tax profile charges no VAT': () => same(taxesOn([], RATES, '2026-11-25').vatRegistered, false),
  'a profile counts from its day on': () => {
    const profiles = [{ profile: 'NONE', validFrom: '2026-01-01' }, { profile: 'VAT', validFrom: '2026-11-25' }];
    same([taxesOn(profiles, RATES, '2026-11-24').vatRegistered, taxesOn(profiles, RATES, '2026-11-25').vatRegistered], [false, true]);
  },
};
