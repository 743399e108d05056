package com.completebytepos.selling.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Counted {
    @Id String id;
    int count;

    void more() { count++; }
}
