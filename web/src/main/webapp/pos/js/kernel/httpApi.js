import { cableIsCut } from './cableStore.js';
import { createMeter } from './meter.js';

const ROOT = '/api/v1/';

/** Bytes of our calls: bodies as they were sent, answers with their headers as they came over the wire. */
export const meter = createMeter();
new PerformanceObserver(list => {
  for (const { name, transferSize } of list.getEntries()) {
    const path = new URL(name).pathname;
    if (path.startsWith(ROOT)) meter.received(path.slice(ROOT.length), transferSize);
  }
}).observe({ type: 'resource' });

/** No answer came: cable, time-out or a broken connection. Nothing is known about what the server did. */
export class NoAnswer extends Error {}

/**
 * One call to /api/v1, without cookies.
 * @param {string} path below /api/v1, with its query
 * @param {{token?: string, body?: object, timeout?: number, language?: string}} options a body makes it a POST
 * @returns {Promise<{status: number, body: any, retryAfter: number}>} retryAfter in seconds, 0 when not said
 * @throws {NoAnswer}
 */
export const callApi = async (path, { token, body, timeout = 15000, language = 'en' } = {}) => {
  const sent = body && JSON.stringify(body);
  const headers = { Accept: 'application/json', 'Accept-Language': language };
  if (token) headers.Authorization = `Bearer ${token}`;
  if (body) headers['Content-Type'] = 'application/json';
  let answer;
  let text;
  if (cableIsCut()) throw new NoAnswer(path);
  try {
    meter.sent(path, sent ? new Blob([sent]).size : 0);
    answer = await fetch(`${ROOT}${path}`, {
      method: body ? 'POST' : 'GET',
      headers,
      body: sent,
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeout),
    });
    text = await answer.text();
  } catch (cause) {
    throw new NoAnswer(path, { cause });
  }
  return { status: answer.status, body: readJson(text), retryAfter: Number(answer.headers.get('Retry-After')) || 0 };
};

// A proxy's own error page is no JSON: its status alone decides then.
const readJson = text => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
