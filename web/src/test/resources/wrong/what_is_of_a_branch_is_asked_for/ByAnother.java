package com.completebytepos.purchasing;

import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;

@Stateless
public class ByAnother {
    @Inject PurchaseOrders orders;

    @Requires(Permission.KEEP_STOCK)
    public void receive(UUID orderId, UUID branchId) {
        if (orderId != null) orders.received(orderId, null, branchId, Map.of(), 0);
    }
}
