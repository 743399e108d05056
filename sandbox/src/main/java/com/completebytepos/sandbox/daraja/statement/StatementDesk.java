package com.completebytepos.sandbox.daraja.statement;

import com.completebytepos.sandbox.daraja.World;
import com.completebytepos.sandbox.daraja.http.Answer;
import com.completebytepos.sandbox.daraja.http.Call;
import com.completebytepos.sandbox.daraja.ledger.Organisation;
import com.completebytepos.sandbox.daraja.ledger.Posting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The organisation portal's statement export as CSV or XLSX, newest row first. */
public final class StatementDesk {
    private final World world;

    public StatementDesk(World world) {
        this.world = world;
    }

    public Answer export(Call call, boolean asWorkbook) {
        Organisation organisation = world.organisations.byShortCode(call.asked("shortCode").orElse(""))
                .orElseThrow(() -> new IllegalArgumentException("no such short code"));
        StatementForm form = new StatementForm(call);
        StatementSheet sheet = new StatementSheet(form, preamble(organisation, form), rows(organisation, form));
        try {
            return asWorkbook ? Answer.file("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", sheet.workbook())
                    : Answer.file("text/csv", sheet.csv());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static List<Posting> rows(Organisation organisation, StatementForm form) {
        List<Posting> rows = new ArrayList<>(organisation.postings().stream().filter(row -> row.account() == form.account())
                .filter(row -> !row.completed().isBefore(form.from()) && row.completed().isBefore(form.until())).toList());
        Collections.reverse(rows);
        return form.discrepancies().applied(rows);
    }

    private List<String> preamble(Organisation organisation, StatementForm form) {
        List<String> lines = List.of("Organization Name: " + organisation.name(), "Short Code: " + organisation.shortCode(),
                "Account: " + form.account().title, "Time Period: From " + form.day("from") + " To " + form.day("to"),
                "Operator: " + organisation.initiator.name, "Report Date: " + world.clock.inNairobi().format(form.dates()),
                "", "Organization Statement", "", "");
        return lines.subList(0, form.preamble());
    }
}
