package com.completebytepos.sandbox.etims.world;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The 26 item classes of KRA's sandbox; the letter of a class does not bind its items. */
public final class ItemClasses {

    private static final Map<String, String> LETTERS = read();

    private ItemClasses() {}

    public static boolean has(String itemClsCd) {
        return LETTERS.containsKey(itemClsCd);
    }

    public static JsonArray list() {
        JsonArrayBuilder list = Json.createArrayBuilder();
        LETTERS.forEach((code, letter) -> list.add(Json.createObjectBuilder().add("itemClsCd", code).add("itemClsNm", "Sandbox item class " + code)
                .add("itemClsLvl", 0).add("taxTyCd", letter).addNull("mjrTgYn").add("useYn", "Y")));
        return list.build();
    }

    private static Map<String, String> read() {
        Map<String, String> letters = new LinkedHashMap<>();
        for (String line : Seeds.lines("item-classes.txt")) {
            List<String> columns = List.of(line.split(" "));
            columns.subList(1, columns.size()).forEach(code -> letters.put(code, columns.get(0)));
        }
        return letters;
    }
}
