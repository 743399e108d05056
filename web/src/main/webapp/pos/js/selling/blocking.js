// With one of these a line would be sold for nothing: the sale waits until the line is mended.
const BLOCKING = ['quantity-out-of-range', 'unit-price-out-of-range', 'line-total-out-of-range', 'basket-total-out-of-range', 'unknown-tax-letter', 'tax-letter-not-in-use'];

/** @returns {{code: string, line: number}|null} what must be mended before anything is paid */
export const blockingOf = priced => priced.findings.find(finding => BLOCKING.includes(finding.code)) ?? null;
