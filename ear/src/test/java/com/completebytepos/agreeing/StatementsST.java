package com.completebytepos.agreeing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A supplier's statement is typed or brought as a file, held against the books, agreed with a note and kept as it was then. */
class StatementsST {
    private Bought bought;

    @AfterEach
    void nothingIsLeft() {
        if (bought != null) bought.clear();
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void aStatementIsHeldAgainstTheBooksAndAgreed(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.invoiced("INV-1001", null, "1000", "160", null);
        bought.invoiced("INV-1002", null, "100", "0", null);
        bought.invoiced("INV-1004", null, "7", "0", null);
        bought.paid("500", "QGH7XYZ123", 2);
        var office = Office.signedIn(shop, accountant);
        var day = bought.day();
        var form = form(office);
        form.with("rows", day + "\t1001\t1,160.00\n" + day + "\t1002\t90\n" + day.plusDays(3) + "\tpaid by you\t(500)\n" + day + "\t1003\t5").with("closing", "755").press("keep");
        var id = Books.text(shop, "select bin_to_uuid(id) from supplier_statement where supplier_id = " + Bought.bin(bought.id()));
        var path = "/office/agreeing/statement.xhtml?lang=en&id=" + id;
        var page = office.page(path);
        assertEquals(List.of("755.00", "767.00", "-12.00"), List.of(Office.text(page, "theirClosing"), Office.text(page, "ourClosing"), Office.text(page, "difference")));
        for (var told : List.of("matched 2", "differs 1", "only ours 1", "only theirs 1")) assertTrue(page.contains(told), told + ": " + page);
        var sign = OfficeForm.on(office, path, "sign");
        sign.with("note", " x ").press("agree");
        assertTrue(sign.said("note").contains("Write a note"), sign.page());
        sign.with("note", "1002 is 100 by order, 1004 follows").press("agree");
        assertTrue(sign.said("openToo_input").contains("1 rows differ, 1 are ours alone, 1 theirs alone"), sign.page());
        sign.with("openToo_input", "on").press("agree");
        assertTrue(sign.page().contains("id=\"signed\"") && sign.page().contains("1004 follows"), sign.page());
        assertEquals(5, Books.number(shop, "select count(verdict) from supplier_statement_line where statement_id = " + Bought.bin(id)));
        bought.invoiced("INV-1005", null, "50", "0", null);
        page = office.page(path);
        assertEquals("767.00", Office.text(page, "ourClosing"), "kept as it was agreed");
        assertFalse(page.contains("sign:agree"), page);
        var file = new String(office.get("/office/agreeing/statement-export/statement.csv?lang=en&id=" + id).body(), StandardCharsets.UTF_8);
        assertTrue(file.contains("only theirs") && file.contains("1004 follows") && file.contains("-12.00"), file);
        for (var ending : List.of("xlsx", "pdf")) assertEquals(200, office.get("/office/agreeing/statement-export/statement." + ending + "?id=" + id).statusCode());
        for (var door : List.of("/office/agreeing/statement.xhtml?id=" + id, "/office/agreeing/statement-export/statement.csv?id=" + id, "/office/agreeing/statements.xhtml?supplier=" + bought.id())) assertEquals(404, Bought.other(shop).get(door).statusCode(), door);
    }

    /** Two faults that make up for each other leave the sums alike: whoever signs says so, and signs what was seen. */
    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void sumsThatAgreeHideNoRowsThatDoNot(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        bought.invoiced("INV-2001", null, "100", "0", null);
        bought.invoiced("INV-2002", null, "50", "0", null);
        var office = Office.signedIn(shop, accountant);
        form(office).with("rows", bought.day() + "\t2001\t100\n" + bought.day() + "\t2009\t50").with("closing", "150").press("keep");
        var id = Books.text(shop, "select bin_to_uuid(id) from supplier_statement where supplier_id = " + Bought.bin(bought.id()));
        var path = "/office/agreeing/statement.xhtml?lang=en&id=" + id;
        assertEquals("0.00", Office.text(office.page(path), "difference"));
        assertTrue(office.page(path).contains("id=\"madeUp\""));
        var sign = OfficeForm.on(office, path, "sign").with("note", "2009 is ours of last month");
        sign.press("agree");
        assertTrue(sign.said("openToo_input").contains("0 rows differ, 1 are ours alone, 1 theirs alone"), sign.page());
        var moved = OfficeForm.on(office, path, "sign").with("note", "2009 is ours of last month").with("openToo_input", "on");
        Books.run(shop, "update supplier_invoice set number = 'INV-2003' where number = 'INV-2002' and supplier_id = " + Bought.bin(bought.id()));
        moved.press("agree");
        assertEquals(0, Books.number(shop, "select count(*) from supplier_statement where signed_at is not null and id = " + Bought.bin(id)), "rows moved, though no sum did");
        OfficeForm.on(office, path, "sign").with("note", "2009 is ours of last month").with("openToo_input", "on").press("agree");
        assertEquals(1, Books.number(shop, "select count(*) from supplier_statement where signed_at is not null and id = " + Bought.bin(id)));
        assertTrue(Books.text(shop, "select detail from audit_entry where subject_id = '" + id + "' and action = 'agreeing.statement-agreed'").contains("open rows 2"));
    }

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whatCannotBeReadIsNamedByLineAndNothingIsKept(String shop, String accountant) {
        bought = Bought.at(shop, 20);
        var office = Office.signedIn(shop, accountant);
        var form = form(office);
        form.press("keep");
        assertTrue(form.said("rows").contains("Type or paste"), form.page());
        form.with("rows", bought.day() + ",1001,5\nyesterday,1002,5\n" + bought.day() + ",1003,<b>lots</b>").press("keep");
        assertTrue(form.page().contains("Line 2: no day") && form.page().contains("Line 3: no amount") && form.page().contains("&lt;b&gt;lots"), form.page());
        form.with("rows", bought.day() + ",1001,5").with("closing", "6").press("keep");
        assertTrue(form.said("closing").contains("5.00, not to 6.00"), form.page());
        form.with("rows", bought.day() + ",1001,5").with("closing", "").with("first", bought.day().plusDays(9).toString()).with("last", bought.day().toString()).press("keep");
        assertTrue(form.said("first").contains("The end lies after"), form.page());
        form.with("first", "").with("last", bought.day().toString()).press("keep");
        assertTrue(form.said("first").contains("Enter a day"), form.page());
        assertEquals(0, Books.number(shop, "select count(*) from supplier_statement where supplier_id = " + Bought.bin(bought.id())));
        form.with("first", bought.day().toString()).with("opening", "").press("keep");
        assertTrue(form.said("opening").contains("Enter an amount"), form.page());
        form(office).upload("file", "statement.xls", new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0, 0}, "keep");
        form(office).upload("file", "statement.csv", ("Date,Document,Debit,Credit\n" + bought.day() + ",1001,5,\n" + bought.day() + ",RC 1,,2\n").getBytes(StandardCharsets.UTF_8), "keep");
        assertEquals("3.00", Books.text(shop, "select closing from supplier_statement where supplier_id = " + Bought.bin(bought.id())));
        var id = Books.text(shop, "select bin_to_uuid(id) from supplier_statement where supplier_id = " + Bought.bin(bought.id()));
        OfficeForm.on(office, "/office/agreeing/statement.xhtml?lang=en&id=" + id, "sign").press("drop");
        assertEquals(0, Books.number(shop, "select count(*) from supplier_statement_line where statement_id = " + Bought.bin(id)));
    }

    private OfficeForm form(Office office) {
        return OfficeForm.on(office, "/office/agreeing/statements.xhtml?lang=en&supplier=" + bought.id(), "statement").with("first", bought.day().toString()).with("last", bought.day().plusDays(15).toString()).with("opening", "0");
    }
}
