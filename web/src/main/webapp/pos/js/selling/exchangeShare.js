/** @param {import('./exchanging.js').Exchange} exchange @param {number} due what the sale costs @returns {number} cents the one pays of the other */
export const settledBetween = (exchange, due) => Math.min(exchange.due, due);
