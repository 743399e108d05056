package com.completebytepos.web.catalogue;

import com.completebytepos.catalogue.ProductDetails;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import java.io.InputStream;
import java.util.Map;

/** A change as a program told it: what it left out stays, what it told as null is none from now on. The mapper alone knows no difference between the two. */
final class ToldChange {
    private static final Jsonb JSON = JsonbBuilder.create();
    /** How {@link ProductJson.Beside} and the description say that there is none. */
    private static final Map<String, JsonValue> NONE = Map.of("nameSw", Json.createValue(""), "brand", Json.createValue(""), "belowZero", Json.createValue(""), "ageLimit", Json.createValue(0), "warrantyMonths", Json.createValue(0),
            "mostPerSale", Json.createValue(0), "fields", JsonValue.EMPTY_JSON_OBJECT, "barcodes", JsonValue.EMPTY_JSON_ARRAY, "packs", JsonValue.EMPTY_JSON_ARRAY, "branchPrices", JsonValue.EMPTY_JSON_ARRAY);

    private ToldChange() {
    }

    /** Any failure of the parser counts, also its limit on depth. @throws jakarta.ws.rs.BadRequestException where it is no object */
    static JsonObject read(InputStream body) {
        try (var reader = Json.createReader(body)) {
            return reader.readObject();
        } catch (WebApplicationException tooLong) {
            throw tooLong;
        } catch (RuntimeException unreadable) {
            throw new BadRequestException(unreadable);
        }
    }

    /** @param standing what is not told */
    static ProductJson.Change of(JsonObject told, ProductDetails standing) {
        var whole = Json.createObjectBuilder(told);
        NONE.forEach((member, none) -> {
            if (told.get(member) == JsonValue.NULL) whole.add(member, none);
        });
        if (!told.containsKey("category") && standing.categoryId() != null) whole.add("category", standing.categoryId().toString());
        if (!told.containsKey("nameSw") && standing.nameSw() != null) whole.add("nameSw", standing.nameSw());
        return JSON.fromJson(whole.build().toString(), ProductJson.Change.class);
    }
}
