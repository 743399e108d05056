package com.completebytepos.architecture;

import java.util.Arrays;
import java.util.Set;

/** The only copy of the map: which context may call which. kernel, tenancy and audit are floor. docs/architecture.md is its picture. */
enum ContextMap {
    KERNEL(), TENANCY("kernel"), AUDIT("kernel", "tenancy"), WORK("kernel", "tenancy", "audit"), JOBS("kernel", "tenancy", "audit", "work"),
    IDENTITY("kernel", "tenancy", "audit", "work"), BRANCHES("kernel", "tenancy", "audit", "identity"),
    /** What programs of others may rely on when they call. */
    INTEGRATION("kernel", "tenancy"),
    CATALOGUE("kernel", "tenancy", "audit", "branches"), CUSTOMERS("kernel", "tenancy", "audit", "branches"),
    PRICING("kernel", "tenancy", "audit", "jobs", "catalogue", "customers", "branches"),
    /** Labels held against what the till asks. */
    LABELWALK("kernel", "tenancy", "audit", "branches", "catalogue", "pricing"),
    /** Price lists in and out. */
    IMPORTS("kernel", "tenancy", "audit", "work", "jobs", "catalogue", "pricing", "stock"),
    /** The ways of paying; whoever keeps a kind of money calls it, so that it calls nobody. */
    TENDERS("kernel", "tenancy", "audit", "branches"), STOREDVALUE("kernel", "tenancy", "audit", "branches", "customers", "tenders", "jobs"),
    PAYMENTS("kernel", "tenancy", "audit", "branches", "work", "jobs"),
    SELLING("kernel", "tenancy", "audit", "work", "identity", "branches", "catalogue", "customers", "pricing", "payments", "tenders"),
    /** Money given back through providers. */
    REFUNDS("kernel", "tenancy", "audit", "payments", "selling"),
    /** The ledger of payments held against the providers' statements. */
    RECONCILIATION("kernel", "tenancy", "audit", "work", "jobs", "payments", "refunds"),
    /** What happens at a drawer beside sales. */
    CASH("kernel", "tenancy", "audit", "identity", "branches", "selling", "tenders", "storedvalue", "purchasing"),
    /** What customers bought, collected and owe. */
    ACCOUNTS("kernel", "tenancy", "audit", "work", "jobs", "branches", "catalogue", "customers", "payments", "selling", "cash"),
    /** Crates, bottles, cylinders and the deposits on them. */
    RETURNABLES("kernel", "tenancy", "audit", "identity", "branches", "catalogue", "customers", "pricing", "tenders", "selling", "cash", "purchasing"),
    /** What tells pieces of the same goods apart. */
    TRACKING("kernel", "tenancy", "catalogue"),
    PURCHASING("kernel", "tenancy", "audit", "work", "branches", "catalogue", "pricing", "tracking", "payments"),
    STOCK("kernel", "tenancy", "audit", "catalogue", "branches", "selling", "work", "jobs", "purchasing", "tracking"),
    /** Which piece which receipt sold. */
    WARRANTY("kernel", "tenancy", "branches", "catalogue", "customers", "selling", "tracking", "purchasing"),
    /** Photos beside documents of stock. */
    PHOTOS("kernel", "tenancy", "audit", "stock"),
    /** Cartons that become pieces. */
    UNPACKING("kernel", "tenancy", "audit", "branches", "catalogue", "stock"),
    /** What came to one branch and was meant for several. */
    SPLITTING("kernel", "tenancy", "audit", "branches", "purchasing", "stock"),
    /** Paid here, collected there; put aside and paid off. */
    COLLECTING("kernel", "tenancy", "audit", "identity", "branches", "catalogue", "customers", "pricing", "jobs", "selling", "stock", "tracking"),
    FISCAL("kernel", "tenancy", "audit", "selling", "stock", "catalogue", "branches", "work", "jobs", "pricing"),
    /** What needs somebody, told by mail. */
    ALERTS("kernel", "tenancy", "audit", "work", "jobs", "identity", "branches", "catalogue", "stock", "tracking", "fiscal"),
    /** The books KRA keeps beside our sales. */
    TAXBOOKS("kernel", "tenancy", "audit", "selling", "stock", "fiscal", "catalogue", "branches", "work", "jobs"),
    /** Suppliers' papers in all books, held against each other. */
    AGREEING("kernel", "tenancy", "audit", "branches", "purchasing", "taxbooks", "imports"),
    REPORTING("kernel", "tenancy", "audit", "selling", "cash", "stock", "fiscal", "catalogue", "branches", "pricing", "customers", "accounts", "payments", "identity", "jobs", "refunds", "reconciliation", "purchasing", "work", "collecting"),
    SYNC("kernel", "tenancy", "audit", "selling", "tenders", "storedvalue", "cash", "stock", "fiscal", "catalogue", "branches", "pricing", "customers", "accounts", "payments", "identity", "work", "collecting", "returnables"),
    /** What a person decides about what tills told and the shop finds odd. */
    RESOLUTION("kernel", "tenancy", "audit", "jobs", "branches", "selling", "reporting", "sync"),
    /** Opens shops, so it furnishes them through the desks of those it fills; the demo shops too. */
    CONSOLE("kernel", "tenancy", "audit", "identity", "branches", "catalogue", "pricing", "selling", "payments", "jobs", "work", "reporting", "sync", "fiscal", "purchasing", "stock");

    private final Set<String> calls;

    ContextMap(String... calls) {
        this.calls = Set.of(calls);
    }

    boolean mayCall(String other) {
        return calls.contains(other);
    }

    Set<String> calls() {
        return calls;
    }

    static ContextMap of(String context) {
        return valueOf(context.toUpperCase());
    }

    static boolean knows(String context) {
        return Arrays.stream(values()).anyMatch(c -> c.name().equalsIgnoreCase(context));
    }
}
