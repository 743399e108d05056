package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.cash.CashDeed;
import com.completebytepos.cash.CashMovements;
import com.completebytepos.cash.GuessedPins;
import com.completebytepos.cash.Openings;
import com.completebytepos.cash.ShiftClosing;
import com.completebytepos.cash.Proformas;
import com.completebytepos.cash.Trainings;
import com.completebytepos.identity.TillPeople;
import com.completebytepos.identity.TimeClock;
import com.completebytepos.kernel.Money;
import com.completebytepos.returnables.DepositBook;
import com.completebytepos.returnables.MovedDeposits;
import com.completebytepos.selling.Checkout;
import com.completebytepos.selling.CompletedSale;
import com.completebytepos.selling.Exchanges;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ReceiptPrints;
import com.completebytepos.selling.Returns;
import com.completebytepos.selling.Shifts;
import com.completebytepos.storedvalue.ValueSales;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which desk a command is for. */
@ApplicationScoped
class Recorders {
    /** Money moves, or a drawer is open, or goods leave a cart; documents look at their cashier themselves. */
    private static final Set<String> AT_THE_DRAWER = Set.of("shift.open", "shift.close", "cash.move", "drawer.open", "cart.trace", "value.load", "account.settle", "deposit.move");

    @Inject Checkout checkout;
    @Inject Shifts shifts;
    @Inject Returns returns;
    @Inject Exchanges exchanges;
    @Inject ReceiptPrints prints;
    @Inject CashMovements cash;
    @Inject Openings openings;
    @Inject ShiftClosing closing;
    @Inject CustomerRows customers;
    @Inject ValueSales values;
    @Inject DepositBook deposits;
    @Inject Trainings trainings;
    @Inject Proformas proformas;
    @Inject GuessedPins pins;
    @Inject TimeClock clock;
    @Inject TillPeople people;

    /** Reads the command's own part before anything is written. @throws Unreadable when it is of no known kind or ill-shaped */
    Recording reading(Command command, WorkstationEntry from, boolean carefully) {
        var recording = ofItsDesk(command, from, carefully);
        if (!AT_THE_DRAWER.contains(command.kind())) return recording;
        return () -> Stream.concat(recording.record().stream(), oddCashier(command, from).stream()).toList();
    }

    /** Whoever left, or never worked there, is told of with what the drawer gave, as with what was sold. */
    private List<Finding> oddCashier(Command command, WorkstationEntry from) {
        var cashier = people.find(command.cashier());
        if (cashier.isEmpty()) return List.of(Finding.of("cashier-unknown", String.valueOf(command.cashier())));
        var found = new ArrayList<Finding>();
        if (!cashier.get().active()) found.add(Finding.of("cashier-dismissed", cashier.get().name()));
        if (!cashier.get().worksAt(from.branchId())) found.add(Finding.of("cashier-of-another-branch", cashier.get().name()));
        return found;
    }

    private Recording ofItsDesk(Command command, WorkstationEntry from, boolean carefully) {
        return switch (command.kind()) {
            case "sale" -> {
                var sale = CommandReader.sale(command, new CompletedSale.Place(from.branchId(), command.workstation(), from.tillId(), from.receiptPrefix(), command.counter()));
                var approved = CommandReader.approvals(command);
                var offer = CommandReader.offer(command);
                yield () -> {
                    var found = checkout.record(sale, approved, carefully);
                    offer.ifPresent(id -> proformas.taken(id, command.id(), command.at()));
                    return found;
                };
            }
            case "return" -> {
                var back = CommandReader.back(command, new CompletedSale.Place(from.branchId(), command.workstation(), from.tillId(), from.receiptPrefix(), command.counter()));
                var approved = CommandReader.approvals(command);
                yield () -> returns.record(back, approved, List.of());
            }
            case "exchange" -> {
                var told = CommandReader.exchange(command, new CompletedSale.Place(from.branchId(), command.workstation(), from.tillId(), from.receiptPrefix(), command.counter()));
                yield () -> exchanges.record(told, carefully);
            }
            case "shift.open" -> {
                var shift = CommandReader.shift(command, from.branchId(), from.tillId());
                var pieces = CommandReader.opening(command);
                yield () -> Stream.concat(shifts.open(shift).stream(), openings.counted(deed(command, from), pieces).stream()).toList();
            }
            case "receipt.print" -> {
                var print = CommandReader.print(command);
                yield () -> {
                    prints.count(new ReceiptPrints.Printed(command.id(), print.saleId(), print.paper(), print.medium()), null, command.at(), command.cashier());
                    return List.of();
                };
            }
            default -> besideSales(command, from);
        };
    }

    private Recording besideSales(Command command, WorkstationEntry from) {
        return switch (command.kind()) {
            case "shift.close" -> {
                var counted = CommandReader.close(command);
                var approved = CommandReader.approvals(command);
                yield () -> closing.close(deed(command, from), counted, approved);
            }
            case "cash.move" -> {
                var move = CommandReader.move(command);
                var approved = CommandReader.approvals(command);
                yield () -> cash.move(deed(command, from), move, approved);
            }
            case "drawer.open" -> {
                var reason = CommandReader.drawer(command);
                var approved = CommandReader.approvals(command);
                yield () -> cash.openedDrawer(deed(command, from), reason, approved);
            }
            case "cart.trace" -> {
                var lines = CommandReader.trace(command);
                var approved = CommandReader.approvals(command);
                yield () -> cash.removed(deed(command, from), lines, approved);
            }
            default -> besideTheDrawer(command, from);
        };
    }

    private Recording besideTheDrawer(Command command, WorkstationEntry from) {
        return switch (command.kind()) {
            case "customer.add" -> customers.added(command);
            case "account.settle" -> customers.settled(command, from);
            case "value.load" -> {
                var load = CommandReader.load(command, from);
                yield () -> values.load(load).stream().map(note -> Finding.of(note.code(), note.detail())).toList();
            }
            case "deposit.move" -> {
                var told = new Fields(command.body()).object("deposit");
                var moved = new MovedDeposits(deed(command, from), told.shortened("number", 40), told.idOrNull("customer"), CommandReader.depositLines(told), told.number("total"),
                        told.has("sale") ? told.idOrNull("sale") : null, told.has("refunds") ? told.list("refunds").stream().map(r -> new MovedDeposits.Refund(r.text("kind", 12), r.number("amount"), CommandReader.code(r))).toList() : List.of());
                var approved = CommandReader.approvals(command);
                yield () -> deposits.moved(moved, approved);
            }
            case "training.day" -> {
                var told = new Fields(command.body()).object("training");
                var day = told.day("day");
                var amount = Money.ofCents(told.number("amount"));
                long count = told.number("count");
                yield () -> trainings.told(deed(command, from), day, count, amount);
            }
            case "proforma" -> {
                var told = new Fields(command.body()).object("proforma");
                var made = new Proformas.Made(told.shortened("number", 40), told.idOrNull("customer"), told.shortenedOrNull("buyerPin", 11), told.list("lines").size(), Money.ofCents(told.number("total")),
                        Money.ofCents(told.number("tax")));
                yield () -> proformas.made(deed(command, from), made);
            }
            case "pin.wrong" -> {
                var told = new Fields(command.body()).object("pin");
                var guessed = new GuessedPins.Guessed(told.number("wrong"), told.flag("locked"), told.idOrNull("signedOn"));
                yield () -> pins.told(deed(command, from), guessed);
            }
            case "clock.in", "clock.out" -> {
                var punch = new TimeClock.Punch(command.id(), command.cashier(), from.branchId(), command.kind().equals("clock.in"), command.at(), null, null);
                yield () -> clock.told(punch).stream().map(code -> Finding.of(code, null)).toList();
            }
            default -> throw new Unreadable("kind");
        };
    }

    private static CashDeed deed(Command command, WorkstationEntry from) {
        return new CashDeed(command.id(), from.tillId(), from.branchId(), command.shift(), command.cashier(), command.at());
    }

    interface Recording {
        List<Finding> record();
    }
}
