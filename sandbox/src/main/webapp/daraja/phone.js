import { speak, label, t, has } from './texts.js';
import { answer, msisdn, pay, phone, ringing } from './phones-api.js';

const $ = id => document.getElementById(id);
const ignored = new Set();
let receivers = [];

const waitsFor = { id: null };
const shillings = new Intl.NumberFormat('en-KE', { minimumFractionDigits: 2 });
const inWords = thing => Object.fromEntries(Object.entries(thing).map(([name, value]) => [name, name === 'amount' || name === 'balance' ? shillings.format(value) : value]));
const refusal = code => t(has(`refused.${code}`) ? `refused.${code}` : 'refused.other', { code });
let fading;
const say = text => {
    clearTimeout(fading);
    $('status').textContent = text;
    fading = setTimeout(() => { $('status').textContent = ''; }, 5000);
};
const local = number => number.replace(/^254(\d{3})(\d{3})(\d{3})$/, '0$1 $2 $3');
const chosen = () => msisdn($('number').value);

function choose(number) {
    if (chosen() === number) return;
    $('number').value = local(number);
    sessionStorage.setItem('number', $('number').value);
}

function card(prompt) {
    const article = $('prompt').content.cloneNode(true).firstElementChild;
    label(article);
    article.dataset.id = prompt.checkoutRequestId;
    article.querySelector('.phone').textContent = local(prompt.msisdn);
    article.querySelector('.question').textContent = t(prompt.account ? 'questionAccount' : 'question', inWords(prompt));
    const form = article.querySelector('form');
    form.hidden = !prompt.person;
    const automatic = article.querySelector('.automatic');
    automatic.hidden = prompt.person;
    automatic.textContent = t('automatic', prompt);
    form.addEventListener('submit', event => {
        event.preventDefault();
        reply(prompt, { action: 'pin', pin: form.querySelector('.pin').value }, 'sent');
    });
    article.querySelector('.cancel').addEventListener('click', () => reply(prompt, { action: 'cancel' }, 'cancelled'));
    article.querySelector('.ignore').addEventListener('click', () => {
        ignored.add(prompt.checkoutRequestId);
        say(t('ignored'));
        refresh();
    });
    return article;
}

async function reply(prompt, body, done) {
    choose(prompt.msisdn);
    const result = await answer(prompt.msisdn, { checkoutRequestId: prompt.checkoutRequestId, ...body });
    waitsFor.id = result.ok && done === 'sent' ? prompt.checkoutRequestId : null;
    say(result.ok ? t(done) : t('closed'));
    refresh();
}

/** Keeps the cards that stay, so that a PIN half typed is not lost. */
function showPrompts(prompts) {
    const open = prompts.filter(prompt => prompt.open && !ignored.has(prompt.checkoutRequestId));
    const ids = new Set(open.map(prompt => prompt.checkoutRequestId));
    const shown = new Set();
    for (const article of [...$('prompts').children]) {
        if (ids.has(article.dataset.id)) shown.add(article.dataset.id);
        else article.remove();
    }
    for (const prompt of open) if (!shown.has(prompt.checkoutRequestId)) $('prompts').prepend(card(prompt));
    $('silent').hidden = open.length > 0;
}

function showMessages(movements) {
    const lines = movements.map(movement => t(`message.${movement.state === 'CANCELLED' ? 'CANCELLED' : movement.kind}`,
        { ...inWords(movement), at: new Date(movement.at).toLocaleString('en-KE', { timeZone: 'Africa/Nairobi', hour12: false }) }));
    const text = lines.join('\n');
    if ($('messages').dataset.shown === text) return;
    $('messages').dataset.shown = text;
    $('messages').replaceChildren(...lines.map(line => Object.assign(document.createElement('li'), { textContent: line })));
    $('none').hidden = lines.length > 0;
}

function showReceivers(list) {
    if (receivers.length === list.length) return;
    receivers = list;
    $('to').replaceChildren(...list.map(one => new Option(`${one.number} · ${one.name}`, one.number)));
    receiverChanged();
}

function receiverChanged() {
    const till = receivers.find(one => one.number === $('to').value)?.till ?? false;
    $('account-label').hidden = till;
    $('account').required = !till;
}

/** After a PIN: what the wallet said to it. */
function showResult(prompts) {
    const result = prompts.find(prompt => prompt.checkoutRequestId === waitsFor.id)?.result;
    if (!result) return;
    say(result === '0' ? t('paid') : refusal(result));
    waitsFor.id = null;
}

async function refresh() {
    try {
        const all = (await ringing()).json;
        const number = chosen();
        showReceivers(all.receivers);
        $('wallet').hidden = $('owner').hidden = !number;
        showPrompts(number ? all.ringing.filter(prompt => prompt.msisdn === number) : all.ringing);
        if (number) {
            const mine = (await phone(number)).json;
            $('owner').textContent = t('owner', inWords(mine));
            showResult(mine.prompts);
            showMessages(mine.movements);
        }
    } catch (failed) {
        console.warn(failed);
        say(t('unreachable'));
    }
}

$('pay').addEventListener('submit', async event => {
    event.preventDefault();
    const result = await pay(chosen(), { to: $('to').value, account: $('account').value, amount: $('amount').value, pin: $('pay-pin').value });
    const { code, receipt } = result.json;
    $('pay-pin').value = '';
    say(code === '0' ? t('onItsWay', { receipt }) : refusal(code ?? result.json.error));
    refresh();
});
$('to').addEventListener('change', receiverChanged);
$('number').addEventListener('change', () => {
    sessionStorage.setItem('number', $('number').value);
    say($('number').value && !chosen() ? t('badNumber') : '');
    refresh();
});
$('language').addEventListener('change', async () => {
    localStorage.setItem('language', $('language').value);
    await speak($('language').value);
    say('');
    $('prompts').replaceChildren();
    $('messages').dataset.shown = '';
    refresh();
});

const linked = new URLSearchParams(location.search);
$('number').value = linked.get('number') ?? sessionStorage.getItem('number') ?? '';
$('language').value = linked.get('lang') ?? localStorage.getItem('language') ?? 'en';
await speak($('language').value);
await refresh();
setInterval(refresh, 1000);
