package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.till.TillClient;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page asks more than once while it starts: none of its first questions is turned away because another one came first. */
class FirstPingsST {
    private static final int WORKSTATIONS = 6;
    private static final int AT_ONCE = 6;

    @Tag("wide")
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aNewWorkstationsFirstPingsAreAllAnswered(String shop) {
        var drawer = Books.text(shop, "select bin_to_uuid(id) from till where active order by id limit 1");
        for (int n = 0; n < WORKSTATIONS; n++) {
            var till = TillClient.beside(shop, drawer);
            var told = IntStream.range(0, AT_ONCE).parallel().mapToObj(i -> till.ping(0, till.head()).status()).distinct().toList();
            assertEquals(List.of(200), told);
        }
    }
}
