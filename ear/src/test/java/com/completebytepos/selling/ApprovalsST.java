package com.completebytepos.selling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.till.DayText;
import com.completebytepos.till.SaleText;
import com.completebytepos.till.Sold;
import com.completebytepos.till.TillClient;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a till says was approved is kept with both names; what nobody was allowed to approve is found, the sale stands. */
class ApprovalsST {

    @ParameterizedTest
    @CsvSource({"duka, asha, Njeri", "soko, musa, Achieng"})
    void anApprovalIsKeptWithBothNamesAndShown(String shop, String owner, String approver) {
        var till = TillClient.at(shop);
        var sale = till.approvedSale(text(till), Json.createArrayBuilder().add(DayText.approval("DISCOUNT", till.supervisor(), "Old <b>stock</b>")));
        var answer = till.send(sale).get(0);
        assertEquals("stored", answer.getString("result"), answer.toString());
        var id = "uuid_to_bin('" + sale.id() + "')";
        assertEquals(1, Books.number(shop, "select count(*) from approval where command_id = " + id + " and action = 'DISCOUNT' and line_no = 1 and kind = 'sale'"));
        assertEquals(1, Books.number(shop, "select count(*) from audit_entry where action = 'selling.approved' and subject_id = '" + sale.id() + "'"));
        var page = Office.signedIn(shop, owner).page("/office/selling/sale.xhtml?id=" + sale.id() + "&lang=en");
        assertTrue(page.contains(approver + " for ") && page.contains("Old &lt;b&gt;stock&lt;/b&gt;"), page.substring(page.indexOf("approvals")));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void whatNobodyWasAllowedToApproveIsFoundAndTheSaleStands(String shop) {
        assertEquals(List.of("approver-not-allowed", "approved-by-oneself"), found(shop, till -> DayText.approval("DISCOUNT", till.cashier(), "mine")));
        assertEquals(List.of("approver-unknown"), found(shop, till -> DayText.approval("REFUND", Ids.next().toString(), "stranger")));
        assertEquals(List.of("approval-unknown"), found(shop, till -> DayText.approval("FREE_BEER", till.supervisor(), "party")));
        assertEquals(List.of("approval-time-odd"), found(shop, till -> DayText.approval("DISCOUNT", till.supervisor(), "early").add("at", "2026-01-01T00:00:00.000Z")));
    }

    @ParameterizedTest
    @CsvSource({"duka", "soko"})
    void anApprovalThatIsNoneIsUnreadable(String shop) {
        var till = TillClient.at(shop);
        var answer = till.send(till.approvedSale(text(till), Json.createArrayBuilder().add(DayText.approval("DISCOUNT", "nobody", "x")))).get(0);
        assertEquals("refused", answer.getString("result"), answer.toString());
    }

    /** Whoever may approve somewhere may not approve everywhere. */
    @Tag("wide")
    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void aSupervisorOfAnotherBranchApprovesNothingHere(String shop, String owner) {
        var till = TillClient.at(shop);
        var elsewhere = Ids.next().toString();
        Books.run(shop, "insert into branch (id, code, name, active) values (uuid_to_bin('" + elsewhere + "'), 'Z" + System.nanoTime() % 1_000_000 + "', 'Elsewhere', true)");
        try {
            worksAt(shop, owner, till.supervisor(), List.of(elsewhere));
            assertEquals(List.of("approver-of-another-branch"), codes(till, DayText.approval("DISCOUNT", till.supervisor(), "From afar")));
            var codes = till.send(till.openDrawer("Change", DayText.approval("NO_SALE", till.supervisor(), "From afar"))).get(0).getJsonArray("findings").getValuesAs(JsonObject.class);
            assertEquals(List.of("approver-of-another-branch", "drawer-not-approved"), codes.stream().map(f -> f.getString("code")).toList());
            worksAt(shop, owner, till.supervisor(), List.of(elsewhere, till.branchId()));
            assertEquals("stored", till.send(till.approvedSale(text(till), Json.createArrayBuilder().add(DayText.approval("DISCOUNT", till.supervisor(), "Here too")))).get(0).getString("result"));
        } finally {
            worksAt(shop, owner, till.supervisor(), List.of());
            Books.run(shop, "delete from branch where id = uuid_to_bin('" + elsewhere + "')");
        }
        assertEquals("stored", till.send(till.approvedSale(text(till), Json.createArrayBuilder().add(DayText.approval("DISCOUNT", till.supervisor(), "Back again")))).get(0).getString("result"));
    }

    /** Two pairs of eyes looked: the cashier asked, the supervisor said yes, and took over the till before the customer paid. */
    @ParameterizedTest
    @CsvSource({"duka, Njeri", "soko, Achieng"})
    void whoSaidYesToACashierMayTakeTheMoneyAfterwards(String shop, String approver) {
        var till = TillClient.at(shop);
        var asked = till.cashier();
        till.as(till.supervisor());
        assertEquals(List.of("approved-by-oneself"), codes(till, DayText.approval("DISCOUNT", till.supervisor(), "Nobody asked")));
        var sale = till.approvedSale(text(till), Json.createArrayBuilder().add(DayText.approval("DISCOUNT", till.supervisor(), "A good customer").add("asked", asked)));
        var answer = till.send(sale).get(0);
        assertEquals("stored", answer.getString("result"), answer.toString());
        assertEquals(1, Books.number(shop, "select count(*) from approval where command_id = uuid_to_bin('" + sale.id() + "') and cashier_id = uuid_to_bin('" + asked + "') and approver_name = '" + approver + "'"));
    }

    private static void worksAt(String shop, String owner, String person, List<String> branches) {
        var path = "/office/identity/scope.xhtml?lang=en&id=" + person;
        var office = Office.signedIn(shop, owner);
        var may = Pattern.compile("<input[^>]*name=\"scope:may\"[^>]*>").matcher(office.page(path)).results().map(MatchResult::group).filter(box -> box.contains("checked")).map(box -> box.replaceAll("(?s).*value=\"([^\"]+)\".*", "$1")).toList();
        assertTrue(may.contains("APPROVE"), may.toString());
        office.submit(path, "scope", Map.of("scope:may", may, "scope:branches", branches, "scope:save", List.of("")));
        assertEquals(branches.size(), Books.number(shop, "select count(*) from user_branch where user_id = uuid_to_bin('" + person + "')"));
    }

    private static List<String> found(String shop, Function<TillClient, JsonObjectBuilder> approval) {
        var till = TillClient.at(shop);
        return codes(till, approval.apply(till));
    }

    private static List<String> codes(TillClient till, JsonObjectBuilder approval) {
        var answer = till.send(till.approvedSale(text(till), Json.createArrayBuilder().add(approval))).get(0);
        assertEquals("stored-with-findings", answer.getString("result"), answer.toString());
        return answer.getJsonArray("findings").getValuesAs(JsonObject.class).stream().map(f -> f.getString("code")).toList();
    }

    private static SaleText text(TillClient till) {
        return SaleText.of(List.of(new Sold(till.goods(3), 1_000)), till.taxes());
    }
}
