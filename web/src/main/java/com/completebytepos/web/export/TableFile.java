package com.completebytepos.web.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * A table on its way into a file. A cell is a text, {@code Money}, {@code Quantity}, a whole number, a {@code BigDecimal},
 * a {@code LocalDate} or an {@code Instant} (shown in Nairobi); null is an empty cell. Closing ends the file, not the stream.
 */
public interface TableFile extends Closeable {

    void row(List<?> cells) throws IOException;

    /** The row of sums, set apart where the format can. */
    void sums(List<?> cells) throws IOException;
}
