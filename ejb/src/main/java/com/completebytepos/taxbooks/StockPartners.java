package com.completebytepos.taxbooks;

import com.completebytepos.fiscal.DeviceRow;
import com.completebytepos.fiscal.FiscalDevices;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Promises who stands at the other end of goods that move, as KRA knows them: a branch by its device, a supplier by the PIN. */
@Stateless
public class StockPartners {
    private static final int LONGEST_NAME = 100;
    private static final String BRANCHES = "select from_branch, to_branch from stock_transfer where id = ?";
    private static final String SUPPLIER = """
            select s.kra_pin, s.name from supplier s where s.kra_pin is not null
            and s.id = coalesce((select r.supplier_id from goods_receipt r where r.id = ?), (select b.supplier_id from supplier_return b where b.id = ?))""";

    @PersistenceContext(unitName = "shop") EntityManager em;
    @Inject FiscalDevices devices;

    /** {@code bhfId} KRA's number of the branch; what is not known is null. */
    public record Partner(String pin, String name, String bhfId) {
        public static final Partner NOBODY = new Partner(null, null, null);
    }

    @Requires(Permission.DO_DUE_WORK)
    public Partner of(UUID documentId, StockKind kind, UUID deviceId) {
        return switch (kind) {
            case MOVED_IN, MOVED_OUT -> farEnd(documentId, devices.row(deviceId).settings().branchId());
            case PURCHASED, SENT_BACK -> supplier(documentId);
            default -> Partner.NOBODY;
        };
    }

    private Partner farEnd(UUID transferId, UUID here) {
        return Cells.list(Cells.bind(em.createNativeQuery(BRANCHES), List.of(transferId)), r -> Arrays.asList(r.id(0), r.id(1))).stream().flatMap(List::stream).filter(branch -> !branch.equals(here))
                .findFirst().flatMap(devices::currentOf).map(StockPartners::branch).orElse(Partner.NOBODY);
    }

    private static Partner branch(DeviceRow device) {
        return new Partner(device.settings().pin(), cut(device.identity().taxpayerName()), device.settings().bhfId());
    }

    private Partner supplier(UUID documentId) {
        return Cells.list(Cells.bind(em.createNativeQuery(SUPPLIER), List.of(documentId, documentId)), r -> new Partner(r.text(0), cut(r.text(1)), null)).stream().findFirst().orElse(Partner.NOBODY);
    }

    private static String cut(String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
