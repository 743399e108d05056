package com.completebytepos.stock;

import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.UUID;

/** Promises that an approved count is posted whole, a few lines a transaction, so that tills go on selling; cut off, it goes on where it was. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class CountPosting {
    @Inject CountSteps steps;

    @Requires(Permission.APPROVE_STOCK)
    public void approveAndPost(UUID countId) {
        steps.approve(countId);
        goOn(countId);
    }

    @Requires(Permission.APPROVE_STOCK)
    public void goOn(UUID countId) {
        long left;
        do left = steps.postSome(countId);
        while (left > 0);
    }
}
