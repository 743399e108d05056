package com.completebytepos.selling;

import jakarta.ejb.Stateless;

@Stateless
public class OpenDesk {
    public void anybodyDoes() { }
}
