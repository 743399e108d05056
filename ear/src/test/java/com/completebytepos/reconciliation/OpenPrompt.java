package com.completebytepos.reconciliation;

import com.completebytepos.books.Books;
import com.completebytepos.pages.Database;
import com.completebytepos.payments.MobileTill;
import com.completebytepos.payments.Simulator;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;

/** A prompt of which it is known as much as that, asked for then. */
record OpenPrompt(long cents, String phone, String state, LocalDateTime at) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    OpenPrompt(long cents, String state, LocalDateTime at) {
        this(cents, Simulator.freshPhone(), state, at);
    }

    /** All at once. @return their ids, in the same order */
    static List<String> all(MobileTill till, OpenPrompt... all) throws SQLException {
        var ids = Arrays.stream(all).map(one -> till.asked(one.cents, one.phone)).toList();
        for (var id : ids) till.await(id, "WAITING", PATIENCE);
        for (var one : all) Simulator.answer(one.phone, "cancel");
        for (int n = 0; n < all.length; n++) {
            till.await(ids.get(n), "FAILED", PATIENCE);
            Database.run("delete from cbpos_work.work_item where reference = '" + ids.get(n) + "'");
            Books.run(till.shop(), "update payment set state = '" + all[n].state + "', reason = null, settled_at = null, created_at = '" + all[n].at.minusHours(3).toString().replace('T', ' ')
                    + "', version = version + 1 where id = uuid_to_bin('" + ids.get(n) + "')");
        }
        return ids;
    }
}
