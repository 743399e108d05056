package com.completebytepos.sandbox.etims.world;

import com.completebytepos.sandbox.etims.control.Settings;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** KRA's code classes, read once. Banks and tax offices are made up, countries and currencies are the runtime's ISO lists; all others are KRA's own codes. */
public final class Codes {

    private record CodeClass(String code, String name, List<String> captions, Map<String, List<String>> rows) {}

    private static final Map<String, CodeClass> CLASSES = read();

    private Codes() {}

    public static boolean has(String codeClass, String code) {
        return CLASSES.get(codeClass).rows().containsKey(code);
    }

    /** The clsList of a code look-up. */
    public static JsonArray list(Settings settings) {
        JsonArrayBuilder list = Json.createArrayBuilder();
        CLASSES.values().forEach(codeClass -> list.add(row(codeClass, settings)));
        return list.build();
    }

    private static JsonObject row(CodeClass codeClass, Settings settings) {
        JsonArrayBuilder details = Json.createArrayBuilder();
        int order = 0;
        for (Map.Entry<String, List<String>> row : codeClass.rows().entrySet()) {
            boolean used = !codeClass.code().equals("04") || Letters.inUse(row.getKey(), settings);
            List<String> columns = row.getValue();
            JsonObjectBuilder detail = Json.createObjectBuilder().add("cd", row.getKey()).add("cdNm", columns.get(0));
            add(detail, "cdDesc", columns, 1).add("useYn", used ? "Y" : "N").add("srtOrd", ++order);
            details.add(add(add(add(detail, "userDfnCd1", columns, 2), "userDfnCd2", columns, 3), "userDfnCd3", columns, 4));
        }
        JsonObjectBuilder head = Json.createObjectBuilder().add("cdCls", codeClass.code()).add("cdClsNm", codeClass.name()).addNull("cdClsDesc").add("useYn", "Y");
        List<String> captions = codeClass.captions();
        return add(add(add(head, "userDfnNm1", captions, 0), "userDfnNm2", captions, 1), "userDfnNm3", captions, 2).add("dtlList", details).build();
    }

    private static JsonObjectBuilder add(JsonObjectBuilder row, String name, List<String> columns, int index) {
        return index < columns.size() ? row.add(name, columns.get(index)) : row.addNull(name);
    }

    private static Map<String, CodeClass> read() {
        Map<String, CodeClass> classes = new TreeMap<>();
        CodeClass open = null;
        for (String line : Seeds.lines("codes.txt")) {
            List<String> columns = List.of(line.replaceAll("[\\[\\]]", "").split("\\|"));
            if (line.startsWith("[")) {
                open = new CodeClass(columns.get(0), columns.get(1), columns.subList(2, columns.size()), new LinkedHashMap<>());
                classes.put(open.code(), open);
            } else {
                open.rows().put(columns.get(0), columns.subList(1, columns.size()));
            }
        }
        CodeClass countries = new CodeClass("05", "Country", List.of(), new TreeMap<>());
        Stream.of(Locale.getISOCountries()).forEach(code -> countries.rows().put(code, List.of(new Locale("", code).getDisplayCountry(Locale.ENGLISH))));
        CodeClass currencies = new CodeClass("33", "Currency", List.of(), new TreeMap<>());
        Currency.getAvailableCurrencies().forEach(currency -> currencies.rows().put(currency.getCurrencyCode(), List.of(currency.getDisplayName(Locale.ENGLISH))));
        classes.put("05", countries);
        classes.put("33", currencies);
        return classes;
    }
}
