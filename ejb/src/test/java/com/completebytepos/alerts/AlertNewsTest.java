package com.completebytepos.alerts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.catalogue.ProductQueries;
import com.completebytepos.catalogue.ProductSummary;
import com.completebytepos.fiscal.FiscalQueue;
import com.completebytepos.fiscal.Fiscalisation;
import com.completebytepos.kernel.Quantity;
import com.completebytepos.stock.BranchStock;
import com.completebytepos.stock.StockRules;
import com.completebytepos.stock.TransferQueries;
import com.completebytepos.stock.TransferState;
import com.completebytepos.tracking.TrackingQueries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertNewsTest {
    private static final Instant NOW = Instant.parse("2026-12-03T04:00:00Z");
    private static final UUID NEAR = new UUID(0, 1);
    private static final UUID FAR = new UUID(0, 2);
    private static final UUID CLOSED = new UUID(0, 3);
    private static final UUID GONE = new UUID(1, 999);

    private final List<BranchStock.Low> oversold = new ArrayList<>();
    private final List<BranchStock.Low> low = new ArrayList<>();
    private final List<TrackingQueries.Batch> batches = new ArrayList<>();
    private final List<TransferQueries.Row> late = new ArrayList<>();
    private final AlertNews news = news();

    @Test
    void whatThereIsNothingOfIsLeftOut() {
        assertEquals(List.of(), all(Set.of()));
        oversold.add(low(NEAR, 1, -2_000, null));
        assertEquals(List.of(AlertKind.OVERSOLD), all(Set.of()).stream().map(AlertSection::kind).toList());
        assertEquals(List.of(), news.news(Set.of(AlertKind.EXPIRING), Set.of(), 30), "what nobody asked for is not told");
    }

    @Test
    void allAreCountedByBranchAndTheWorstTwentyListed() {
        IntStream.range(0, 25).forEach(i -> low.add(low(i < 22 ? NEAR : FAR, i, i * 100, 10_000)));
        low.add(low(CLOSED, 30, 0, 10_000));
        low.add(new BranchStock.Low(NEAR, GONE, Quantity.ofThousandths(0), Quantity.ofThousandths(1_000)));
        var told = all(Set.of()).get(0);
        assertEquals(25, told.count());
        assertEquals(List.of(new AlertSection.Place("Near", 22), new AlertSection.Place("Far", 3)), told.places());
        assertEquals(20, told.worst().size());
        assertEquals(List.of("Goods 1", "Near", "0.1", "10"), told.worst().get(1).words());
    }

    @Test
    void whoWorksInOneBranchIsToldOfThatOne() {
        oversold.addAll(List.of(low(NEAR, 1, -2_000, null), low(FAR, 2, -1_000, null)));
        batches.addAll(List.of(batch(NEAR, 5), batch(FAR, 4)));
        late.addAll(List.of(transfer("TR-1", NEAR, FAR), transfer("TR-2", NEAR, CLOSED)));
        assertEquals(List.of("1 Goods 2", "1 Goods 4", "1 TR-1"), all(Set.of(FAR)).stream().map(one -> one.count() + " " + one.worst().get(0).words().get(0)).toList());
        assertEquals(List.of(2L, 2L, 2L), all(Set.of()).stream().map(AlertSection::count).toList());
    }

    @Test
    void whatExpiresFirstComesFirstWhereverItLies() {
        batches.addAll(List.of(batch(NEAR, 5), batch(FAR, 2), batch(NEAR, 40)));
        var told = all(Set.of()).get(0);
        assertEquals(List.of("Goods 2", "Goods 5"), told.worst().stream().map(item -> item.words().get(0)).toList());
        assertEquals(30, told.limit());
    }

    @Test
    void aDayWithoutKraIsToldAndAnHourIsNot() {
        news.fiscal = kra(Map.of(NEAR, queue(7, 25, 0, false), FAR, queue(3, 1, 0, false)));
        var told = all(Set.of()).get(0);
        assertEquals(AlertKind.UNSENT_TAX, told.kind());
        assertEquals(List.of(List.of("Near", "7", "2026-12-02 06:00", "0")), told.worst().stream().map(AlertSection.Item::words).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|- Near: 500 not at KRA, 500 of them refused, the oldest since 2026-12-03 06:00|- Far: its eTIMS device stands still; 0 not at KRA, 0 of them refused, the oldest since –",
        "sw|- Near: 500 hazipo KRA, 500 zimekataliwa, ya zamani zaidi tangu 2026-12-03 06:00|- Far: kifaa chake cha eTIMS kimesimama; 0 hazipo KRA, 0 zimekataliwa, ya zamani zaidi tangu –"})
    void whatKraRefusedAndADeviceThatStandsStillAreToldAtOnce(String language, String refused, String stopped) {
        news.fiscal = kra(Map.of(NEAR, queue(500, 1, 500, false), FAR, new FiscalQueue(0, null, 0, 0, true, FiscalQueue.Limits.USUAL)));
        var lines = AlertWords.written(new AlertWords.Envelope("asha@duka.example", "Asha", language, "duka", "http://duka.localhost"), all(Set.of())).body().lines().toList();
        assertTrue(lines.containsAll(List.of(refused, stopped)), lines.toString());
    }

    @Test
    void theShopSaysWhatIsLate() {
        news.fiscal = kra(Map.of(NEAR, new FiscalQueue(1, NOW.minus(Duration.ofHours(3)), 0, 0, false, new FiscalQueue.Limits(1, 2)), FAR, queue(1, 3, 0, false)));
        assertEquals(List.of("Near"), all(Set.of()).get(0).worst().stream().map(item -> item.words().get(0)).toList());
    }

    private static FiscalQueue queue(long waiting, int hours, long refused, boolean stopped) {
        return new FiscalQueue(waiting, NOW.minus(Duration.ofHours(hours)), 0, refused, stopped, FiscalQueue.Limits.USUAL);
    }

    private static Fiscalisation kra(Map<UUID, FiscalQueue> queues) {
        return new Fiscalisation() {
            @Override
            public FiscalQueue queueOf(UUID branch) {
                return queues.get(branch);
            }

            @Override
            public FiscalQueue.Limits limits() {
                return FiscalQueue.Limits.USUAL;
            }
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"en|duka: 26 things need somebody|Below the reorder level: 25|Near 22, Far 3|- Goods 1, Near: 0.1 of 10|and 5 more", "sw|duka: mambo 26 yanahitaji mtu|Chini ya kiwango cha kuagiza: 25|Near 22, Far 3|- Goods 1, Near: 0.1 kati ya 10|na nyingine 5"})
    void theLetterIsInItsReadersLanguageWithALinkForEachKind(String language, String subject, String title, String places, String line, String more) {
        IntStream.range(0, 25).forEach(i -> low.add(low(i < 22 ? NEAR : FAR, i, i * 100, 10_000)));
        batches.add(batch(NEAR, 5));
        var letter = AlertWords.written(new AlertWords.Envelope("asha@duka.example", "Asha", language, "duka", "http://duka.localhost"), all(Set.of()));
        assertEquals(subject, letter.subject());
        var lines = letter.body().lines().toList();
        for (var wanted : List.of(title, places, line, more, "http://duka.localhost/office/purchasing/suggest.xhtml", "http://duka.localhost/office/tracking/batches.xhtml?days=30", "http://duka.localhost/office/alerts/alerts.xhtml")) {
            assertTrue(lines.contains(wanted), wanted + " in " + letter.body());
        }
    }

    private List<AlertSection> all(Set<UUID> of) {
        return news.news(EnumSet.allOf(AlertKind.class), of, 30);
    }

    private static BranchStock.Low low(UUID branch, int goods, long there, Integer wanted) {
        return new BranchStock.Low(branch, new UUID(1, goods), Quantity.ofThousandths(there), wanted == null ? null : Quantity.ofThousandths(wanted));
    }

    private static TrackingQueries.Batch batch(UUID branch, int days) {
        return new TrackingQueries.Batch(branch, new UUID(1, days), "G", "Goods " + days, "B", LocalDate.of(2026, 12, 3).plusDays(days), (long) days, Quantity.ofThousandths(1_000));
    }

    private static TransferQueries.Row transfer(String number, UUID from, UUID to) {
        var sent = new TransferQueries.Step("Kamau", NOW.minus(Duration.ofDays(9)));
        return new TransferQueries.Row(UUID.randomUUID(), number, from, to, TransferState.SENT, null, null, new TransferQueries.Steps(sent, sent, sent, null, null), null, null, null, true);
    }

    private AlertNews news() {
        var made = new AlertNews();
        made.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        made.rules = new StockRules() {
            @Override
            public Limits limits() {
                return new Limits(null, null, 3, null);
            }
        };
        made.branches = new BranchRegister() {
            @Override
            public List<BranchSummary> all() {
                return List.of(branch(NEAR, "Near"), branch(FAR, "Far"), new BranchSummary(CLOSED, "CL", "Closed", null, null, false, 0));
            }
        };
        made.shelves = new BranchStock() {
            @Override
            public List<Low> belowZero() {
                return oversold;
            }

            @Override
            public List<Low> belowLevel() {
                return low;
            }
        };
        withGoods(made);
        var nothing = new FiscalQueue(0, null, 0, 0, false, FiscalQueue.Limits.USUAL);
        made.fiscal = kra(Map.of(NEAR, nothing, FAR, nothing));
        return made;
    }

    private void withGoods(AlertNews made) {
        made.goods = new ProductQueries() {
            @Override
            public Map<UUID, ProductSummary> named(Collection<UUID> ids) {
                return ids.stream().map(id -> new ProductSummary(id, "G", "Goods " + id.getLeastSignificantBits(), null, null, "EA", "B", null, !id.equals(GONE), null)).collect(Collectors.toMap(ProductSummary::id, Function.identity()));
            }
        };
        made.batches = new TrackingQueries() {
            @Override
            public long count(Filter filter) {
                return page(filter, 0, Integer.MAX_VALUE).size();
            }

            @Override
            public List<Batch> page(Filter filter, int first, int size) {
                return batches.stream().filter(b -> b.branchId().equals(filter.branchId()) && b.daysLeft() <= filter.days()).limit(size).toList();
            }
        };
        made.transfers = new TransferQueries() {
            @Override
            public List<Row> overdue() {
                return late;
            }
        };
    }

    private static BranchSummary branch(UUID id, String name) {
        return new BranchSummary(id, name.substring(0, 2), name, null, null, true, 0);
    }
}
