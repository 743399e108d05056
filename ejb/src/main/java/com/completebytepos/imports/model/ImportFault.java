package com.completebytepos.imports.model;

import com.completebytepos.imports.RowFault;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** A row that was not taken, with what it said. Made new by every check. */
@Entity
public class ImportFault {
    private static final String BETWEEN = "\u001f";

    @Embeddable
    public record Key(UUID runId, int lineNo) implements Serializable {
    }

    @EmbeddedId private Key key;
    private String field;
    private String code;
    private String arguments;
    @Column(length = 65535) private String cells;

    protected ImportFault() {
    }

    public ImportFault(UUID runId, RowFault fault) {
        this.key = new Key(runId, fault.line());
        this.field = fault.field();
        this.code = fault.code();
        this.arguments = shortened(String.join(BETWEEN, fault.arguments()), 500);
        this.cells = shortened(String.join(BETWEEN, fault.cells()), 20_000);
    }

    public RowFault row() {
        return new RowFault(key.lineNo(), field, code, list(arguments), list(cells));
    }

    private static List<String> list(String joined) {
        return Arrays.asList(joined.split(BETWEEN, -1));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
