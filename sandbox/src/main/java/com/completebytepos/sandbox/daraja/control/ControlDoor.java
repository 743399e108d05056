package com.completebytepos.sandbox.daraja.control;

import com.completebytepos.sandbox.daraja.DarajaSandbox;
import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.statement.StatementDesk;
import jakarta.json.Json;
import java.time.DateTimeException;

/** The simulator's own door beside the provider's paths: /control/..., JSON in and out. Asks nobody who they are. */
public final class ControlDoor {
    private final DarajaSandbox sandbox;

    public ControlDoor(DarajaSandbox sandbox) {
        this.sandbox = sandbox;
    }

    public Answer answer(Call call) {
        String[] parts = call.path().split("/");
        try {
            return parts.length < 3 ? unknown() : route(parts[2], parts, call);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException unusable) {
            return error(400, unusable.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return error(503, "the simulator stops");
        }
    }

    private Answer route(String subject, String[] parts, Call call) throws InterruptedException {
        World world = sandbox.world();
        switch (subject) {
            case "reset": return new TimeControl(sandbox).reset(call);
            case "clock": return new TimeControl(sandbox).clock(call);
            default:
        }
        synchronized (world) {
            return switch (subject) {
                case "settings" -> new SetupControl(world).settings(call);
                case "shops" -> new SetupControl(world).shops(call);
                case "scenarios" -> new ScenarioControl(world).scenarios();
                case "rules" -> new ScenarioControl(world).rules(call);
                case "outages" -> new ScenarioControl(world).outages(call);
                case "phones" -> new PhoneControl(world).answer(call, parts);
                case "truth" -> new TruthControl(world).movements(call);
                case "pushes" -> new TruthControl(world).pushes(call);
                case "deliveries" -> new DeliveryControl(world).answer(call, parts);
                case "forge" -> new DeliveryControl(world).forge(call);
                case "statement.csv", "statement.xlsx" -> new StatementDesk(world).export(call, subject.endsWith("xlsx"));
                default -> unknown();
            };
        }
    }

    static Answer unknown() {
        return error(404, "no such control");
    }

    static Answer error(int status, String why) {
        return Answer.json(status, Json.createObjectBuilder().add("error", why).build());
    }
}
