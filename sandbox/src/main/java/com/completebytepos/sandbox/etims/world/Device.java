package com.completebytepos.sandbox.etims.world;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One unit of one branch: approved with its serial, installed once, numbers its documents from 1. */
public final class Device {

    /** @param kind OSCU or VSCU */
    public record Identity(String tin, String bhfId, String dvcSrlNo, String kind, String bhfNm) {}

    private static final Duration A_DAY = Duration.ofHours(24);
    private final Identity identity;
    private final Map<String, Long> lastInvoice = new TreeMap<>();
    private final Map<String, Long> receipts = new TreeMap<>();
    private final Map<String, Sale> sales = new TreeMap<>();
    private final List<Sale> inOrder = new ArrayList<>();
    private final StockLedger stock = new StockLedger();
    private final Map<String, JsonObject> customers = new TreeMap<>();
    private final List<Instant> lookUps = new ArrayList<>();
    private long totalReceipts;
    private long lastPurchase;
    private boolean installed;
    private int initCalls;
    private boolean classListFetched;
    private boolean online = true;
    private Instant lastContact;
    private Instant lastUnsentSignature;

    public Device(Identity identity, Instant now) {
        this.identity = identity;
        this.lastContact = now;
    }

    public Identity identity() {
        return identity;
    }

    public String cmcKey() {
        return Secrets.key("cmcKey", identity.tin(), identity.bhfId(), identity.dvcSrlNo());
    }

    public String sdcId() {
        return "KRACU99" + Secrets.digits(8, "sdcId", identity.tin(), identity.bhfId());
    }

    public String mrcNo() {
        return "WIS" + Secrets.digits(8, "mrcNo", identity.tin(), identity.bhfId());
    }

    public String dvcId() {
        return "99" + Secrets.digits(14, "dvcId", identity.tin(), identity.bhfId());
    }

    public boolean installed() {
        return installed;
    }

    public void install() {
        installed = true;
    }

    /** @return how often initialisation was asked for, this time included */
    public int countInit() {
        return ++initCalls;
    }

    public boolean classListFetched() {
        return classListFetched;
    }

    public void fetchedClassList() {
        classListFetched = true;
    }

    /** @param series N, C, P or T: each numbers its own documents */
    public long lastInvoice(String series) {
        return lastInvoice.getOrDefault(series, 0L);
    }

    public void skipInvoices(String series, long count) {
        lastInvoice.merge(series, count, Long::sum);
    }

    public long lastPurchase() {
        return lastPurchase;
    }

    public void purchased(long invcNo) {
        lastPurchase = Math.max(lastPurchase, invcNo);
    }

    public long receipts(String label) {
        return receipts.getOrDefault(label, 0L);
    }

    public Map<String, Long> receiptsByLabel() {
        return receipts;
    }

    public long totalReceipts() {
        return totalReceipts;
    }

    public Optional<Sale> sale(String series, long invcNo) {
        return Optional.ofNullable(sales.get(series + invcNo));
    }

    public List<Sale> sales() {
        return inOrder;
    }

    public void keep(String series, Sale sale) {
        long invcNo = sale.stamp().invcNo();
        sales.put(series + invcNo, sale);
        inOrder.add(sale);
        lastInvoice.merge(series, invcNo, Math::max);
        receipts.merge(sale.stamp().label(), 1L, Long::sum);
        totalReceipts++;
        if (!online) {
            lastUnsentSignature = sale.stamp().at();
        }
    }

    public StockLedger stock() {
        return stock;
    }

    public Map<String, JsonObject> customers() {
        return customers;
    }

    /** Counts a look-up. @return how many there were in the minute before */
    public int lookUp(Instant now) {
        lookUps.removeIf(at -> at.isBefore(now.minusSeconds(60)));
        lookUps.add(now);
        return lookUps.size() - 1;
    }

    public boolean online() {
        return online;
    }

    public void cutOff(Instant now) {
        online = false;
        lastContact = now;
    }

    public void reconnect(Instant now) {
        online = true;
        lastContact = now;
        lastUnsentSignature = null;
    }

    /** Whether the unit has been alone too long; what the day is counted from is not settled in public sources. */
    public boolean stopped(Instant now, boolean fromLastSignature) {
        Instant since = fromLastSignature ? lastUnsentSignature : lastContact;
        return !online && since != null && Duration.between(since, now).compareTo(A_DAY) > 0;
    }
}
