package com.completebytepos.branches;

public class There {
    com.completebytepos.customers.Back back;
}
