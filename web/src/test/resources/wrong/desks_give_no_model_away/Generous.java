package com.completebytepos.selling;

import com.completebytepos.selling.model.Sale;
import jakarta.ejb.Stateless;

@Stateless
public class Generous {
    public Sale give() { return null; }
}
