import { callApi } from '../kernel/kernel.js';

/** @returns {Promise<{status: number, body: any, ms: number}>} ms: the measured round trip */
export const ping = async (token, { counter, hash }, unsent) => {
  const start = performance.now();
  const answer = await callApi(`ping?counter=${counter}&hash=${hash}&unsent=${unsent}`, { token, timeout: 4000 });
  return { ...answer, ms: Math.round(performance.now() - start) };
};
