package com.completebytepos.cash;

/** Whose word a movement of cash is: a cashier's by itself, what a customer left or got back, or the office's payment of a supplier. */
public enum CashOrigin {
    TILL, CUSTOMER, SUPPLIER
}
