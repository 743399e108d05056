package com.completebytepos.till;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.completebytepos.books.Books;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A browser becomes a workstation by the word of somebody of this shop who may, once. */
class RegistrationsST {
    private static final String STATIONS = "select count(*) from workstation";

    @ParameterizedTest
    @CsvSource({"duka, otieno", "soko, kamau"})
    void whoMayNotRegisterGetsNoTicket(String shop, String accountant) {
        long tickets = Books.number(shop, "select count(*) from ticket");
        var refused = asked(shop, accountant);
        assertEquals(403, refused.status(), refused.toString());
        assertEquals("urn:problem:tenancy:not-allowed", refused.body().getString("type"));
        assertFalse(refused.body().containsKey("branches"), "nor hears what tills there are");
        assertEquals(tickets, Books.number(shop, "select count(*) from ticket"));
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri, soko, achieng", "soko, achieng, duka, njeri"})
    void aTicketOfAnotherShopOpensNothing(String shop, String supervisor, String other, String otherSupervisor) {
        var own = asked(shop, supervisor).body();
        var foreign = asked(other, otherSupervisor).body();
        long before = Books.number(shop, STATIONS);
        long beforeThere = Books.number(other, STATIONS);
        invalid(register(shop, foreign.getString("ticket"), drawer(own)));
        invalid(register(shop, foreign.getString("ticket"), drawer(foreign)));
        assertEquals(before, Books.number(shop, STATIONS));
        assertEquals(beforeThere, Books.number(other, STATIONS));
        assertEquals(404, register(shop, own.getString("ticket"), drawer(foreign)).status(), "nor is a drawer of another shop one of this");
        assertEquals(before, Books.number(shop, STATIONS));
    }

    @ParameterizedTest
    @CsvSource({"duka, njeri", "soko, achieng"})
    void aTicketRegistersOneBrowser(String shop, String supervisor) {
        var ticket = asked(shop, supervisor).body();
        var first = register(shop, ticket.getString("ticket"), drawer(ticket));
        assertEquals(201, first.status(), first.toString());
        long after = Books.number(shop, STATIONS);
        invalid(register(shop, ticket.getString("ticket"), drawer(ticket)));
        invalid(register(shop, "no ticket at all", drawer(ticket)));
        assertEquals(after, Books.number(shop, STATIONS));
        Books.run(shop, "update workstation set revoked_at = utc_timestamp(3) where id = uuid_to_bin('" + first.body().getString("workstationId") + "')");
    }

    private static void invalid(Api.Reply reply) {
        assertEquals(410, reply.status(), reply.toString());
        assertEquals("urn:problem:identity:ticket-invalid", reply.body().getString("type"));
    }

    private static Api.Reply asked(String shop, String username) {
        return Api.post(shop, "registrations", null, Json.createObjectBuilder().add("username", username).add("password", "demo-" + username).build().toString());
    }

    private static String drawer(JsonObject ticket) {
        return ticket.getJsonArray("branches").getJsonObject(0).getJsonArray("tills").getJsonObject(0).getString("id");
    }

    private static Api.Reply register(String shop, String ticket, String drawer) {
        var asked = Json.createObjectBuilder().add("ticket", ticket).add("tillId", drawer).add("name", "asked").add("publicKey", new ChainKey().publicKey()).add("persistent", true);
        return Api.post(shop, "workstations", null, asked.build().toString());
    }
}
