package com.completebytepos.customers;

public class Back {
    com.completebytepos.branches.There there;
}
