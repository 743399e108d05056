package com.completebytepos.sandbox.etims.world;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One PIN: its branches' devices, its items and stock movements, which are numbered over all branches, and what others declared about it. */
public final class Taxpayer {

    private final String tin;
    private final String name;
    private final Map<String, Device> devices = new TreeMap<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> compositions = new TreeMap<>();
    private final List<SupplierInvoice> supplierInvoices = new ArrayList<>();
    private final Map<String, JsonObject> imports = new LinkedHashMap<>();
    private final List<StockMove> moves = new ArrayList<>();
    private long lastItemSerial;
    private long lastSarNo;

    /** Goods sent by a branch of this PIN to another one. */
    public record StockMove(String toBhfId, String at, JsonObject row) {}

    public Taxpayer(String tin, String name) {
        this.tin = tin;
        this.name = name;
    }

    public String tin() {
        return tin;
    }

    public String name() {
        return name;
    }

    public Map<String, Device> devices() {
        return devices;
    }

    public Map<String, Item> items() {
        return items;
    }

    /** What one of a composed item holds of others, by their codes; what is told anew takes the place of what was told. */
    public Map<String, BigDecimal> partsOf(String itemCd) {
        return compositions.computeIfAbsent(itemCd, code -> new TreeMap<>());
    }

    public List<SupplierInvoice> supplierInvoices() {
        return supplierInvoices;
    }

    /** Import rows by task code. */
    public Map<String, JsonObject> imports() {
        return imports;
    }

    public List<StockMove> moves() {
        return moves;
    }

    public long lastItemSerial() {
        return lastItemSerial;
    }

    public void registered(long serial) {
        lastItemSerial = Math.max(lastItemSerial, serial);
    }

    public long lastSarNo() {
        return lastSarNo;
    }

    public void moved(long sarNo) {
        lastSarNo = Math.max(lastSarNo, sarNo);
    }
}
