import { holds, same } from './expect.js';
import { createFacts } from '/pos/js/kernel/kernel.js';
import { createApproval } from '/pos/js/identity/identity.js';

const person = (id, permissions) => ({ kind: 'user', id, name: id, permissions, active: true, pin: {} });
const text = Object.assign((key, values) => (key === 'approval.reasons' ? 'Mistake|Wish' : `${key}${values ? JSON.stringify(values) : ''}`), { count: (key, n) => `${key} ${n}` });

const supervised = ({ fourEyes = true, cashier = 'wanjiku', outcomes = [] } = {}) => {
  const facts = createFacts([person('wanjiku', ['SELL']), person('njeri', ['SELL', 'APPROVE']), person('asha', ['SELL', 'APPROVE']),
    { kind: 'limits', id: 'limits', fourEyes }]);
  const asked = [];
  const keeper = {
    people: () => facts.all('user'),
    check: async (user, pin) => {
      asked.push([user.id, pin]);
      return outcomes.shift() ?? { outcome: 'welcome' };
    },
  };
  return { asked, ...createApproval({ text, facts, keeper, cashier: () => facts.byId('user', cashier), now: () => 0 }) };
};
const field = id => document.getElementById(id);
const answer = async (reason, pin, who) => {
  field('approval-reason').value = reason;
  field('approval-pin').value = pin;
  if (who) field('approver').value = who;
  field('approval-yes').click();
  await new Promise(done => { setTimeout(done, 30); });
};

export const tests = {
  'only others who may approve are asked, where nobody approves for himself': () => {
    same(supervised().approvers().map(one => one.id), ['njeri', 'asha']);
    same(supervised({ cashier: 'njeri' }).approvers().map(one => one.id), ['asha']);
    same(supervised({ cashier: 'njeri', fourEyes: false }).approvers().map(one => one.id), ['njeri', 'asha']);
  },
  'the right PIN and a reason make an approval of that one action': async () => {
    const { askApproval, asked } = supervised();
    const waiting = askApproval({ action: 'DISCOUNT', detail: '20 %', line: 2 });
    holds(field('approval-dialog').hasAttribute('data-holds'), 'a scan would go on behind it');
    await answer('Wrong price', '246810', 'asha');
    same(await waiting, { action: 'DISCOUNT', line: 2, by: 'asha', at: '1970-01-01T00:00:00.000Z', reason: 'Wrong price' });
    same(asked, [['asha', '246810']]);
  },
  'without a reason or a PIN nothing is asked': async () => {
    const { askApproval, asked } = supervised();
    const waiting = askApproval({ action: 'NO_SALE' });
    await answer('x', '246810');
    same([field('approval-problem').textContent, asked], ['approval.reasonMissing', []]);
    await answer('change', '');
    same([field('approval-problem').textContent, asked], ['approval.pinMissing', []]);
    field('approval-back').click();
    same(await waiting, null);
  },
  'a wrong PIN is told, wiped and may be tried again; going back approves nothing': async () => {
    const { askApproval } = supervised({ outcomes: [{ outcome: 'wrong', seconds: 5 }, { outcome: 'locked' }] });
    const waiting = askApproval({ action: 'REFUND' });
    await answer('damaged', '000000');
    same([field('approval-problem').textContent, field('approval-pin').value], ['signOn.wrongIn 5', '']);
    await answer('damaged', '000001');
    same(field('approval-problem').textContent, 'signOn.locked');
    field('approval-back').click();
    same(await waiting, null);
  },
  'the only one who may approve gives the own word': () => {
    const facts = createFacts([person('wanjiku', ['SELL']), person('njeri', ['SELL', 'APPROVE'])]);
    const of = cashier => createApproval({ text, facts, keeper: { people: () => facts.all('user') }, cashier: () => facts.byId('user', cashier), now: () => 0 }).approvers().map(one => one.id);
    same([of('njeri'), of('wanjiku')], [['njeri'], ['njeri']]);
  },
  'where nobody may approve the button says so': async () => {
    const facts = createFacts([person('wanjiku', ['SELL'])]);
    const { askApproval } = createApproval({ text, facts, keeper: { people: () => facts.all('user') }, cashier: () => facts.byId('user', 'wanjiku'), now: () => 0 });
    const waiting = askApproval({ action: 'REFUND' });
    holds(field('approval-yes').disabled, 'nobody could answer');
    field('approval-back').click();
    same(await waiting, null);
  },
};
