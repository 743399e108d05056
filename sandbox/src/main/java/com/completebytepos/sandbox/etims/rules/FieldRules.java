package com.completebytepos.sandbox.etims.rules;

import com.completebytepos.sandbox.etims.Call;
import com.completebytepos.sandbox.etims.Profile;
import com.completebytepos.sandbox.etims.wire.Body;
import com.completebytepos.sandbox.etims.world.Seeds;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rule 6: every field of a request has its type and size, and the required ones are there. The tables are in fields.txt. */
public final class FieldRules {

    private static final Map<String, List<Field>> RECORDS = read();
    private static final Map<Call, String> LINES = Map.of(Call.SAVE_SALE, "saleLine", Call.SAVE_PURCHASE, "purchaseLine", Call.SAVE_STOCK_IO, "stockLine");

    private record Fault(String path, Field field, String reason, boolean unreadable, String value) {}

    private FieldRules() {}

    /** @throws Refusal naming every faulty field, in the words of the profile */
    public static void check(Profile profile, Call call, Body body) {
        List<Fault> faults = new ArrayList<>(faults(profile, "", RECORDS.get(call.name()), body.json()));
        if (call == Call.SAVE_SALE) {
            faults.addAll(faults(profile, "receipt.", RECORDS.get("receipt"), body.part("receipt").json()));
        }
        if (LINES.containsKey(call)) {
            faults.addAll(lineFaults(profile, RECORDS.get(LINES.get(call)), body));
        }
        if (!faults.isEmpty()) {
            throw new Refusal(Rule.FIELD, complaint(profile, faults));
        }
    }

    private static List<Fault> lineFaults(Profile profile, List<Field> fields, Body body) {
        List<Body> lines = body.list("itemList");
        List<Fault> faults = new ArrayList<>();
        if (lines.isEmpty()) {
            faults.add(new Fault("itemList", new Field("itemList", 'C', 0, 0, "DGV"), "may not be empty", false, ""));
        }
        for (int i = 0; i < lines.size(); i++) {
            faults.addAll(faults(profile, "itemList[" + i + "].", fields, lines.get(i).json()));
        }
        return faults;
    }

    private static List<Fault> faults(Profile profile, String path, List<Field> fields, JsonObject json) {
        List<Fault> faults = new ArrayList<>();
        for (Field field : fields) {
            JsonValue value = json.get(field.name());
            String place = path + field.name();
            if (Field.isBlank(value)) {
                if (field.isRequiredBy(profile)) {
                    faults.add(new Fault(place, field, "may not be empty", false, ""));
                }
            } else if (field.isUnreadable(value)) {
                faults.add(new Fault(place, field, "wrong type", true, value.toString()));
            } else if (!field.wrong(value).isEmpty()) {
                faults.add(new Fault(place, field, field.wrong(value), false, value.toString()));
            }
        }
        return faults;
    }

    private static Complaint complaint(Profile profile, List<Fault> faults) {
        boolean unreadable = faults.stream().anyMatch(Fault::unreadable);
        if (profile == Profile.G) {
            Fault first = faults.stream().filter(Fault::unreadable).findFirst().orElse(faults.get(0));
            return unreadable ? Complaint.about("JSON parse error", "Cannot deserialize value of field \"" + first.path() + "\" from " + first.value())
                    : Complaint.about(gatewayText(first));
        }
        StringBuilder list = new StringBuilder("Request parameter error");
        faults.forEach(fault -> list.append("[<").append(fault.path()).append("> : ").append(fault.reason()).append(']'));
        return Complaint.about(list.toString()).withVscu(unreadable ? "899" : "910");
    }

    private static String gatewayText(Fault fault) {
        return fault.reason().equals("may not be empty") ? fault.path() + " cannot be empty or Null" : "Invalid " + fault.path() + ": " + fault.reason();
    }

    private static Map<String, List<Field>> read() {
        Map<String, List<String>> texts = new HashMap<>();
        String open = "";
        for (String line : Seeds.lines("fields.txt")) {
            if (line.startsWith("[")) {
                open = line.substring(1, line.length() - 1);
                texts.put(open, new ArrayList<>());
            } else {
                texts.get(open).add(line);
            }
        }
        Map<String, List<Field>> records = new HashMap<>();
        texts.forEach((name, lines) -> records.put(name, lines.stream().flatMap(line -> line.startsWith("+") ? texts.get(line.substring(1)).stream() : List.of(line).stream())
                .map(Field::of).toList()));
        return records;
    }
}
