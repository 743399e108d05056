package com.completebytepos.sandbox.etims.control;

import com.completebytepos.sandbox.etims.Simulator;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.wire.Inbound;
import com.completebytepos.sandbox.etims.wire.Reply;
import com.completebytepos.sandbox.etims.world.Device;
import com.completebytepos.sandbox.etims.world.World;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;

/** The control API: JSON in and out, 400 with an error text for a wrong order, 404 for an unknown path or device. */
public final class ControlDesk {

    private final Simulator simulator;

    public ControlDesk(Simulator simulator) {
        this.simulator = simulator;
    }

    public Reply answer(Inbound in, Map<String, String> query) {
        try {
            return Reply.json(200, simulator.with(world -> route(world, in, query)));
        } catch (IllegalArgumentException | DateTimeException wrongOrder) {
            return error(400, wrongOrder.getMessage());
        } catch (NoSuchElementException unknown) {
            return error(404, unknown.getMessage());
        }
    }

    private static Reply error(int status, String text) {
        return Reply.json(status, Json.createObjectBuilder().add("error", String.valueOf(text)).build().toString());
    }

    private String route(World world, Inbound in, Map<String, String> query) {
        Body order = new Body(in.json().orElse(JsonValue.EMPTY_JSON_OBJECT));
        Report report = new Report(simulator, world);
        String[] parts = in.path().substring(1).split("/");
        return switch (in.method() + " " + parts[0]) {
            case "GET state" -> text(report.state());
            case "GET clock" -> text(report.clock());
            case "GET ledger" -> report.ledger(query).build().toString();
            case "GET requests" -> report.requests(Integer.parseInt(query.getOrDefault("limit", "50"))).build().toString();
            case "GET faults" -> report.faults().build().toString();
            case "GET stock" -> text(report.stock(device(world, query.getOrDefault("tin", ""), query.getOrDefault("bhfId", ""))));
            case "GET compositions" -> text(report.parts(world.taxpayer(query.getOrDefault("tin", "")).orElseThrow(() -> new NoSuchElementException("no such taxpayer")), query.getOrDefault("itemCd", "")));
            case "GET devices" -> parts.length == 3 ? text(report.device(world.taxpayer(parts[1]).orElseThrow(() -> new NoSuchElementException("no such device")),
                    device(world, parts[1], parts[2]))) : report.devices().build().toString();
            default -> change(world, in, parts, order);
        };
    }

    /** Does again what was kept of an earlier life. */
    public void repeat(World world, Inbound in) {
        obey(world, in.method() + " " + in.path().substring(1).split("/")[0], in.path().substring(1).split("/"), new Body(in.json().orElse(JsonValue.EMPTY_JSON_OBJECT)));
    }

    private String change(World world, Inbound in, String[] parts, Body order) {
        Instant at = world.clock().now();
        switch (in.method() + " " + parts[0]) {
            case "POST faults" -> {
                return text(new Report(simulator, world).fault(simulator.weather().order(Orders.fault(order))));
            }
            case "DELETE faults" -> endFaults(parts);
            case "POST reset" -> simulator.reset();
            default -> {
                obey(world, in.method() + " " + parts[0], parts, order);
                simulator.keep(in, at);
            }
        }
        return text(Json.createObjectBuilder().add("done", true));
    }

    private static void obey(World world, String what, String[] parts, Body order) {
        Orders orders = new Orders(world);
        switch (what) {
            case "POST devices" -> {
                if (parts.length == 4) {
                    orders.act(device(world, parts[1], parts[2]), parts[3], order);
                } else {
                    orders.approve(order);
                }
            }
            case "POST settings" -> orders.set(order);
            case "POST rules" -> orders.rule(order);
            case "DELETE rules" -> world.settings().rulesByThemselves();
            case "POST clock" -> orders.clock(order);
            case "POST purchases" -> orders.declare(order);
            case "POST tokens" -> world.tokens().expireAll();
            default -> throw new NoSuchElementException("no such path");
        }
    }

    private void endFaults(String[] parts) {
        if (parts.length == 1) {
            simulator.weather().clear();
        } else if (!simulator.weather().end(Integer.parseInt(parts[1]))) {
            throw new NoSuchElementException("no such fault");
        }
    }

    private static Device device(World world, String tin, String bhfId) {
        return world.device(tin, bhfId).orElseThrow(() -> new NoSuchElementException("no such device"));
    }

    private static String text(JsonObjectBuilder object) {
        return object.build().toString();
    }
}
