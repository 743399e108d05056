package com.completebytepos.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.completebytepos.books.Books;
import com.completebytepos.pages.House;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server's own user of the database may do to the audit trail: write on. */
class AuditGuardST {
    /** MySQL: a command that is denied to a user. */
    private static final int DENIED = 1142;
    private static final int REFUSED_BY_A_TRIGGER = 1644;

    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void theTrailIsNeitherEmptiedNorLaidOpenNorSetBack(String shop) {
        long entries = Books.number(shop, "select count(*) from audit_entry");
        for (var denied : new String[] {"TRUNCATE TABLE audit_entry", "DROP TABLE audit_head", "DROP TRIGGER audit_entry_no_delete", "DROP TRIGGER audit_head_only_forward",
                "ALTER TABLE audit_entry DROP COLUMN hash", "CREATE TRIGGER t BEFORE INSERT ON audit_entry FOR EACH ROW SET NEW.detail = ''", "CREATE TABLE audit_copy AS SELECT * FROM audit_entry",
                "RENAME TABLE audit_entry TO audit_old"}) {
            assertEquals(DENIED, refused(shop, denied).getErrorCode(), denied);
        }
        for (var guarded : new String[] {"DELETE FROM audit_entry ORDER BY seq DESC LIMIT 1", "UPDATE audit_entry SET detail = 'nothing' ORDER BY seq DESC LIMIT 1", "DELETE FROM audit_head",
                "UPDATE audit_head SET seq = seq - 1", "UPDATE audit_head SET seq = 1, hash = (SELECT hash FROM audit_entry WHERE seq = 1)", "UPDATE audit_head SET seq = seq + 1"}) {
            var refusal = refused(shop, guarded);
            assertEquals(REFUSED_BY_A_TRIGGER, refusal.getErrorCode(), guarded);
            assertTrue(refusal.getMessage().contains("audit"), refusal.getMessage());
        }
        assertEquals(entries, Books.number(shop, "select count(*) from audit_entry"));
    }

    private static SQLException refused(String shop, String sql) {
        return assertThrows(SQLException.class, () -> {
            try (var hand = DriverManager.getConnection("jdbc:mysql://127.0.0.1:" + House.port("CBPOS_DB_PORT", 13606) + "/cbpos_shop_" + shop + "?allowPublicKeyRetrieval=true", "cbpos_app", "cbpos-local-only");
                 var statement = hand.createStatement()) {
                statement.execute(sql);
            }
        }, sql);
    }
}
