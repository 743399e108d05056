package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.rules.Ruling;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.Founding;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import com.completebytepos.sandbox.etims.world.SellerLine;
import com.completebytepos.sandbox.etims.world.SupplierInvoice;
import com.completebytepos.sandbox.etims.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What tests and people may order the simulator to do. Wrong orders are IllegalArgumentException with a text for the caller. */
final class Orders {

    private final World world;

    Orders(World world) {
        this.world = world;
    }

    Device approve(Body order) {
        String tin = order.text("tin");
        require(tin.matches("[A-Z]\\d{9}[A-Z]"), "tin must be a letter, nine digits and a letter");
        require(order.text("bhfId").matches("\\d{2}"), "bhfId must be two digits");
        require(!order.text("dvcSrlNo").isBlank(), "dvcSrlNo is missing");
        require(order.text("kind").matches("OSCU|VSCU"), "kind must be OSCU or VSCU");
        String name = order.has("taxprNm") ? order.text("taxprNm") : "SANDBOX " + tin;
        String branch = order.has("bhfNm") ? order.text("bhfNm") : "Branch " + order.text("bhfId");
        return Founding.approve(world, new Device.Identity(tin, order.text("bhfId"), order.text("dvcSrlNo"), order.text("kind"), branch), name);
    }

    /** @param action install-elsewhere, cut-off, reconnect or skip-invoices */
    void act(Device device, String action, Body order) {
        Instant now = world.clock().now();
        switch (action) {
            case "install-elsewhere" -> device.install();
            case "cut-off" -> device.cutOff(now);
            case "reconnect" -> {
                device.reconnect(now);
                world.upload(device.identity().tin(), device.identity().bhfId(), now);
            }
            case "skip-invoices" -> device.skipInvoices(order.has("series") ? order.text("series") : "N", Math.max(1, order.integer("count")));
            default -> throw new IllegalArgumentException("no such action: " + action);
        }
    }

    void set(Body order) {
        order.json().keySet().forEach(name -> world.settings().set(one(Switch.values(), name), order.text(name)));
    }

    void rule(Body order) {
        Rule rule = one(Rule.values(), order.text("rule"));
        require(rule.isAdjustable(), "only the rules about documents and the 24 hours of a VSCU may be changed");
        world.settings().rule(rule, one(Profile.values(), order.text("profile")), one(Ruling.values(), order.text("ruling")));
    }

    void clock(Body order) {
        if (order.has("set")) {
            world.clock().set(Instant.parse(order.text("set")));
        } else if (order.has("advanceSeconds")) {
            world.clock().advance(Duration.ofSeconds(order.integer("advanceSeconds")));
        } else {
            world.clock().backToReal();
        }
    }

    void declare(Body order) {
        List<SellerLine> lines = order.list("lines").stream()
                .map(line -> new SellerLine(line.text("name"), line.number("quantity"), line.number("price"), line.text("letter"))).toList();
        require(!lines.isEmpty(), "lines are missing");
        String type = order.has("rcptTyCd") ? order.text("rcptTyCd") : "S";
        require(type.matches("[SR]"), "rcptTyCd must be S or R");
        String branch = order.has("spplrBhfId") ? order.text("spplrBhfId") : "00";
        SupplierInvoice.Seller seller = new SupplierInvoice.Seller(order.text("spplrTin"), branch, order.text("spplrNm"));
        world.taxpayer(order.text("tin")).orElseThrow(() -> new IllegalArgumentException("no such tin")).supplierInvoices()
                .add(SellerLine.invoice(seller, order.integer("spplrInvcNo"), type, lines, NairobiClock.stamp(world.clock().now())));
    }

    static Fault fault(Body order) {
        int percent = order.has("percent") ? (int) order.integer("percent") : 100;
        require(percent >= 1 && percent <= 100, "percent must be 1 to 100");
        Profile profile = order.text("profile").isEmpty() ? null : one(Profile.values(), order.text("profile"));
        return new Fault(0, one(Fault.Kind.values(), order.text("kind")), profile, order.text("path"), order.text("tin"), percent,
                (int) order.integer("times"), (int) order.integer("delayMillis"));
    }

    private static <E extends Enum<E>> E one(E[] all, String name) {
        for (E each : all) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is not one of " + List.of(all));
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
