package com.completebytepos.cash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.books.Thawed;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TenderText;
import com.completebytepos.till.TillClient;
import com.completebytepos.kernel.Ids;
import jakarta.json.Json;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was counted, moved at the drawer and on the shelf, opened, taken out and signed stands as it was written: the database itself refuses to change or remove it. */
class FrozenRowsST {
    /** Each with a column somebody would like to change. */
    private static final Map<String, String> FROZEN = frozen();

    private static Map<String, String> frozen() {
        var all = new LinkedHashMap<String, String>();
        all.put("z_report", "because = 'never'");
        all.put("z_row", "amount = amount + 1");
        all.put("till_settlement", "counted = counted + 1");
        all.put("settlement_piece", "pieces = pieces + 1");
        all.put("settlement_tender", "counted = counted + 1");
        all.put("cash_movement", "amount = amount + 1");
        all.put("slip_move", "amount = amount + 1");
        all.put("slip_taken", "amount = amount + 1");
        all.put("drawer_opening", "reason = 'Nothing'");
        all.put("removed_line", "amount = amount + 1");
        all.put("stock_movement", "quantity = quantity + 1");
        all.put("approval", "approver_name = 'Nobody'");
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void nothingOfADayIsChangedOrRemoved(String shop) {
        var till = TillClient.at(shop);
        till.send(till.sale(SaleText.of(List.of(new Sold(till.goods(3), 4_000)), till.taxes()).paidBy(TenderText.card(SaleText.of(List.of(new Sold(till.goods(3), 4_000)), till.taxes()).due(), "A1B2C3").build())));
        till.send(till.moveCash("PAID_OUT", 2_000, "Milk for tea"), till.removed(till.goods(3), 1_000, false), till.openDrawer("Change for a note", DayText.approval("NO_SALE", till.supervisor(), "Change")));
        var slip = Json.createObjectBuilder().add("type", "PICKUP").add("amount", 100).add("reason", "To the bank").add("tender", "CARD");
        till.send(till.chained("cash.move", Ids.next().toString(), Instant.now(), Json.createObjectBuilder().add("move", slip)));
        till.send(till.chained("value.load", Ids.next().toString(), Instant.now(), TenderText.load("GIFT_CARD", "GC" + Ids.next().toString().substring(24).toUpperCase(java.util.Locale.ROOT), 10_000, TenderText.card(10_000, "X1Y2Z3"))));
        till.send(till.chained("shift.close", Ids.next().toString(), Instant.now(), DayText.closeByTender(498_000, DayText.slips("CARD", 0))));
        for (var row : FROZEN.entrySet()) {
            assertTrue(Books.number(shop, "select count(*) from " + row.getKey()) > 0, row.getKey() + " has rows");
            refused(shop, "update " + row.getKey() + " set " + row.getValue());
            refused(shop, "delete from " + row.getKey());
        }
        assertEquals(List.of(), Books.checks(shop).entrySet().stream().filter(check -> check.getValue() != 0).toList());
    }

    /** What a drawer began with, who took off how much alone, which carton was opened: asked by reports and by the judging of sales for years. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void floatsCeilingsAndOpenedCartonsStay(String shop) throws Exception {
        stays(shop, "opening_piece (shift_id, denomination, pieces) values (random_bytes(16), 1000, 3)", "update opening_piece set pieces = pieces + 1", "delete from opening_piece");
        stays(shop, "discount_ceilings (version, supervisor, cashier, since) values (2000000000, 2000, 500, now(3))", "update discount_ceilings set cashier = cashier + 1", "delete from discount_ceilings");
        stays(shop, "deposit_entry (document_id, line_no, returnable_id, name, kind, pieces, amount, branch_id, number, at) values (random_bytes(16), 1, random_bytes(16), 'Crate', 'TAKEN', 1, 250, random_bytes(16), 'STAYS', now(3))",
                "update deposit_entry set amount = amount + 1", "delete from deposit_entry");
        stays(shop, "deposit_refund (document_id, line_no, kind, amount) values (random_bytes(16), 1, 'ON_ACCOUNT', 250)", "update deposit_refund set amount = amount + 1", "delete from deposit_refund");
        stays(shop, "supplier_empties (id, supplier_id, branch_id, returnable_id, name, full_in, empties_out, amount, paper, person, at) values (random_bytes(16), random_bytes(16), random_bytes(16), random_bytes(16), 'Crate', 1, 0, 250, 'GRN', 'Nobody', now(3))",
                "update supplier_empties set full_in = full_in + 1", "delete from supplier_empties");
        stays(shop, "kept_deposit (id, number, branch_id, returnable_id, name, pieces, letter, rate, source, taxable, tax, reason, person, at) values (random_bytes(16), 'KD-STAYS', random_bytes(16), random_bytes(16), 'Crate', 1, 'B', 16, 'Law', 215, 35, 'Gone', 'Nobody', now(3))",
                "update kept_deposit set tax = tax + 1", "delete from kept_deposit");
        stays(shop, "unpacking (id, number, branch_id, carton_id, carton_name, cartons, piece_id, piece_name, pieces, value, person, at)"
                + " values (random_bytes(16), 'UNP-STAYS', random_bytes(16), random_bytes(16), 'Carton', 1, random_bytes(16), 'Piece', 24, 0, 'Nobody', now(3))", "delete from unpacking");
    }

    private static void stays(String shop, String row, String... deeds) throws SQLException {
        try (var hand = Books.open(shop); var statement = hand.createStatement()) {
            hand.setAutoCommit(false);
            statement.executeUpdate("insert into " + row);
            for (var deed : deeds) assertEquals("45000", assertThrows(SQLException.class, () -> statement.executeUpdate(deed), deed).getSQLState(), deed);
            hand.rollback();
        }
    }

    /** A shop of an earlier release, whose rows could be changed: the upgrade ends that, however often it is begun. */
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void anUpgradeKeepsWhatIsThereAlready(String shop) throws Exception {
        var till = TillClient.at(shop);
        till.send(till.openDrawer("Change for a note", DayText.approval("NO_SALE", till.supervisor(), "Change")));
        var mine = " where shift_id = uuid_to_bin('" + till.shift() + "')";
        Thawed.at(shop, List.of("drawer_opening"), () -> Books.run(shop, "update drawer_opening set reason = 'As it was before'" + mine));
        Thawed.freeze(shop);
        refused(shop, "update drawer_opening set reason = 'Otherwise'" + mine);
        refused(shop, "delete from drawer_opening" + mine);
        assertEquals("As it was before", Books.text(shop, "select reason from drawer_opening" + mine));
    }

    private static void refused(String shop, String sql) {
        try (var hand = Books.open(shop); var statement = hand.createStatement()) {
            hand.setAutoCommit(false);
            var no = assertThrows(SQLException.class, () -> statement.executeUpdate(sql + " limit 1"), sql);
            assertEquals("45000", no.getSQLState(), no.getMessage());
            hand.rollback();
        } catch (SQLException fault) {
            throw new IllegalStateException(sql, fault);
        }
    }
}
