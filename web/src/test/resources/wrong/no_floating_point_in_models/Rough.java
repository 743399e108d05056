package com.completebytepos.selling.model;

public class Rough {
    double total;
}
