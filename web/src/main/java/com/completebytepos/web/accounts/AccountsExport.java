package com.completebytepos.web.accounts;

import com.completebytepos.accounts.AccountQueries;
import com.completebytepos.accounts.AccountsRejection;
import com.completebytepos.accounts.CreditBook;
import com.completebytepos.accounts.CustomerFigures;
import com.completebytepos.accounts.Segment;
import com.completebytepos.customers.CustomerEntry;
import com.completebytepos.customers.CustomerRegister;
import com.completebytepos.kernel.Money;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import com.completebytepos.web.export.TableFile;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Statements, the ageing of debts and the members of a segment as files: {@code statement.pdf?id=}, {@code ageing.xlsx}, {@code segment.csv?segment=}. */
@WebServlet("/office/accounts/export/*")
public class AccountsExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject transient CustomerRegister register;
    @Inject transient AccountQueries accounts;
    @Inject transient CreditBook credit;
    @Inject transient CustomerFigures figures;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        var format = ExportFormat.of(path).orElseThrow(() -> AccountsRejection.NO_SUCH_EXPORT.with());
        switch (path.substring(1, path.lastIndexOf('.'))) {
            case "statement" -> statement(id(request.getParameter("id")), format, response);
            case "ageing" -> ageing(format, response);
            case "segment" -> segment(request.getParameter("segment"), format, response);
            default -> throw AccountsRejection.NO_SUCH_EXPORT.with();
        }
    }

    private void statement(UUID id, ExportFormat format, HttpServletResponse response) throws IOException {
        var customer = register.entry(id);
        var rows = accounts.statement(customer.id(), null);
        var title = text("accounts.statement-of", customer.name(), customer.code());
        try (var file = open(format, response, "statement-" + customer.code(), title, "time", "kind", "number", "amount", "owed")) {
            for (var row : rows) file.row(Arrays.asList(row.at(), text("accounts.credit-kind." + row.kind()), row.number(), row.amount(), row.owed()));
            file.sums(Arrays.asList(text("accounts.owed"), null, null, null, rows.isEmpty() ? Money.ZERO : rows.get(rows.size() - 1).owed()));
        }
    }

    private void ageing(ExportFormat format, HttpServletResponse response) throws IOException {
        var rows = credit.ageing();
        try (var file = open(format, response, "ageing", text("accounts.ageing"), "code", "customer", "phone", "current", "to30", "to60", "to90", "beyond", "total")) {
            for (var r : rows) file.row(Arrays.asList(code(r.customer()), name(r.customer()), r.customer() == null ? null : r.customer().phone(), r.current(), r.to30(), r.to60(), r.to90(), r.beyond(), r.total()));
            file.sums(Arrays.asList(text("sales.total"), null, null, null, null, null, null, null, rows.stream().map(CreditBook.AgeingRow::total).reduce(Money.ZERO, Money::plus)));
        }
    }

    private void segment(String named, ExportFormat format, HttpServletResponse response) throws IOException {
        var segment = Arrays.stream(Segment.values()).filter(s -> s.name().equals(named)).findFirst().orElseThrow(() -> AccountsRejection.NO_SUCH_EXPORT.with());
        var rows = figures.members(segment, 0, AT_A_TIME);
        try (var file = open(format, response, "segment", text("accounts.segment." + segment), "code", "customer", "phone", "email", "consent", "purchases", "spent", "last")) {
            for (int first = 0; !rows.isEmpty(); rows = figures.members(segment, first, AT_A_TIME)) {
                for (var r : rows) file.row(Arrays.asList(r.customer().code(), r.customer().name(), r.customer().phone(), r.customer().email(), r.customer().consent() ? "yes" : "no", (long) r.purchases(), r.spent(), r.lastAt()));
                first += AT_A_TIME;
            }
        }
    }

    private TableFile open(ExportFormat format, HttpServletResponse response, String what, String title, String... columns) throws IOException {
        announce(response, what, format.ending(), format.mediaType(), false);
        return format.open(response.getOutputStream(), title, List.of(columns).stream().map(c -> text("accounts.column." + c)).toList());
    }

    private static String code(CustomerEntry customer) {
        return customer == null ? null : customer.code();
    }

    private static String name(CustomerEntry customer) {
        return customer == null ? null : customer.name();
    }

    private static UUID id(String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw AccountsRejection.NO_SUCH_EXPORT.with();
        return UUID.fromString(text);
    }
}
