package com.completebytepos.sandbox.daraja.scenario;

import com.completebytepos.sandbox.daraja.Seed;
import com.completebytepos.sandbox.daraja.Setting;
import com.completebytepos.sandbox.daraja.Settings;
import com.completebytepos.sandbox.daraja.scenario.Scenario.Ack;
import com.completebytepos.sandbox.daraja.scenario.Scenario.Confirmation;
import com.completebytepos.sandbox.daraja.scenario.Scenario.Forgery;
import com.completebytepos.sandbox.daraja.scenario.Scenario.Pending;
import com.completebytepos.sandbox.daraja.scenario.Scenario.Told;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All that can become of a push. Times follow timed runs against Safaricom's sandbox: paid known after 15 s and told after 17 s, no answer
 * known after 14 s and told after 26 s, cancelled known after 20 s. Beside the names below, code-X gives any result code X, and fast-X is X with
 * whatever becomes of it within a second.
 */
public final class Scenarios {
    public static final String PERSON = "person";
    private static final String TEST_NUMBER = "254708374149";
    private static final String FAST = "fast-";
    private static final String TRIGGERS = "254700000";
    private static final int FIRST_TRIGGER = 101;
    private static final String[] MIX = {"success", "cancelled", "no-answer", "insufficient", "wrong-pin", "success-lost-callback", "success-dup", "success-late"};
    private static final int[] MIX_PERCENT = {80, 5, 4, 3, 2, 3, 2, 1};

    private final Settings settings;
    private final Seed seed;

    public Scenarios(Settings settings, Seed seed) {
        this.settings = settings;
        this.seed = seed;
    }

    /** @return nothing when there is no such scenario */
    public Optional<Scenario> of(String name) {
        if (name.startsWith(FAST)) return of(name.substring(FAST.length())).filter(slow -> !slow.name().equals(PERSON)).map(slow -> slow.fast(name));
        if (name.equals("mix")) return of(mixed());
        if (name.equals("storm")) return of(anything());
        if (name.startsWith("code-") && name.length() > 5) return Optional.of(failing(name, name.substring(5)));
        return Optional.ofNullable(catalogue().get(name));
    }

    /** What a special phone number stands for; the first is 254700000101. */
    public Optional<Scenario> ofNumber(String msisdn) {
        if (msisdn.equals(TEST_NUMBER)) return of("no-answer");
        if (!msisdn.matches(TRIGGERS + "\\d{3}")) return Optional.empty();
        int index = Integer.parseInt(msisdn.substring(TRIGGERS.length())) - FIRST_TRIGGER;
        List<Scenario> all = new ArrayList<>(catalogue().values());
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    public Map<String, String> numbers() {
        Map<String, String> numbers = new LinkedHashMap<>();
        int next = FIRST_TRIGGER;
        for (String name : catalogue().keySet()) numbers.put(name, TRIGGERS + next++);
        return numbers;
    }

    private String mixed() {
        int chance = seed.below(100);
        int kind = 0;
        while (chance >= MIX_PERCENT[kind]) chance -= MIX_PERCENT[kind++];
        return MIX[kind];
    }

    /** Each scenario as likely as the next, except those that need a person or minutes. */
    private String anything() {
        List<String> all = new ArrayList<>(catalogue().keySet());
        all.removeAll(List.of(PERSON, "ack-hangs"));
        return all.get(seed.below(all.size()));
    }

    private Map<String, Scenario> catalogue() {
        Map<String, Scenario> all = new LinkedHashMap<>();
        List<Scenario> every = new ArrayList<>(successes());
        every.addAll(failures());
        every.addAll(disorder());
        every.addAll(refusals());
        every.forEach(scenario -> all.put(scenario.name(), scenario));
        return all;
    }

    private List<Scenario> successes() {
        int late = settings.number(Setting.LATE_SECONDS);
        Scenario paid = Scenario.named("success").paid(15).known(15, "0");
        return List.of(Scenario.named(PERSON), paid.told(17, "0"),
                renamed("success-fast", Scenario.named("").paid(1).known(1, "0").told(1, "0")),
                renamed("success-lost-callback", paid),
                renamed("success-all-lost", paid.confirmed(Confirmation.NEVER)),
                renamed("success-dup", paid.told(new Told(17, "0", 3, Forgery.NONE))),
                Scenario.named("success-late").paid(15).confirmed(Confirmation.LATE).known(late, "0").told(late, "0"),
                renamed("query-flaky", paid.told(17, "0").flaky()));
    }

    private static List<Scenario> failures() {
        return List.of(
                failing("insufficient", "1"), failing("wrong-pin", "2001"), failing("pin-locked", "8006"),
                Scenario.named("cancelled").pending(Pending.EMPTY_200).known(20, "1032").told(20, "1032"),
                Scenario.named("no-answer").pending(Pending.CODE_4999).known(14, "1037").told(26, "1037"),
                failing("busy-later", "1001"), failing("expired", "1019"), failing("push-error", "1025"), failing("generic", "9999"),
                failing("too-little", "2"), failing("too-much", "3"), failing("daily-limit", "4"), failing("account-full", "8"), failing("same-amount", "17"),
                failing("wrong-party", "2028"), failing("wrong-operator", "SFC_IC0003"), failing("unknown-code", "E3008"));
    }

    private static List<Scenario> disorder() {
        Scenario paid = Scenario.named("").paid(15).known(15, "0");
        return List.of(
                renamed("callback-before-ack", Scenario.named("").acknowledged(Ack.DELAYED).paid(1).known(1, "0").told(2, "0")),
                renamed("ack-lost", paid.told(17, "0").acknowledged(Ack.CUT)),
                renamed("ack-hangs", paid.told(17, "0").acknowledged(Ack.HANGING)),
                renamed("fail-then-success", Scenario.named("").known(14, "1037").told(26, "1037").paid(60).known(60, "0")),
                renamed("out-of-order", paid.told(45, "0")),
                renamed("stale-failure", paid.told(17, "0").told(20, "1037")),
                renamed("forged-id", Scenario.named("").told(new Told(5, "0", 1, Forgery.WRONG_ID)).known(20, "1032").told(20, "1032")),
                renamed("forged-amount", Scenario.named("").told(new Told(5, "0", 1, Forgery.WRONG_AMOUNT)).known(20, "1032").told(20, "1032")));
    }

    private static List<Scenario> refusals() {
        return List.of(refused("busy-subscriber", Ack.BUSY), refused("push-throttled", Ack.THROTTLED), refused("push-quota", Ack.QUOTA),
                refused("push-maintenance", Ack.MAINTENANCE), refused("push-500", Ack.FAILED),
                renamed("push-500-accepted", Scenario.named("").paid(15).known(15, "0").told(17, "0").acknowledged(Ack.FAILED_BUT_ACCEPTED)));
    }

    private static Scenario refused(String name, Ack how) {
        return Scenario.named(name).acknowledged(how);
    }

    private static Scenario failing(String name, String code) {
        return Scenario.named(name).known(10, code).told(12, code);
    }

    private static Scenario renamed(String name, Scenario as) {
        return new Scenario(name, as.ack(), as.pending(), as.paidAfter(), as.confirmation(), as.known(), as.told(), as.isFlaky());
    }
}
