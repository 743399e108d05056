package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import com.completebytepos.pages.OfficeForm;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody the owner lets look after the people, without being an owner: nobody comes to more by it than they had. */
class PeopleByOthersST {
    private static final String PAGE = "/office/identity/people.xhtml?lang=en";
    private final String name = "m" + System.nanoTime() % 1_000_000_000;
    private final String id = Ids.next().toString();
    private String shop;

    @AfterEach
    void leave() {
        Books.run(shop, "update app_user set active = false where username like '%" + name + "'");
        Books.run(shop, "delete from user_branch where user_id = uuid_to_bin('" + id + "')");
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void anOwnersAccountIsOutOfReach(String shop, String owner) {
        var manager = manager(shop, owner);
        var before = Books.text(shop, "select concat(password_hash, hex(pin_verifier), credential_epoch, active) from app_user where username = '" + owner + "'");
        assertTrue(open(manager, owner, "newPassword").then("credential").with("password", "taken over now").press("setPassword").contains("may do more than you"));
        assertTrue(open(manager, owner, "newPin").then("credential").with("pin", "111111").press("setPin").contains("may do more than you"));
        assertTrue(open(manager, owner, "dismiss").then("dismissal").press("sure").contains("may do more than you"));
        assertTrue(open(manager, owner, "edit").then("person").with("email", name + "@evil.example").press("save").contains("may do more than you"));
        assertTrue(open(manager, owner, "signOut").page().contains("may do more than you"));
        assertEquals(before, Books.text(shop, "select concat(password_hash, hex(pin_verifier), credential_epoch, active) from app_user where username = '" + owner + "'"));
        assertEquals(0, Books.number(shop, "select count(*) from app_user where email = '" + name + "@evil.example'"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha", "soko, musa"})
    void nobodyIsMadeAnOwnerByWhoIsNone(String shop, String owner) {
        var manager = manager(shop, owner);
        var made = add(manager, "o" + name, "OWNER");
        assertTrue(made.contains("You can only allow what you may do yourself."), made);
        assertEquals(0, Books.number(shop, "select count(*) from app_user where username = 'o" + name + "'"));
        add(manager, "c" + name, "CASHIER");
        assertEquals(1, Books.number(shop, "select count(*) from app_user where username = 'c" + name + "'"));
        var form = open(manager, "c" + name, "edit");
        var raised = new String(manager.posted(PAGE, form.page(), "person", Map.of("person:displayName", List.of("Raised"), "person:email", List.of(""), "person:roles", List.of("OWNER"), "person:save", List.of(""))).body());
        assertTrue(raised.contains("You can only allow what you may do yourself."), raised);
        assertEquals(0, Books.number(shop, "select count(*) from user_role r join app_user u on u.id = r.user_id where u.username = 'c" + name + "' and r.role = 'OWNER'"));
        assertFalse(open(manager, "c" + name, "newPassword").then("credential").with("password", "a long password").press("setPassword").contains("may do more than you"));
    }

    @ParameterizedTest
    @CsvSource({"duka, asha, njeri", "soko, musa, achieng"})
    void whoWorksInOneBranchHiresForItAlone(String shop, String owner, String everywhere) {
        Books.run(shop, "insert into user_branch (user_id, branch_id) select uuid_to_bin('" + id + "'), id from branch order by code limit 1");
        var there = manager(shop, owner);
        add(there, "c" + name, "CASHIER");
        assertEquals(1, Books.number(shop, "select count(*) from user_branch b join app_user u on u.id = b.user_id where u.username = 'c" + name + "'"), "a cashier of every branch");
        assertTrue(open(there, everywhere, "newPin").then("credential").with("pin", "111111").press("setPin").contains("works where you do not"));
    }

    /** A supervisor who may change people, too. */
    private Office manager(String shop, String owner) {
        this.shop = shop;
        Books.run(shop, "insert into app_user (id, username, display_name, password_hash, active) select uuid_to_bin('" + id + "'), '" + name + "', 'Manager', password_hash, true from app_user where username = '" + owner + "'");
        Books.run(shop, "insert into user_role (user_id, role) values (uuid_to_bin('" + id + "'), 'SUPERVISOR')");
        Books.run(shop, "insert into user_permission (user_id, permission, granted) values (uuid_to_bin('" + id + "'), 'EDIT_PEOPLE', true)");
        return Office.signedIn(shop, name, "demo-" + owner);
    }

    private static OfficeForm open(Office office, String username, String button) {
        var form = OfficeForm.on(office, PAGE, "people");
        var rows = form.page().split("data-ri=\"");
        int row = 1;
        while (!rows[row].contains(">" + username + "<")) row++;
        form.press("table:" + (row - 1) + ":" + button);
        return form;
    }

    private static String add(Office office, String username, String role) {
        var form = OfficeForm.on(office, PAGE, "people");
        form.press("add");
        return new String(office.posted(PAGE, form.page(), "person", Map.of("person:displayName", List.of("Somebody"), "person:username", List.of(username), "person:email", List.of(""),
                "person:roles", List.of(role), "person:password", List.of("a long password"), "person:pin", List.of(""), "person:create", List.of(""))).body());
    }
}
