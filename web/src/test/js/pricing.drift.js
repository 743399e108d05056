// Holds the compiled pricing engine against the worked cases and against what the JVM answers for random baskets.
// The generator is the one of RandomBaskets.java, draw for draw: a change here is a change there.

const LETTERS = 'ABBBBCDE';

const randomFrom = state => bound => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
};

function drawPrice(next) {
    switch (next(8)) {
        case 0: return next(100);
        case 1: return 999999999 - next(1000);
        case 2: case 3: return 500 * (1 + next(400));
        default: return 1 + next(100000);
    }
}

function drawQuantity(next, price, fixedTotal) {
    if (fixedTotal >= 0) {
        return price === 0 ? 1000 : Math.max(1, Math.floor((fixedTotal * 1000 + Math.floor(price / 2)) / price));
    }
    const kind = next(9);
    if (kind < 4) {
        return 1000 * (1 + next(12));
    }
    return kind < 8 ? 1 + next(5000) : 1 + next(999999999);
}

function drawPercent(next, discount) {
    const percent = discount < 2 ? 100 * (1 + next(50)) : discount === 2 ? 1 + next(3000) : 0;
    return discount === 3 && next(4) === 0 ? 10000 : percent;
}

function drawLine(next, line) {
    const sku = next(20) === 0 ? 'Chai "é"\t\\' + next(9) : 'SKU-' + next(1000);
    const taxLetter = LETTERS[next(8)];
    const unitPrice = drawPrice(next);
    const fixedTotal = next(10) === 0 ? next(200000) : -1;
    const quantity = drawQuantity(next, unitPrice, fixedTotal);
    const discount = next(10);
    const discountPercent = drawPercent(next, discount);
    const amount = discount === 4 ? 1 + next(5000) : 0;
    const slip = next(200);
    return { line, sku, quantity: slip === 0 ? -quantity : quantity, unitPrice, taxLetter, discountPercent,
        discountAmount: slip === 1 ? -5 : amount, fixedTotal };
}

function drawBasketDiscount(next) {
    const kind = next(40);
    if (kind === 0) {
        return 1000 * next(2000000000);
    }
    return kind < 10 ? 1 + next(100000) : 0;
}

/** The basket RandomBaskets.java draws for this seed and index. */
export function randomBasket(seed, index) {
    const next = randomFrom((seed ^ Math.imul(index + 1, 0x9E3779B1)) || 1);
    for (let turn = 0; turn < 4; turn++) {
        next(2);
    }
    const vatRegistered = next(10) !== 0;
    const reducedRate = next(4) === 0;
    const rates = [['A', 0, true], ['B', 1600, true], ['C', 0, true], ['D', 0, true], ['E', 800, reducedRate]]
        .map(([letter, rate, inUse]) => ({ letter, rate, inUse }));
    const count = 1 + next(8);
    const lines = Array.from({ length: count }, (unused, at) => drawLine(next, at + 1));
    return { lines, basketDiscount: drawBasketDiscount(next), taxes: { vatRegistered, rates } };
}

/** FNV-1a, 32 bits, over UTF-16 units. */
export function digest(text) {
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) {
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    }
    return hash >>> 0;
}

/** Where `actual` lacks what `expected` names; keys left out are not compared, lists are compared whole. */
function missing(expected, actual, at) {
    if (expected === null || typeof expected !== 'object' || actual === null || typeof actual !== 'object') {
        return Object.is(expected, actual) ? [] : [`${at}: expected ${JSON.stringify(expected)}, was ${JSON.stringify(actual)}`];
    }
    if (Array.isArray(expected) && (!Array.isArray(actual) || expected.length !== actual.length)) {
        return [`${at}: expected ${expected.length} entries, was ${JSON.stringify(actual)}`];
    }
    return Object.keys(expected).flatMap(key => missing(expected[key], actual[key], `${at}.${key}`));
}

/**
 * @param {{price: function(string): string}} engine the compiled module
 * @param {Array<{name: string, basket: object, expect: object}>} cases the content of all cases/pricing files
 * @returns {string[]} one text per difference
 */
export function caseDifferences(engine, cases) {
    if (cases.length === 0) {
        return ['no worked cases'];
    }
    return cases.flatMap(worked =>
        missing(worked.expect, JSON.parse(engine.price(JSON.stringify(worked.basket))), worked.name));
}

/**
 * @param {{price: function(string): string}} engine the compiled module
 * @param {{seed: number, count: number, inputs: number[], outputs: number[]}} reference PricingDriftReference.json
 * @returns {string[]} one text per difference, the basket in it
 */
export function randomDifferences(engine, { seed, count, inputs, outputs }) {
    const differences = inputs.length === count && outputs.length === count && count > 0 ? [] : ['reference incomplete'];
    for (let index = 0; index < count; index++) {
        const basket = JSON.stringify(randomBasket(seed, index));
        if (digest(basket) !== inputs[index]) {
            differences.push(`basket ${index}: the generators differ: ${basket}`);
            continue;
        }
        const priced = engine.price(basket);
        if (digest(priced) !== outputs[index]) {
            differences.push(`basket ${index}: ${basket} is priced ${priced}`);
        }
    }
    return differences;
}

/** All differences between the compiled engine and the JVM: none is the only good answer. */
export const drift = (engine, cases, reference) =>
    [...caseDifferences(engine, cases), ...randomDifferences(engine, reference)];
