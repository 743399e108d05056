import { callApi } from '../kernel/kernel.js';

const alsoTold = told => Object.entries(told).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => `&${name}=${encodeURIComponent(value)}`).join('');

/** @param {{version?: string|null, offset?: number, oldest?: string|null, persistent?: boolean}} told what the server may know of this page besides @returns {Promise<{status: number, body: any, ms: number}>} ms: the measured round trip */
export const ping = async (token, { counter, hash }, unsent, told = {}) => {
  const start = performance.now();
  const answer = await callApi(`ping?counter=${counter}&hash=${hash}&unsent=${unsent}${alsoTold(told)}`, { token, timeout: 4000 });
  return { ...answer, ms: Math.round(performance.now() - start) };
};
