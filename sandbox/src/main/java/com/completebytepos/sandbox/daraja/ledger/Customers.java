package com.completebytepos.sandbox.daraja.ledger;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every phone that ever came up, each with a name that depends on its number only. */
public final class Customers {
    private static final List<String> FIRST = List.of("Amina", "Brian", "Chebet", "Daniel", "Esther", "Farah", "Grace", "Hassan", "Imani", "Juma", "Kioko", "Leah");
    private static final List<String> MIDDLE = List.of("Wairimu", "Otieno", "Mutua", "Akinyi", "Kiptoo", "Njoroge", "Nekesa");
    private static final List<String> LAST = List.of("Kamau", "Ochieng", "Mwangi", "Kiplagat", "Wekesa", "Abdi", "Muthoni", "Barasa", "Cherono");

    private final Map<String, Customer> byNumber = new TreeMap<>();

    public Customer of(String msisdn) {
        return byNumber.computeIfAbsent(msisdn, number -> new Customer(number, nameOf(Long.parseLong(number))));
    }

    public List<Customer> all() {
        return List.copyOf(byNumber.values());
    }

    private static Customer.Name nameOf(long number) {
        return new Customer.Name(FIRST.get((int) (number % 12)), MIDDLE.get((int) (number / 12 % 7)), LAST.get((int) (number / 84 % 9)));
    }
}
