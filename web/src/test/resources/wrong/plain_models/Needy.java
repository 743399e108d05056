package com.completebytepos.selling.model;

import jakarta.inject.Inject;

public class Needy {
    @Inject String other;
}
