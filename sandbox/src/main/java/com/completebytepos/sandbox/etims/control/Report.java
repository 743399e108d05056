package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.Simulator;
import com.completebytepos.sandbox.etims.rules.Rule;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.Document;
import com.completebytepos.sandbox.etims.world.NairobiClock;
import com.completebytepos.sandbox.etims.world.Taxpayer;
import com.completebytepos.sandbox.etims.world.World;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.Map;

/** What the simulator knows, for tests and for the page that looks inside. */
final class Report {

    private final Simulator simulator;
    private final World world;

    Report(Simulator simulator, World world) {
        this.simulator = simulator;
        this.world = world;
    }

    JsonObjectBuilder state() {
        return Json.createObjectBuilder().add("clock", clock()).add("devices", devices()).add("settings", settings()).add("rules", rules()).add("faults", faults())
                .add("documents", world.ledger().size());
    }

    JsonObjectBuilder clock() {
        return Json.createObjectBuilder().add("nairobi", NairobiClock.written(world.clock().now())).add("instant", world.clock().now().toString())
                .add("aheadSeconds", world.clock().ahead().toSeconds());
    }

    JsonArrayBuilder devices() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        world.taxpayers().values().forEach(taxpayer -> taxpayer.devices().values().forEach(device -> list.add(device(taxpayer, device))));
        return list;
    }

    JsonObjectBuilder device(Taxpayer taxpayer, Device device) {
        Device.Identity identity = device.identity();
        JsonObjectBuilder receipts = Json.createObjectBuilder();
        device.receiptsByLabel().forEach(receipts::add);
        JsonObjectBuilder next = Json.createObjectBuilder();
        for (String series : new String[] {"N", "C", "P", "T"}) {
            next.add(series, device.lastInvoice(series) + 1);
        }
        return Json.createObjectBuilder().add("tin", identity.tin()).add("taxprNm", taxpayer.name()).add("bhfId", identity.bhfId()).add("bhfNm", identity.bhfNm())
                .add("dvcSrlNo", identity.dvcSrlNo()).add("kind", identity.kind()).add("installed", device.installed()).add("cmcKey", device.cmcKey())
                .add("sdcId", device.sdcId()).add("mrcNo", device.mrcNo()).add("online", device.online()).add("classListFetched", device.classListFetched())
                .add("nextInvcNo", next).add("nextPchsInvcNo", device.lastPurchase() + 1).add("receipts", receipts).add("totRcptNo", device.totalReceipts())
                .add("nextItemSerial", taxpayer.lastItemSerial() + 1).add("nextSarNo", taxpayer.lastSarNo() + 1).add("items", taxpayer.items().size());
    }

    JsonObjectBuilder parts(Taxpayer taxpayer, String itemCd) {
        JsonObjectBuilder parts = Json.createObjectBuilder();
        taxpayer.partsOf(itemCd).forEach(parts::add);
        return parts;
    }

    JsonObjectBuilder stock(Device device) {
        JsonObjectBuilder balances = Json.createObjectBuilder();
        device.stock().balances().forEach(balances::add);
        return balances;
    }

    private JsonArrayBuilder settings() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Switch which : Switch.values()) {
            list.add(Json.createObjectBuilder().add("name", which.name()).add("value", world.settings().value(which)).add("meaning", which.meaning())
                    .add("choices", Json.createArrayBuilder(which.choices())));
        }
        return list;
    }

    private JsonArrayBuilder rules() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        for (Rule rule : Rule.values()) {
            JsonObjectBuilder row = Json.createObjectBuilder().add("name", rule.name()).add("number", rule.number()).add("meaning", rule.meaning());
            for (Profile profile : Profile.values()) {
                row.add(profile.name(), Json.createObjectBuilder().add("ruling", world.settings().ruling(rule, profile).name())
                        .add("uncertain", rule.isUncertainIn(profile)).add("refusals", simulator.log().refusals(rule, profile)));
            }
            list.add(row);
        }
        return list;
    }

    JsonArrayBuilder faults() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        simulator.weather().all().forEach(fault -> list.add(fault(fault)));
        return list;
    }

    JsonObjectBuilder fault(Fault fault) {
        return Json.createObjectBuilder().add("id", fault.id()).add("kind", fault.kind().name()).add("profile", fault.profile() == null ? "" : fault.profile().name())
                .add("path", fault.path()).add("tin", fault.tin()).add("percent", fault.percent()).add("times", fault.times()).add("delayMillis", fault.delayMillis())
                .add("struck", simulator.weather().struck(fault.id()));
    }

    /** @param query tin, bhfId, call, kind, after (an order), limit; bodies=no leaves requests and answers out */
    JsonArrayBuilder ledger(Map<String, String> query) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        long after = Long.parseLong(query.getOrDefault("after", "0"));
        world.ledger().stream().filter(document -> document.order() > after)
                .filter(document -> matches(query, "tin", document.tin()) && matches(query, "bhfId", document.bhfId()))
                .filter(document -> matches(query, "call", document.call().name()) && matches(query, "kind", document.kind()))
                .limit(Long.parseLong(query.getOrDefault("limit", "100000")))
                .forEach(document -> list.add(document(document, !"no".equals(query.get("bodies")))));
        return list;
    }

    private static boolean matches(Map<String, String> query, String name, String value) {
        return !query.containsKey(name) || query.get(name).equals(value);
    }

    private static JsonObjectBuilder document(Document document, boolean bodies) {
        JsonObjectBuilder row = Json.createObjectBuilder().add("order", document.order()).add("profile", document.profile().name()).add("tin", document.tin())
                .add("bhfId", document.bhfId()).add("call", document.call().name()).add("kind", document.kind()).add("number", document.number())
                .add("total", document.total()).add("tax", document.tax()).add("acceptedAt", document.acceptedAt().toString())
                .add("uploadedAt", document.uploadedAt() == null ? "" : document.uploadedAt().toString()).add("warnings", Json.createArrayBuilder(document.warnings()));
        if (bodies) {
            try (JsonReader reader = Json.createReader(new StringReader(document.request()))) {
                row.add("request", reader.readObject()).add("data", document.data());
            }
        }
        return row;
    }

    JsonArrayBuilder requests(int limit) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        simulator.log().newest(limit).forEach(entry -> list.add(Json.createObjectBuilder().add("order", entry.order()).add("at", entry.at())
                .add("profile", entry.profile().name()).add("method", entry.method()).add("path", entry.path()).add("tin", entry.tin()).add("bhfId", entry.bhfId())
                .add("verdict", entry.verdict()).add("rule", entry.rule() == null ? "" : entry.rule().number() + " " + entry.rule().name()).add("reason", entry.reason())
                .add("fault", entry.fault()).add("status", entry.status()).add("request", entry.request()).add("reply", entry.reply())));
        return list;
    }
}
