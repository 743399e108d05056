package com.completebytepos.sync;

import com.completebytepos.branches.WorkstationEntry;
import com.completebytepos.selling.Checkout;
import com.completebytepos.selling.Finding;
import com.completebytepos.selling.ReceiptPrints;
import com.completebytepos.selling.Shifts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Which desk a command is for. */
@ApplicationScoped
class Recorders {
    @Inject Checkout checkout;
    @Inject Shifts shifts;
    @Inject ReceiptPrints prints;

    /** Reads the command's own part before anything is written. @throws Unreadable when it is of no known kind or ill-shaped */
    Recording reading(Command command, WorkstationEntry from, boolean carefully) {
        return switch (command.kind()) {
            case "sale" -> {
                var sale = CommandReader.sale(command, from.branchId(), from.tillId(), from.receiptPrefix());
                yield () -> checkout.record(sale, carefully);
            }
            case "shift.open" -> {
                var shift = CommandReader.shift(command, from.branchId(), from.tillId());
                yield () -> shifts.open(shift);
            }
            case "receipt.print" -> {
                var print = CommandReader.print(command);
                yield () -> {
                    prints.count(command.id(), print.saleId(), print.paper(), print.medium(), command.at(), command.cashier());
                    return List.of();
                };
            }
            default -> throw new Unreadable("kind");
        };
    }

    interface Recording {
        List<Finding> record();
    }
}
