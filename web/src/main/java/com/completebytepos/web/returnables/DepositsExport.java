package com.completebytepos.web.returnables;

import com.completebytepos.purchasing.Suppliers;
import com.completebytepos.returnables.DepositBalances;
import com.completebytepos.returnables.KeptDeposits;
import com.completebytepos.returnables.ReturnablesRejection;
import com.completebytepos.returnables.SupplierEmpties;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** As files: {@code customers}, what is out and owed of each; {@code entries}, the ledger; {@code kept}, what became income; {@code suppliers}, what of theirs lies here. */
@WebServlet("/office/returnables/files/*")
public class DepositsExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject transient DepositBalances balances;
    @Inject transient KeptDeposits kept;
    @Inject transient SupplierEmpties empties;
    @Inject transient Suppliers suppliers;
    @Inject transient Names names;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        var format = ExportFormat.of(path).orElseThrow(() -> ReturnablesRejection.NO_SUCH_EXPORT.with());
        switch (path.substring(1, path.lastIndexOf('.'))) {
            case "customers" -> customers(format, response);
            case "entries" -> entries(format, response);
            case "kept" -> kept(format, response);
            case "suppliers" -> suppliers(format, response);
            default -> throw ReturnablesRejection.NO_SUCH_EXPORT.with();
        }
    }

    private void customers(ExportFormat format, HttpServletResponse response) throws IOException {
        var rows = names.rows(balances.page(null, 0, AT_A_TIME));
        announce(response, "deposits-of-customers", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("returnables.of-customers"), titles("customer", "returnable", "pieces", "owed", "days"))) {
            for (int first = 0; !rows.isEmpty(); rows = names.rows(balances.page(null, first, AT_A_TIME))) {
                for (var row : rows) file.row(Arrays.asList(row.customer() == null ? text("returnables.unnamed") : row.customer(), row.returnable(), row.balance().pieces(), row.balance().owed(), row.days()));
                first += AT_A_TIME;
            }
        }
    }

    private void entries(ExportFormat format, HttpServletResponse response) throws IOException {
        var rows = balances.entries(null, 0, AT_A_TIME);
        announce(response, "deposits", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("returnables.ledger"), titles("at", "number", "what", "returnable", "pieces", "amount", "customer", "reason", "person", "branch", "till"))) {
            for (int first = 0; !rows.isEmpty(); rows = balances.entries(null, first, AT_A_TIME)) {
                for (var one : names.movements(rows)) {
                    var row = one.entry();
                    file.row(Arrays.asList(row.at(), row.number(), text("deposit-kind." + row.kind()), row.name(), (long) row.pieces(), row.amount(), one.customer(), row.reason(), one.person(), one.branch(), one.till()));
                }
                first += AT_A_TIME;
            }
        }
    }

    private void kept(ExportFormat format, HttpServletResponse response) throws IOException {
        var rows = kept.page(0, AT_A_TIME);
        announce(response, "deposits-kept", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("returnables.kept"), titles("at", "number", "returnable", "pieces", "amount", "letter", "tax", "reason", "person", "source"))) {
            for (int first = 0; !rows.isEmpty(); rows = kept.page(first, AT_A_TIME)) {
                for (var row : rows) {
                    file.row(Arrays.asList(row.at(), row.number(), row.name(), (long) row.pieces(), row.amount(), row.letter(), row.tax(), row.reason(), row.person(), row.source()));
                }
                first += AT_A_TIME;
            }
        }
    }

    private void suppliers(ExportFormat format, HttpServletResponse response) throws IOException {
        var called = suppliers.names();
        var kinds = names.returnables();
        var rows = empties.balances();
        announce(response, "empties-of-suppliers", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("returnables.suppliers"), titles("supplier", "returnable", "lie-here", "held"))) {
            for (var row : rows) file.row(Arrays.asList(called.getOrDefault(row.supplierId(), "?"), kinds.getOrDefault(row.returnableId(), "?"), row.pieces(), row.held()));
        }
    }

    private List<String> titles(String... keys) {
        return Stream.of(keys).map(key -> text("returnables." + key)).toList();
    }
}
