const may = (user, permission) => user.permissions.some(one => one.toUpperCase() === permission);

/** Whether somebody may stand at the till. */
export const maySell = user => may(user, 'SELL');

/** Whether somebody may do what a cashier may not, such as registering this device again. */
export const maySupervise = user => may(user, 'REGISTER_WORKSTATION');

/** Whether somebody may approve what others do. */
export const mayApprove = user => may(user, 'APPROVE');
