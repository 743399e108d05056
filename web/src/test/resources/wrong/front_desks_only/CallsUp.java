package com.completebytepos.catalogue;

import com.completebytepos.selling.Checkout;

public class CallsUp {
    Checkout checkout;
}
