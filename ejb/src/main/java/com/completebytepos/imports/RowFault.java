package com.completebytepos.imports;

import java.io.Serializable;
import java.util.List;

/** A row that cannot be taken: {@code field} is the title of the column it is wrong in, {@code code} of the reason's text, {@code cells} what the row said. */
public record RowFault(int line, String field, String code, List<String> arguments, List<String> cells) implements Serializable {
}
