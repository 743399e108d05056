package com.completebytepos.kernel;

public class Rounded {
    long cents(Float shillings) { return (long) (shillings * 100); }
}
