package com.completebytepos.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.completebytepos.pages.Database;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A code that was given stands for one shop and its schema for ever: the database itself refuses to change it or to free it for another. */
class ShopCodesStayST {
    @ParameterizedTest
    @ValueSource(strings = {"duka", "soko"})
    void aCodeIsNeitherChangedNorFreed(String shop) throws Exception {
        refused("update shop set code = 'mpya' where code = '" + shop + "'");
        refused("update shop set code = upper(code) where code = '" + shop + "'");
        refused("delete from shop where code = '" + shop + "'");
        try (var hand = Database.connect(); var statement = hand.createStatement()) {
            hand.setAutoCommit(false);
            assertEquals(1, statement.executeUpdate("update shop set name = concat(name, ' II') where code = '" + shop + "'"), "a name is no code");
            hand.rollback();
        }
    }

    private static void refused(String deed) throws SQLException {
        try (var hand = Database.connect(); var statement = hand.createStatement()) {
            hand.setAutoCommit(false);
            var refusal = assertThrows(SQLException.class, () -> statement.executeUpdate(deed), deed);
            hand.rollback();
            assertEquals("45000", refusal.getSQLState(), deed + ": " + refusal.getMessage());
        }
    }
}
