package com.completebytepos.stock;

import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import java.util.UUID;

@Stateless
public class Elsewhere {
    @Requires(Permission.KEEP_STOCK)
    public void adjust(UUID branchId) { }
}
