import { holds, same } from './expect.js';
import { behind, formatMoney, formatQuantity, fromBase64Url, isMeasured, isOwnUnit, nairobiDay, nairobiTime, parseMoney, parseQuantity, sha256Hex, symbolOf, toBase64Url, uuid7 } from '/pos/js/kernel/kernel.js';

export const tests = {
  'amounts are shown with groups and two decimals': () => same([0, 5, 125000, -185, 123456789].map(formatMoney), ['0.00', '0.05', '1,250.00', '-1.85', '1,234,567.89']),
  'amounts are read as people type them': () => same(['500', '1,250.5', ' 20 ', '0.05', '1.234', 'x', '', '-5'].map(parseMoney), [50000, 125050, 2000, 5, null, null, null, null]),
  'pieces are shown whole and weights with three decimals': () => same([formatQuantity(2000, 'EA'), formatQuantity(500, 'KG'), formatQuantity(12345, 'KG')], ['2', '0.500', '12.345']),
  'litres, metres and grams are measured like kilograms; a pack is not': () => same(
    [formatQuantity(1500, 'L'), parseQuantity('0.25', 'M'), parseQuantity('250', 'G'), parseQuantity('1.5', 'CTN'), ['EA', 'L', 'M2', 'CTN'].map(isMeasured), ['EA', 'ML', 'CTN'].map(isOwnUnit), ['L', 'M2', 'CTN'].map(symbolOf), ['EA', 'CM'].map(behind)],
    ['1.500', 250, 250000, null, [false, true, true, false], [true, true, false], ['L', 'm²', 'CTN'], ['', ' cm']]),
  'pieces refuse decimals and nothing at all is refused': () => same(
    [parseQuantity('3', 'EA'), parseQuantity('1.5', 'EA'), parseQuantity('0.735', 'KG'), parseQuantity('.5', 'KG'), parseQuantity('0', 'KG'), parseQuantity('', 'EA'), parseQuantity('12345', 'EA')],
    [3000, null, 735, 500, null, null, null]),
  'ids carry their time, version and variant, and sort by birth': () => {
    const [first, second] = [uuid7(Date.UTC(2026, 10, 25)), uuid7(Date.UTC(2026, 10, 25) + 1)];
    holds(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(first), first);
    same(Number.parseInt(first.replace(/-/g, '').slice(0, 12), 16), Date.UTC(2026, 10, 25));
    holds(first < second, 'sorted');
  },
  'the business day is that of Nairobi': () => {
    const lateEvening = Date.UTC(2026, 10, 25, 21, 30);
    same([nairobiDay(lateEvening), nairobiTime(lateEvening)], ['2026-11-26', '00:30']);
  },
  'bytes survive base64url': () => same([...fromBase64Url(toBase64Url(new Uint8Array([251, 255, 0, 1])))], [251, 255, 0, 1]),
  'a hash is that of the UTF-8 bytes': async () => same(await sha256Hex('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'),
};
