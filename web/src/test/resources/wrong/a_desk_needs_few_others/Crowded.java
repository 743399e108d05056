package com.completebytepos.selling;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

@Stateless
public class Crowded {
    @Inject String a, b, c, d, e, f, g, h, i, j;
}
