package com.completebytepos.kernel;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** VARCHAR(600) CHARACTER SET ascii COLLATE ascii_bin in SQL. */
@Converter(autoApply = true)
public class SealedColumn implements AttributeConverter<SealedText, String> {

    @Override
    public String convertToDatabaseColumn(SealedText sealed) {
        return sealed == null ? null : sealed.stored();
    }

    @Override
    public SealedText convertToEntityAttribute(String column) {
        return column == null ? null : new SealedText(column);
    }
}
