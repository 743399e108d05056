package com.completebytepos.selling.model;

import jakarta.persistence.EntityManager;

public class Reader {
    EntityManager em;
}
