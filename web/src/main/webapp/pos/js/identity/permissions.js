const may = (user, permission) => user.permissions.some(one => one.toUpperCase() === permission);

/** Whether somebody may stand at the till. */
export const maySell = user => may(user, 'SELL');

/** Whether somebody may begin a shift, and answer for its float. */
export const mayOpenShift = user => may(user, 'OPEN_SHIFT');

/** Whether somebody may do what a cashier may not, such as registering this device again. */
export const maySupervise = user => may(user, 'REGISTER_WORKSTATION');

/** Whether somebody may approve what others do. */
export const mayApprove = user => may(user, 'APPROVE');

/** @returns {boolean} whether nobody but this person could say yes here: four eyes cannot be asked for, and the office is told. @param {object[]} users who works at this branch */
export const standsAlone = (users, user) => Boolean(user) && mayApprove(user) && !users.some(one => one.active && one.id !== user.id && maySell(one) && mayApprove(one));

/** @returns {object} the shop's limits as they are for this person, see standsAlone */
export const limitsFor = (facts, user) => {
  const limits = facts.one('limits') ?? {};
  return { ...limits, fourEyes: (limits.fourEyes ?? true) && !standsAlone(facts.all('user'), user) };
};
