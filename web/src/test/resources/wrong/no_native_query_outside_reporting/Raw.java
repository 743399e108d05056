package com.completebytepos.selling;

import jakarta.persistence.EntityManager;

public class Raw {
    void read(EntityManager em) { em.createNativeQuery("select 1"); }
}
