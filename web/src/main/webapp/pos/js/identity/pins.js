import { fromBase64Url, toBase64Url, utf8 } from '../kernel/kernel.js';

/**
 * What is kept of a PIN: the server's PBKDF2 verifier, wrapped with a key that cannot leave this browser, so that a copied
 * database gives nothing to guess against.
 * @typedef {{salt: string, iterations: number, wrapped: string}} KeptPin base64url
 */

export const createDeviceKey = () => crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);

const wrap = async (deviceKey, verifier) => toBase64Url(await crypto.subtle.sign('HMAC', deviceKey, verifier));

/** @param {{salt: string, iterations: number, verifier: string}} pin as it came down @returns {Promise<KeptPin>} */
export const wrapPin = async (deviceKey, { salt, iterations, verifier }) =>
  ({ salt, iterations, wrapped: await wrap(deviceKey, fromBase64Url(verifier)) });

/** @param {CryptoKey} deviceKey @param {KeptPin} kept @param {string} typed @returns {Promise<boolean>} */
export const pinMatches = async (deviceKey, kept, typed) => {
  const secret = await crypto.subtle.importKey('raw', utf8(typed), 'PBKDF2', false, ['deriveBits']);
  const verifier = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: fromBase64Url(kept.salt), iterations: kept.iterations }, secret, 256);
  return sameText(await wrap(deviceKey, verifier), kept.wrapped);
};

const sameText = (one, other) => {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i % other.length);
  return difference === 0;
};
