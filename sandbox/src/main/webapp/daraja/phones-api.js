const phones = 'control/phones';

async function call(path, body) {
    const response = await fetch(path, body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    return { ok: response.ok, status: response.status, json: await response.json() };
}

/** Any spelling of a Kenyan mobile number as twelve digits, or null. */
export function msisdn(typed) {
    const digits = typed.replace(/[\s()+-]/g, '').replace(/^2540/, '254').replace(/^0/, '254').replace(/^([17]\d{8})$/, '254$1');
    return /^254[17]\d{8}$/.test(digits) ? digits : null;
}

export const ringing = () => call(phones);
export const phone = number => call(`${phones}/${number}`);
export const answer = (number, body) => call(`${phones}/${number}/answer`, body);
export const pay = (number, body) => call(`${phones}/${number}/pay`, body);
