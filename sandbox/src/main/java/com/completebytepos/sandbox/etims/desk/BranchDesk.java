package com.completebytepos.sandbox.etims.desk;

import com.completebytepos.sandbox.etims.rules.Visit;
import jakarta.json.JsonValue;
import java.util.Optional;

/** Customers, users and insurances of a branch; a customer is found again under its number. */
final class BranchDesk {

    private BranchDesk() {}

    static Optional<JsonValue> customers(Visit visit) {
        return Rows.named("custList", visit.device().customers().values().stream());
    }

    static Optional<JsonValue> saveCustomer(Visit visit) {
        visit.device().customers().put(visit.body().text("custNo"), visit.body().json());
        return kept(visit, visit.body().text("custNo"));
    }

    static Optional<JsonValue> saveUser(Visit visit) {
        return kept(visit, visit.body().text("userId"));
    }

    static Optional<JsonValue> saveInsurance(Visit visit) {
        return kept(visit, visit.body().text("isrccCd"));
    }

    private static Optional<JsonValue> kept(Visit visit, String kind) {
        visit.accepted(kind, 0, JsonValue.NULL);
        return Desks.DONE;
    }
}
