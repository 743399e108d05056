import { NoAnswer, callApi } from '../kernel/kernel.js';

const PATIENCE = 4000;

/**
 * The numbered report of a shift that was counted here.
 * @returns {Promise<{number: number, revision: number, lines: object[]}|null>} null where the server has none yet, or does not answer
 */
export const fetchZ = async (token, shift, language) => {
  try {
    const { status, body } = await callApi(`shifts/${shift}/z`, { token, language, timeout: PATIENCE });
    return status === 200 ? body : null;
  } catch (cause) {
    if (cause instanceof NoAnswer) return null;
    throw cause;
  }
};

/**
 * What all workstations of the drawer did in a shift, as far as the server heard.
 * @returns {Promise<object|null>} null where the server does not know the shift yet, or does not answer
 */
export const fetchSums = async (token, shift, language) => {
  try {
    const { status, body } = await callApi(`shifts/${shift}/sums`, { token, language, timeout: PATIENCE });
    return status === 200 ? body : null;
  } catch (cause) {
    if (cause instanceof NoAnswer) return null;
    throw cause;
  }
};

/**
 * Asks whether a shift may begin at this till's drawer. Without an answer the till decides alone, as it does without network.
 * @param {{counted: string|null, cashier: string}} asked counted: the shift counted here last; the server may not have heard of it yet
 * @returns {Promise<string|null>} why not, in the language of the page
 */
export const askToOpen = async (token, asked, language) => {
  try {
    const { status, body } = await callApi('shifts/openings', { token, language, timeout: PATIENCE, body: asked });
    return [403, 409].includes(status) ? body?.detail ?? null : null;
  } catch (cause) {
    if (cause instanceof NoAnswer) return null;
    throw cause;
  }
};
