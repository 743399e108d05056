package com.completebytepos.accounts;

import com.completebytepos.accounts.model.OpenItem;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.kernel.HouseClock;
import com.completebytepos.kernel.Money;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

/** What a reminder says, in the customer's own language. An SMS says the sum alone: who reads the screen may be somebody else. */
final class ReminderWords {
    /** The oldest ones; the sum is of all. */
    private static final int LISTED = 10;

    private ReminderWords() {
    }

    static Reminder written(ReminderChannel channel, CustomerEntry customer, String shop, List<OpenItem> unpaid, LocalDate today) {
        var locale = Locale.forLanguageTag(customer.locale() == null ? "en" : customer.locale());
        var owed = sum(unpaid);
        var overdue = sum(unpaid.stream().filter(i -> i.dueOn().isBefore(today)).toList());
        if (channel == ReminderChannel.SMS) return new Reminder(channel, customer.phone(), "", text(locale, "reminder.sms", shop, customer.firstName(), shown(owed), shown(overdue)));
        var lines = unpaid.stream().limit(LISTED).map(i -> text(locale, "reminder.line", i.number(), LocalDate.ofInstant(i.at(), HouseClock.NAIROBI).toString(), i.dueOn().toString(), shown(i.unpaid()))).collect(Collectors.joining("\n"));
        return new Reminder(channel, customer.email(), text(locale, "reminder.subject", shop, shown(owed)), text(locale, "reminder.body", customer.name(), shop, lines, shown(owed), shown(overdue)));
    }

    static Money sum(List<OpenItem> items) {
        return items.stream().map(OpenItem::unpaid).reduce(Money.ZERO, Money::plus);
    }

    private static String shown(Money money) {
        return String.format(Locale.ROOT, "%,.2f", money.toBigDecimal());
    }

    private static String text(Locale locale, String key, Object... arguments) {
        var letters = ResourceBundle.getBundle("letters", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(letters.getString(key), locale).format(arguments);
    }
}
