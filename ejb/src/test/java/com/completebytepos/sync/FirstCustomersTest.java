package com.completebytepos.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerQueries;
import com.completebytepos.customers.CustomerState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Of more customers than a till keeps those come down who bought lately, whatever their ids are, and nobody comes twice. */
class FirstCustomersTest {
    private static final int KEPT = 20_000;
    private static final Instant BOUGHT = Instant.parse("2026-11-01T08:00:00Z");

    @Test
    void whoBoughtComesBeforeWhoDidNotUpToWhatATillKeeps() {
        var came = all(KEPT + 500, 30);
        assertEquals(KEPT, came.size());
        assertEquals(KEPT, new HashSet<>(came).size());
        assertTrue(came.subList(0, 30).containsAll(last(KEPT + 500, 30)), "who bought has the highest ids and comes first");
    }

    @Test
    void ofMoreWhoBoughtThanATillKeepsTheLatestCome() {
        var came = all(KEPT + 500, KEPT + 100);
        assertEquals(KEPT, came.size());
        assertEquals(new HashSet<>(last(KEPT + 500, KEPT)), new HashSet<>(came));
    }

    @Test
    void whereATillKeepsThemAllEverybodyComesOnce() {
        var came = all(4_321, 30);
        assertEquals(4_321, came.size());
        assertEquals(4_321, new HashSet<>(came).size());
    }

    private static List<String> last(int people, int many) {
        return IntStream.range(people - many, people).mapToObj(i -> id(i).toString()).toList();
    }

    private static UUID id(int number) {
        return new UUID(0x0199c6a000007000L, 0x8000000000000000L + number);
    }

    /** @param bought the last so many of them bought, each a second after the one before */
    private static List<String> all(int people, int bought) {
        var rows = new CustomerRows();
        rows.customers = new People(people);
        rows.accounts = new Bought(people, bought);
        var came = new ArrayList<String>();
        var place = new ChangePage.Place(ChangePage.Stage.CUSTOMERS, null);
        for (int pages = 0; place != null; pages++) {
            assertTrue(pages < 100, "it ends");
            var some = rows.page(place.after(), 1_999);
            assertTrue(some.rows().size() <= 1_999);
            some.rows().forEach(row -> came.add(row.getString("id")));
            place = some.next() == null ? null : ChangePage.Place.read(new ChangePage.Place(ChangePage.Stage.CUSTOMERS, some.next()).text()).orElseThrow();
        }
        return came;
    }

    private static List<UUID> behind(IntStream numbers, UUID after, int most) {
        return numbers.mapToObj(FirstCustomersTest::id).filter(id -> after == null || id.compareTo(after) > 0).limit(most).toList();
    }

    private static final class People extends CustomerQueries {
        private final int many;

        private People(int many) {
            this.many = many;
        }

        @Override
        public long active() {
            return many;
        }

        @Override
        public List<CustomerEntry> after(UUID after, int most) {
            return behind(IntStream.range(0, many), after, most).stream().map(People::entry).toList();
        }

        @Override
        public Map<UUID, CustomerEntry> byIds(Collection<UUID> ids) {
            return ids.stream().map(People::entry).collect(Collectors.toMap(CustomerEntry::id, Function.identity()));
        }

        private static CustomerEntry entry(UUID id) {
            return new CustomerEntry(id, "C", "Asha", null, null, null, null, null, null, null, "en", null, false, CustomerState.ACTIVE, null, BOUGHT, "test", 0);
        }
    }

    private static final class Bought extends AccountQueries {
        private final int people;
        private final int many;

        private Bought(int people, int many) {
            this.people = people;
            this.many = many;
        }

        private Instant at(int number) {
            return number < people - many ? Instant.MIN : BOUGHT.plusSeconds(number);
        }

        @Override
        public Optional<Instant> lastPurchase(int place) {
            return place > many ? Optional.empty() : Optional.of(at(people - place));
        }

        @Override
        public List<UUID> boughtSince(Instant since, UUID after, int most) {
            return behind(IntStream.range(0, people).filter(number -> !at(number).isBefore(since)), after, most);
        }

        @Override
        public Set<UUID> boughtSince(Instant since, Collection<UUID> of) {
            var bought = new HashSet<>(boughtSince(since, null, people));
            return of.stream().filter(bought::contains).collect(Collectors.toSet());
        }
    }
}
