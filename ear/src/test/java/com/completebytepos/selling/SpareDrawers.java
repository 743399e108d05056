package com.completebytepos.selling;

import com.completebytepos.books.Books;
import com.completebytepos.kernel.Ids;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A drawer nobody else sells at, in the first branch of a shop; put away after the test. */
public final class SpareDrawers implements AfterEachCallback {
    private final Map<String, String> drawers = new HashMap<>();

    /** @return the drawer's id, the same all through a test */
    public String of(String shop) {
        return drawers.computeIfAbsent(shop, SpareDrawers::made);
    }

    private static String made(String shop) {
        var id = Ids.next().toString();
        var branch = Books.text(shop, "select bin_to_uuid(branch_id) from till order by id limit 1");
        Books.run(shop, "insert into till (id, branch_id, name) values (uuid_to_bin('" + id + "'), uuid_to_bin('" + branch + "'), 'Drawer " + id.substring(24) + "')");
        return id;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        drawers.forEach((shop, drawer) -> Books.run(shop, "update till set active = false where id = uuid_to_bin('" + drawer + "')"));
        drawers.clear();
    }
}
