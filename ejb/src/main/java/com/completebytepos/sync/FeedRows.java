package com.completebytepos.sync;

import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.branches.CounterRules;
import com.completebytepos.branches.ServiceRules;
import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.catalogue.ScaleLayouts;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.identity.DiscountCeilings;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.BelowZero;
import com.completebytepos.kernel.Money;
import com.completebytepos.kernel.Setting;
import com.completebytepos.pricing.TaxBooks;
import com.completebytepos.selling.ShiftEntry;
import com.completebytepos.storedvalue.ValueRules;
import com.completebytepos.selling.TillEntry;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Base64;
import java.util.Collection;
import java.util.List;

/** How a till gets each kind of thing; docs/till-protocol.md lists the members. */
final class FeedRows {
    private static final JsonProvider JSON = JsonProvider.provider();
    /** How long a till may hold a print back for KRA's stamp, in milliseconds. */
    private static final int STAMP_WAIT = 4_000;
    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

    private FeedRows() {
    }

    static JsonObject gone(String kind, Object id) {
        return row(kind, id).add("deleted", true).build();
    }

    static JsonObject shop(String code, BusinessDetails business, List<ScaleLayouts.Layout> scales, boolean demo) {
        var row = row("shop", "shop").add("code", code).add("name", business.tradeName()).add("locale", "en").add("demo", demo).add("stampWait", Setting.number("CBPOS_ETIMS_PRINT_WAIT_MS", STAMP_WAIT));
        text(row, "kraPin", business.kraPin());
        if (!scales.isEmpty()) row.add("scaleCodes", GoodsRows.scaleCodes(scales));
        text(row, "headerMessage", business.headerMessage());
        return text(row, "footerMessage", business.footerMessage()).build();
    }

    static JsonObject workstation(WorkstationEntry one) {
        return row("workstation", one.id()).add("name", one.name()).add("number", one.number()).add("receiptPrefix", one.receiptPrefix())
                .add("branchId", one.branchId().toString()).add("tillId", one.tillId().toString()).build();
    }

    static JsonObject branch(BranchSummary one) {
        var row = row("branch", one.id()).add("code", one.code()).add("name", one.name());
        text(row, "address", one.address());
        return text(row, "phone", one.phone()).build();
    }

    static JsonObject till(TillEntry one) {
        return row("till", one.id()).add("name", one.name()).build();
    }

    static JsonObject user(TillPerson one, DiscountCeilings.Ceilings ceilings) {
        var row = row("user", one.id()).add("name", one.name()).add("roles", words(one.roles())).add("permissions", words(one.permissions()))
                .add("discountCeiling", ceilings.of(one.roles())).add("ceilings", ceilings.version()).add("active", one.active());
        if (one.pin() == null || !one.active()) return row.addNull("pin").build();
        return row.add("pin", JSON.createObjectBuilder().add("salt", BASE64URL.encodeToString(one.pin().salt())).add("iterations", one.pin().iterations())
                .add("verifier", BASE64URL.encodeToString(one.pin().verifier()))).build();
    }

    static JsonObject taxProfile(TaxBooks.Profile one) {
        return row("taxprofile", one.id()).add("validFrom", one.validFrom().toString()).add("profile", one.kind().name()).build();
    }

    static JsonObject taxRate(TaxBooks.Rate one) {
        return row("taxrate", one.id()).add("letter", one.letter()).add("rate", one.rate()).add("label", one.label()).add("inUse", one.inUse())
                .add("validFrom", one.validFrom().toString()).build();
    }

    static JsonObjectBuilder limits(CounterRules.Limits limits, ServiceRules.Terms service, BelowZero belowZero, ValueRules.Terms values) {
        var row = row("limits", "limits").add("varianceLimit", limits.varianceLimit().cents()).add("moveCeiling", limits.moveCeiling().cents())
                .add("fourEyes", limits.fourEyes()).add("returnDays", limits.returnDays()).add("noReceipt", limits.noReceipt()).add("rateDays", limits.rateDays()).add("cashRefunds", limits.cashRefunds())
                .add("tips", service.tips()).add("serviceCharge", service.charge()).add("serviceTax", service.tax()).add("belowZero", belowZero.name());
        if (values.months() != null) row.add("valueMonths", values.months());
        if (limits.removalReason() != null) row.add("removalReason", limits.removalReason().cents());
        if (limits.claimLimit() != null) row.add("claimLimit", limits.claimLimit().cents());
        if (limits.voidLimit() != null) row.add("voidLimit", limits.voidLimit().cents());
        return limits.codeLimit() == null ? row : row.add("codeLimit", limits.codeLimit().cents());
    }

    static JsonObject shift(ShiftEntry one) {
        return row("shift", one.id()).add("number", one.number()).add("tillId", one.tillId().toString()).add("cashierId", one.cashierId().toString())
                .add("state", one.state().name()).add("openedAt", one.openedAt().toString()).add("businessDay", one.businessDay().toString())
                .add("openingFloat", one.openingFloat().cents()).build();
    }

    static JsonObject category(TillGoods.Shelf one) {
        return text(row("category", one.id()).add("name", one.name()).add("sort", one.sort()), "nameSw", one.nameSw()).build();
    }

    static JsonObjectBuilder row(String kind, Object id) {
        return JSON.createObjectBuilder().add("kind", kind).add("id", id.toString());
    }

    static JsonObjectBuilder text(JsonObjectBuilder row, String name, String value) {
        return value == null ? row.addNull(name) : row.add(name, value);
    }

    private static JsonArrayBuilder words(Collection<? extends Enum<?>> values) {
        var array = JSON.createArrayBuilder();
        values.stream().map(Enum::name).sorted().forEach(array::add);
        return array;
    }
}
