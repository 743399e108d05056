package com.completebytepos.stock.model;

import com.completebytepos.kernel.Quantity;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** So many of what, by the name it had; {@code marks}: how its pieces were told apart, as they are kept. */
@Embeddable
public record AdjustmentLine(int lineNo, UUID skuId, String code, String name, Quantity quantity, @JdbcTypeCode(SqlTypes.LONGVARCHAR) String marks) {
}
