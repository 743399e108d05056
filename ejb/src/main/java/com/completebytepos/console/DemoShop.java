package com.completebytepos.console;

import com.completebytepos.branches.BusinessDetails;
import com.completebytepos.identity.NewUser;
import com.completebytepos.identity.Role;
import com.completebytepos.pricing.TaxProfileKind;
import java.util.List;
import java.util.Set;

/** A demo shop as it is to stand: how it is ordered, and what it has beside that and the goods of the seed. */
public record DemoShop(OpenShop order, BusinessDetails business, List<Place> places, List<NewUser> people) {
    static final List<DemoShop> BOTH = List.of(duka(), soko());

    /** A till, and the branch it stands in, made where there is none of that code. */
    public record Place(String code, String name, String address, String phone, String till) {
    }

    public String code() {
        return order.code();
    }

    private static DemoShop duka() {
        return new DemoShop(new OpenShop("duka", "Duka la Asha", "MA", "Moi Avenue", TaxProfileKind.VAT, owner("asha", "Asha")),
                new BusinessDetails("Duka la Asha", "A000000001D", null, "Asante, karibu tena!"),
                List.of(new Place("MA", "Moi Avenue", null, null, "2")),
                List.of(add("njeri", "Njeri", Role.SUPERVISOR, "246810"), add("otieno", "Otieno", Role.ACCOUNTANT, null), till("wanjiku", "Wanjiku", "1357")));
    }

    private static DemoShop soko() {
        return new DemoShop(new OpenShop("soko", "Soko Mpya", "TB", "Tom Mboya Street", TaxProfileKind.VAT, owner("musa", "Musa")),
                new BusinessDetails("Soko Mpya", "A000000002S", null, "Asante, karibu tena!"),
                List.of(new Place("KT", "Kisumu Town", "Oginga Odinga Street, Kisumu", "+254 57 0000000", "1"), new Place("NK", "Nakuru", "Kenyatta Avenue, Nakuru", "+254 51 0000000", "1")),
                List.of(add("achieng", "Achieng", Role.SUPERVISOR, "135790"), add("kamau", "Kamau", Role.ACCOUNTANT, null), till("baraka", "Baraka", "2468"), till("zawadi", "Zawadi", "8642")));
    }

    private static NewUser owner(String username, String name) {
        return new NewUser(username, name, username + "@localhost", Set.of(Role.OWNER), "demo-" + username, null);
    }

    private static NewUser add(String username, String name, Role role, String pin) {
        return new NewUser(username, name, username + "@localhost", Set.of(role), "demo-" + username, pin);
    }

    private static NewUser till(String username, String name, String pin) {
        return new NewUser(username, name, null, Set.of(Role.CASHIER), null, pin);
    }
}
