package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.till.Api;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbered report of a shift on the till's own printer, as the server froze it. */
class ShiftPaperST {
    @RegisterExtension final SpareDrawers drawers = new SpareDrawers();

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theTillPrintsTheZThatWasFrozenAndTheNextRevisionAfterALateSale(String shop) {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        var text = SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
        till.send(till.sale(text));
        assertEquals(404, z(shop, till, till.shift()).status(), "not before it was counted");
        var late = till.sale(text);
        till.send(till.closeShiftWith(500_000 + text.due()));
        var z = z(shop, till, till.shift()).body();
        assertEquals(1, z.getInt("revision"));
        assertEquals(Books.number(shop, "select number from z_report where revision = 1 and shift_id = uuid_to_bin('" + till.shift() + "')"), z.getInt("number"));
        assertTrue(words(z).matches("(?s).*Z[^\n]* " + z.getInt("number") + "\n.*"), words(z));
        assertTrue(z.getJsonArray("lines").getValuesAs(JsonObject.class).stream().allMatch(line -> line.getString("text").length() <= 48), words(z));
        till.send(late);
        assertEquals(2, z(shop, till, till.shift()).body().getInt("revision"));
    }

    @ParameterizedTest
    @CsvSource({"duka, soko", "soko, duka"})
    void noOtherDrawersAndNoOtherShops(String shop, String other) {
        var till = TillClient.beside(shop, drawers.of(shop));
        till.send(till.openShift(500_000));
        till.send(till.closeShiftWith(500_000));
        assertEquals(200, z(shop, till, till.shift()).status());
        assertEquals(404, z(shop, TillClient.joining(shop), till.shift()).status(), "another drawer's");
        assertEquals(404, z(other, TillClient.joining(other), till.shift()).status());
        assertEquals(404, z(shop, till, Ids.next().toString()).status());
        assertEquals(401, Api.get(shop, "shifts/" + till.shift() + "/z", null).status());
    }

    private static Api.Reply z(String shop, TillClient till, String shift) {
        return Api.get(shop, "shifts/" + shift + "/z", till.token());
    }

    private static String words(JsonObject z) {
        return z.getJsonArray("lines").getValuesAs(JsonObject.class).stream().map(line -> line.getString("text")).collect(Collectors.joining("\n"));
    }
}
