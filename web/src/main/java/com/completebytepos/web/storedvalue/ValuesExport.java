package com.completebytepos.web.storedvalue;

import com.completebytepos.storedvalue.ValueBook;
import com.completebytepos.storedvalue.ValueKind;
import com.completebytepos.storedvalue.ValueRejection;
import com.completebytepos.web.export.Download;
import com.completebytepos.web.export.ExportFormat;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Cards, vouchers and store credit as a file: {@code values}, the whole filter with what is owed on it; {@code entries}, the ledger of one with its balance. */
@WebServlet("/office/storedvalue/files/*")
public class ValuesExport extends Download {
    private static final long serialVersionUID = 1;
    private static final int AT_A_TIME = 1000;

    @Inject transient ValueBook book;

    @Override
    protected void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = String.valueOf(request.getPathInfo());
        var format = ExportFormat.of(path).orElseThrow(() -> ValueRejection.NO_SUCH_VALUE.with());
        switch (path.substring(1, path.lastIndexOf('.'))) {
            case "values" -> values(filter(request), format, response);
            case "entries" -> entries(id(request.getParameter("id")), format, response);
            default -> throw ValueRejection.NO_SUCH_VALUE.with();
        }
    }

    private void values(ValueBook.Filter filter, ExportFormat format, HttpServletResponse response) throws IOException {
        var rows = book.page(filter, 0, AT_A_TIME);
        announce(response, "stored-values", format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("menu.values"), titles("kind", "code", "balance", "expires", "created"))) {
            for (int first = 0; !rows.isEmpty(); rows = book.page(filter, first, AT_A_TIME)) {
                for (var row : rows) file.row(Arrays.asList(text("tender." + row.kind()), row.code(), row.balance(), row.expiresOn(), row.createdAt()));
                first += AT_A_TIME;
            }
            file.sums(Arrays.asList(text("values.owed"), null, book.owed(filter), null, null));
        }
    }

    private void entries(UUID id, ExportFormat format, HttpServletResponse response) throws IOException {
        var account = book.find(id);
        var rows = book.entries(id);
        // Who reads the audit, or a folder of files, must not be able to spend it.
        announce(response, "stored-value-" + account.code().substring(Math.max(0, account.code().length() - 4)), format.ending(), format.mediaType(), false);
        try (var file = format.open(response.getOutputStream(), text("tender." + account.kind()) + " " + account.code(), titles("created", "what", "amount", "reason"))) {
            for (var row : rows) file.row(Arrays.asList(row.at(), text("values.entry." + row.kind()), row.amount(), row.reason()));
            file.sums(Arrays.asList(text("values.balance"), null, account.balance(), null));
        }
    }

    private List<String> titles(String... keys) {
        return Stream.of(keys).map(key -> text("values." + key)).toList();
    }

    /** What cannot be read does not restrict. */
    private static ValueBook.Filter filter(HttpServletRequest request) {
        var kind = Stream.of(ValueKind.values()).filter(one -> one.name().equals(request.getParameter("kind"))).findFirst().orElse(null);
        var code = request.getParameter("code");
        return new ValueBook.Filter(kind, code == null || code.isBlank() ? null : code.strip(), "true".equals(request.getParameter("all")));
    }

    private static UUID id(String text) {
        if (text == null || !text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")) throw ValueRejection.NO_SUCH_VALUE.with();
        return UUID.fromString(text);
    }
}
