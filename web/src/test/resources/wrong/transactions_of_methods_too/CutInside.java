package com.completebytepos.web.selling;

import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

public class CutInside {
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void write() { }
}
