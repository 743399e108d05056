package com.completebytepos.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import com.completebytepos.pages.Office;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Somebody who may do nearly everything, hired for one test, and a branch in which nothing ever happened; both leave with it. */
public final class BoundPerson implements AutoCloseable {
    private final String shop;
    private final String owner;
    private final String id = Ids.next().toString();
    private final String own = Ids.next().toString();
    private final Office office;

    /** @param like whose password it is */
    public BoundPerson(String shop, String owner, String like) {
        this.shop = shop;
        this.owner = owner;
        var name = "b" + id.substring(24);
        Books.run(shop, "insert into branch (id, code, name, active) values (" + bin(own) + ", 'Y" + System.nanoTime() % 1_000_000 + "', 'The own one', true)");
        Books.run(shop, "insert into app_user (id, username, display_name, password_hash, active) select " + bin(id) + ", '" + name + "', 'Bound', password_hash, true from app_user where username = '" + like + "'");
        Books.run(shop, "insert into user_role (user_id, role) values (" + bin(id) + ", 'SUPERVISOR'), (" + bin(id) + ", 'ACCOUNTANT')");
        Books.run(shop, "insert into user_permission (user_id, permission, granted) values (" + bin(id) + ", 'EDIT_BRANCHES', true), (" + bin(id) + ", 'EDIT_SETTINGS', true)");
        office = Office.signedIn(shop, name, "demo-" + like);
    }

    /** Signed in before anything was ticked. */
    public Office office() {
        return office;
    }

    /** Where nothing happened. */
    public String own() {
        return own;
    }

    /** By the owner, on the page of what people may do. @param branches none for everywhere */
    public BoundPerson tick(String... branches) {
        var path = "/office/identity/scope.xhtml?lang=en&id=" + id;
        var asOwner = Office.signedIn(shop, owner);
        var may = Pattern.compile("<input[^>]*name=\"scope:may\"[^>]*>").matcher(asOwner.page(path)).results().map(MatchResult::group).filter(box -> box.contains("checked")).map(box -> box.replaceAll("(?s).*value=\"([^\"]+)\".*", "$1")).toList();
        asOwner.submit(path, "scope", Map.of("scope:may", may, "scope:branches", List.of(branches), "scope:save", List.of("")));
        assertEquals(branches.length, Books.number(shop, "select count(*) from user_branch where user_id = " + bin(id)));
        return this;
    }

    @Override
    public void close() {
        for (var table : List.of("user_branch", "user_permission", "user_role")) Books.run(shop, "delete from " + table + " where user_id = " + bin(id));
        Books.run(shop, "delete from app_user where id = " + bin(id));
        Books.run(shop, "delete from stock_transfer_line where transfer_id in (select id from stock_transfer where to_branch = " + bin(own) + ")");
        Books.run(shop, "delete from stock_transfer where to_branch = " + bin(own));
        Books.run(shop, "delete from branch where id = " + bin(own));
    }

    static String bin(String id) {
        return "uuid_to_bin('" + id + "')";
    }
}
