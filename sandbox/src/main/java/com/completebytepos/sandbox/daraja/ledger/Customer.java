package com.completebytepos.sandbox.daraja.ledger;

import java.time.LocalDate;

/** A person with a phone: wallet, PIN and limits (KES 250,000 a payment, 500,000 a day, 500,000 in the wallet; D3 STK questions page). */
public final class Customer {
    public static final long MOST_PER_PAYMENT = 250_000_00L;
    public static final long MOST_PER_DAY = 500_000_00L;
    public static final long MOST_IN_WALLET = 500_000_00L;
    private static final int PIN_TRIES = 3;

    public final String msisdn;
    public final Name name;
    private String pin = "1234";
    private long balance = 300_000_00L;
    private boolean registered = true;
    private int wrongPins;
    private LocalDate day = LocalDate.MIN;
    private long spentToday;

    public record Name(String first, String middle, String last) {
        public String full() {
            return first + " " + middle + " " + last;
        }
    }

    public Customer(String msisdn, Name name) {
        this.msisdn = msisdn;
        this.name = name;
    }

    /** Result code of paying this amount today: 0 when nothing stands against it. */
    public String mayPay(long cents, LocalDate today) {
        if (!registered) return "2040";
        if (isLocked()) return "8006";
        if (cents > MOST_PER_PAYMENT) return "3";
        if (cents > balance) return "1";
        return spentOn(today) + cents > MOST_PER_DAY ? "4" : "0";
    }

    /** Result code of typing this PIN: 0, 2001 when wrong, 8006 when locked. */
    public String enter(String given) {
        if (isLocked()) return "8006";
        if (pin.equals(given)) {
            wrongPins = 0;
            return "0";
        }
        wrongPins++;
        return isLocked() ? "8006" : "2001";
    }

    public void pay(long cents, LocalDate today) {
        spentToday = spentOn(today) + cents;
        day = today;
        balance -= cents;
    }

    /** Result code of receiving this amount: 8 when the wallet would be too full. */
    public String mayReceive(long cents) {
        if (!registered) return "2040";
        return balance + cents > MOST_IN_WALLET ? "8" : "0";
    }

    public void receive(long cents) {
        balance += cents;
    }

    private long spentOn(LocalDate today) {
        return day.equals(today) ? spentToday : 0;
    }

    public boolean isLocked() {
        return wrongPins >= PIN_TRIES;
    }

    public boolean isRegistered() {
        return registered;
    }

    public long balance() {
        return balance;
    }

    public void set(String newPin, long newBalance, boolean nowRegistered, boolean locked) {
        pin = newPin;
        balance = newBalance;
        registered = nowRegistered;
        wrongPins = locked ? PIN_TRIES : 0;
    }

    public String pin() {
        return pin;
    }

    /** The number as newer provider papers show it: 2547****126. */
    public String masked() {
        return msisdn.substring(0, 4) + "****" + msisdn.substring(9);
    }
}
