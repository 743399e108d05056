package com.completebytepos.sandbox.etims.world;

import com.completebytepos.sandbox.etims.world.World.Buyer;
import com.completebytepos.sandbox.etims.world.World.Notice;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;

/** The world as it is at the start and after a reset, always the same. */
public final class Founding {

    /** When KRA knew what is seeded: older than any client's last request, so that a first look-up finds it. */
    public static final String SEEDED_AT = "20260101000000";
    private static final Pattern BAR = Pattern.compile("\\|");

    private Founding() {}

    public static World world(Clock real) {
        World world = new World(real);
        for (String line : Seeds.lines("taxpayers.txt")) {
            String[] columns = BAR.split(line);
            world.register().put(columns[0], new Buyer(columns[0], columns[1], columns[2]));
        }
        for (String line : Seeds.lines("notices.txt")) {
            String[] columns = BAR.split(line);
            world.notices().add(new Notice(Integer.parseInt(columns[0]), columns[1], columns[2], SEEDED_AT));
        }
        for (String line : Seeds.lines("devices.txt")) {
            String[] columns = BAR.split(line);
            approve(world, new Device.Identity(columns[0], columns[1], columns[2], columns[3], columns[4]), columns[5]);
        }
        return world;
    }

    /** Approves a serial for a branch; a PIN seen for the first time gets imports and suppliers' invoices. A branch's former unit is forgotten. */
    public static Device approve(World world, Device.Identity identity, String taxprNm) {
        Taxpayer taxpayer = world.taxpayers().computeIfAbsent(identity.tin(), tin -> founded(tin, taxprNm));
        world.register().putIfAbsent(identity.tin(), new Buyer(identity.tin(), taxprNm, "A"));
        Device device = new Device(identity, world.clock().now());
        taxpayer.devices().put(identity.bhfId(), device);
        return device;
    }

    private static Taxpayer founded(String tin, String name) {
        Taxpayer taxpayer = new Taxpayer(tin, name);
        Seeds.lines("supplier-invoices.txt").forEach(line -> taxpayer.supplierInvoices().add(supplierInvoice(line)));
        Seeds.lines("imports.txt").forEach(line -> {
            JsonObject row = importRow(BAR.split(line));
            taxpayer.imports().put(row.getString("taskCd"), row);
        });
        return taxpayer;
    }

    private static SupplierInvoice supplierInvoice(String line) {
        String[] columns = line.split("\\|", 6);
        List<SellerLine> lines = Pattern.compile(";").splitAsStream(columns[5]).map(SellerLine::of).toList();
        return SellerLine.invoice(new SupplierInvoice.Seller(columns[0], columns[1], columns[2]), Long.parseLong(columns[3]), columns[4], lines, SEEDED_AT);
    }

    private static JsonObject importRow(String[] c) {
        BigDecimal quantity = new BigDecimal(c[8]);
        return Json.createObjectBuilder().add("taskCd", c[0]).add("dclDe", c[1]).add("itemSeq", Integer.parseInt(c[2])).add("dclNo", c[3]).add("hsCd", c[4])
                .add("itemNm", c[5]).add("imptItemsttsCd", "2").add("orgnNatCd", c[6]).add("exptNatCd", c[6]).add("pkg", new BigDecimal(c[7])).addNull("pkgUnitCd")
                .add("qty", quantity).add("qtyUnitCd", "NO").add("totWt", quantity).add("netWt", quantity).add("spplrNm", c[9]).add("agntNm", "SANDBOX CLEARING AGENT")
                .add("invcFcurAmt", new BigDecimal(c[10])).add("invcFcurCd", c[11]).add("invcFcurExcrt", new BigDecimal(c[12])).build();
    }
}
