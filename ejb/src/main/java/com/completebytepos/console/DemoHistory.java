package com.completebytepos.console;

import com.completebytepos.branches.BranchRegister;
import com.completebytepos.branches.BranchSummary;
import com.completebytepos.branches.RegisterWorkstation;
import com.completebytepos.branches.RegisteredWorkstation;
import com.completebytepos.branches.Workstations;
import com.completebytepos.catalogue.TillGoods;
import com.completebytepos.identity.Role;
import com.completebytepos.identity.TicketKind;
import com.completebytepos.identity.Tickets;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TillPerson;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Setting;
import com.completebytepos.pricing.PriceBook;
import com.completebytepos.selling.Shifts;
import com.completebytepos.selling.Tills;
import com.completebytepos.sync.Answer;
import com.completebytepos.sync.Entry;
import com.completebytepos.sync.Outcome;
import com.completebytepos.sync.SyncDoor;
import com.completebytepos.tenancy.CurrentShop;
import com.completebytepos.tenancy.Foundation;
import com.completebytepos.tenancy.Permission;
import com.completebytepos.tenancy.Requires;
import com.completebytepos.tenancy.ShopBinding;
import com.completebytepos.tenancy.ShopCode;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Last month at the demo shops: real baskets, sold by signed commands through the same door a till uses, day by day. A day that was cut off stays as it is. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DemoHistory {
    private static final Logger LOG = Logger.getLogger(DemoHistory.class);
    private static final String TILL = "Demo";
    private static final int DAYS = 30;
    private static final int TOLD_EVERY = 10;
    private static final LocalTime OPENS = LocalTime.of(7, 30);
    private static final Duration OPEN_FOR = Duration.ofHours(13);
    private static final int BATCH = 50;

    @Inject BranchRegister branches;
    @Inject Tills tills;
    @Inject Shifts shifts;
    @Inject Tickets tickets;
    @Inject Workstations workstations;
    @Inject TillPeople people;
    @Inject TillGoods goods;
    @Inject PriceBook prices;
    @Inject SyncDoor door;
    @Inject Clock clock;

    /** The first share of the baskets goes to the first shop, and so on; takes minutes, the log tells how far it is. */
    @Requires(Permission.OPERATE_PLATFORM)
    public void replay(List<String> shops) {
        try {
            var baskets = DemoShelf.baskets();
            int wanted = Math.min(baskets.size(), Setting.number("CBPOS_DEMO_BASKETS", baskets.size()));
            int share = wanted / shops.size();
            for (int i = 0; i < shops.size(); i++) {
                var own = baskets.subList(i * share, (i + 1) * share);
                ShopBinding.run(new ShopCode(shops.get(i)), Foundation.BOOT, () -> replayShop(own));
                LOG.infof("%s: last month's %d sales are in the books", shops.get(i), own.size());
            }
        } catch (IOException unreadable) {
            throw new IllegalStateException("the seed cannot be read", unreadable);
        }
    }

    private void replayShop(List<List<String>> baskets) {
        var all = branches.all();
        int share = baskets.size() / all.size();
        for (int i = 0; i < all.size(); i++) replayBranch(all.get(i), baskets.subList(i * share, i == all.size() - 1 ? baskets.size() : (i + 1) * share));
    }

    private void replayBranch(BranchSummary place, List<List<String>> baskets) {
        var branch = place.id();
        var known = tills.all().stream().filter(t -> t.branchId().equals(branch) && t.name().equals(TILL)).findFirst();
        var till = known.map(t -> t.id()).orElseGet(() -> tills.add(branch, TILL));
        tills.describe(till, TILL, false);
        var done = shifts.daysOf(till);
        var first = done.stream().min(LocalDate::compareTo).orElseGet(() -> LocalDate.now(clock.withZone(HouseClock.NAIROBI)).minusDays(DAYS));
        if (done.size() >= DAYS || done.contains(first.plusDays(DAYS - 1L))) return;
        var demo = opened(branch, till);
        var shelf = shelf();
        for (int d = 0; d < DAYS; d++) {
            var day = first.plusDays(d);
            if (!done.contains(day)) replayDay(demo, day, baskets.subList(baskets.size() * d / DAYS, baskets.size() * (d + 1) / DAYS), shelf);
            if ((d + 1) % TOLD_EVERY == 0) LOG.infof("%s, %s: %d of %d days of last month are sold", CurrentShop.require().value(), place.name(), d + 1, DAYS);
        }
        workstations.revoke(demo.workstation().id());
    }

    private void replayDay(DemoTill till, LocalDate day, List<List<String>> baskets, Map<String, DemoShelf.Goods> shelf) {
        var random = new Random(day.toEpochDay() * 31 + baskets.size());
        var opens = day.atTime(OPENS).atZone(HouseClock.NAIROBI).toInstant();
        var times = random.longs(baskets.size(), 60_000, OPEN_FOR.toMillis()).sorted().toArray();
        var entries = new ArrayList<Entry>();
        entries.add(till.openShift(day, opens));
        for (int i = 0; i < baskets.size(); i++) {
            var items = baskets.get(i).stream().map(name -> item(shelf.get(name), random)).toList();
            entries.add(till.sale(opens.plusMillis(times[i]), items));
        }
        int off = random.nextInt(4) == 0 ? 500 * (random.nextInt(9) - 4) : 0;
        if (!baskets.isEmpty()) entries.add(till.safeDrop(opens.plus(OPEN_FOR).plusSeconds(30)));
        entries.add(till.closeShift(opens.plus(OPEN_FOR).plusSeconds(60), off));
        for (int from = 0; from < entries.size(); from += BATCH) {
            for (var answer : door.take(till.workstation(), entries.subList(from, Math.min(entries.size(), from + BATCH)))) check(answer);
        }
    }

    private static DemoTill.Item item(DemoShelf.Goods goods, Random random) {
        boolean weighed = goods.unit().equals("KG");
        return new DemoTill.Item(goods, weighed ? 150 + random.nextInt(2350) : (random.nextInt(5) == 0 ? 2_000 : 1_000));
    }

    private static void check(Answer answer) {
        if (answer.outcome() != Outcome.STORED) LOG.warnf("demo sale %s: %s %s %s", answer.id(), answer.outcome(), answer.reason(), answer.findings());
    }

    private DemoTill opened(UUID branch, UUID till) {
        var seller = somebody(Role.CASHIER);
        var pair = keyPair();
        var ticket = tickets.issue(TicketKind.REGISTER_WORKSTATION, seller, Duration.ofMinutes(1));
        RegisteredWorkstation made = workstations.register(ticket.token(), new RegisterWorkstation(branch, till, TILL, pair.getPublic().getEncoded(), true));
        return new DemoTill(made, pair.getPrivate(), prices.taxesOn(LocalDate.now(clock)).table(), new DemoTill.Staff(seller, somebody(Role.SUPERVISOR)));
    }

    private UUID somebody(Role role) {
        return people.all().stream().filter(p -> p.roles().contains(role)).findFirst().map(TillPerson::id).orElseThrow();
    }

    private Map<String, DemoShelf.Goods> shelf() {
        try {
            return DemoShelf.byBasketName(goods.all(null).stream().collect(Collectors.toMap(TillGoods.Item::code, TillGoods.Item::id)));
        } catch (IOException unreadable) {
            throw new IllegalStateException("the seed cannot be read", unreadable);
        }
    }

    private static KeyPair keyPair() {
        try {
            var maker = KeyPairGenerator.getInstance("EC");
            maker.initialize(new ECGenParameterSpec("secp256r1"));
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }
}
