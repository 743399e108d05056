package com.completebytepos.selling;

public class Machine {
    long at() { return System.currentTimeMillis(); }
}
