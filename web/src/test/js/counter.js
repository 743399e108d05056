import { createFacts } from '/pos/js/kernel/kernel.js';
import { createCheckout, createShiftDesk } from '/pos/js/selling/selling.js';

export const NOON = Date.UTC(2026, 10, 25, 9);
export const MILK = { id: 'sku-milk', code: 'MLK', name: 'Milk 500 ml', nameSw: 'Maziwa', unit: 'EA', taxLetter: 'C', price: 6500, barcodes: ['616'] };
export const OIL = { id: 'sku-oil', code: 'OIL', name: 'Oil 1 l', nameSw: 'Mafuta', unit: 'EA', taxLetter: 'B', price: 16650, barcodes: [] };
export const TOMATO = { id: 'sku-tom', code: 'TOM', name: 'Tomatoes', nameSw: 'Nyanya', unit: 'KG', taxLetter: 'A', price: 11800, barcodes: [] };
export const FACTS = [
  { kind: 'shop', id: 'shop', name: 'Duka', kraPin: 'P0', footerMessage: 'Asante' },
  { kind: 'branch', id: 'b', name: 'Moi Avenue', address: 'Nairobi' },
  { kind: 'taxprofile', id: 'p', validFrom: '2026-01-01', profile: 'VAT' },
  ...[['A', 0], ['B', 1600], ['C', 0], ['D', 0]].map(([letter, rate]) => ({ kind: 'taxrate', id: letter, letter, rate, inUse: true, validFrom: '2026-01-01' })),
  { kind: 'tender', id: 't', tender: 'CASH', roundingStep: 100 },
];
export const CASHIER = { id: 'wanjiku', name: 'Wanjiku' };

export const HOUR = 3600000;

export const counter = async ({ facts = FACTS, append, dropped, givenUp, letGo, ended, used, clock = { at: NOON } } = {}) => {
  const entries = [];
  const kept = [];
  let sales = 16;
  const ledger = { append: append ?? (async build => { const command = build({ counter: entries.length, sales: sales++ }); entries.push(command); return command; }) };
  const parts = { facts: createFacts(facts), ledger, cursor: () => 42, now: () => clock.at };
  const shiftDesk = createShiftDesk({ ...parts, tillId: 'till-2', keep: async () => {} });
  await shiftDesk.open(500000, CASHIER);
  const shelf = { keep: async sale => { kept.push(sale); } };
  const checkout = createCheckout({ ...parts, shelf, shiftDesk, prefix: 'MA-02', offline: () => false, dropped, givenUp, letGo, ended, used, failed: cause => { throw cause; } });
  return { checkout, entries, kept, shiftDesk, facts: parts.facts, clock };
};
