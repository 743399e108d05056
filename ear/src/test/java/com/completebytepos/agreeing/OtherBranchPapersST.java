package com.completebytepos.agreeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.identity.BoundPerson;
import com.completebytepos.pages.Office;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever is ticked for one branch neither sees the papers of goods that came to another, nor its prices on labels. */
class OtherBranchPapersST {
    private Bought bought;

    @AfterEach
    void nothingIsLeft() {
        if (bought != null) bought.clear();
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void papersOfAnotherBranchAreNobodysHere(String shop, String owner, String like) {
        bought = Bought.at(shop, 20);
        bought.received("1", "1000", "160", "1000");
        bought.invoiced("INV-0055", "1", "1000", "160", null);
        bought.told(55, "160", "1160");
        bought.received("2", "500", "80", "500");
        bought.invoiced("INV-0057", null, "100", "16", null);
        try (var person = new BoundPerson(shop, owner, like)) {
            for (var all : papers(person.office())) for (var paper : List.of("INV-0055", bought.receiptNumber("2"), "INV-0057")) assertTrue(all.contains(paper), paper + ": " + all);
            person.tick(person.own());
            for (var some : papers(person.office())) {
                for (var other : List.of("INV-0055", bought.receiptNumber("1"), bought.receiptNumber("2"), ">only at KRA<", "00/55")) assertFalse(some.contains(other), other + ": " + some);
                assertTrue(some.contains("INV-0057"), "of no branch in particular: " + some);
            }
            assertEquals("0.00", Office.text(person.office().page("/office/agreeing/papers.xhtml?lang=en&text=" + bought.pin()), "claimable"));
            assertEquals("116.00", Office.text(person.office().page("/office/agreeing/unsupported.xhtml?lang=en&text=" + bought.pin() + "&from=" + bought.day()), "total"));
            person.tick(person.own(), Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1"));
            for (var all : papers(person.office())) assertTrue(all.contains("INV-0055") && all.contains(bought.receiptNumber("2")), all);
        }
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void labelsAtAnotherBranchsPricesAreRefused(String shop, String owner, String like) {
        var branch = Books.text(shop, "select bin_to_uuid(id) from branch where active order by code limit 1");
        var goods = Books.text(shop, "select bin_to_uuid(id) from sku order by code limit 1");
        try (var person = new BoundPerson(shop, owner, like)) {
            person.tick(person.own());
            for (var ending : List.of("zpl", "pdf", "prn")) {
                var path = "/office/catalogue/labels/labels." + ending + "?ids=" + goods;
                assertEquals(403, person.office().get(path + "&branch=" + branch).statusCode(), ending);
                assertEquals(200, person.office().get(path + "&branch=" + person.own()).statusCode(), ending);
                assertEquals(200, person.office().get(path).statusCode(), ending);
            }
            person.tick(branch);
            assertEquals(200, person.office().get("/office/catalogue/labels/labels.zpl?ids=" + goods + "&branch=" + branch).statusCode());
        }
    }

    private List<String> papers(Office office) {
        return List.of(office.page("/office/agreeing/papers.xhtml?lang=en&text=" + bought.pin()),
                new String(office.get("/office/agreeing/papers-export/papers.csv?lang=en&text=" + bought.pin()).body(), StandardCharsets.UTF_8));
    }
}
