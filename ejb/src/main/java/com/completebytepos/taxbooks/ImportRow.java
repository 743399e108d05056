package com.completebytepos.taxbooks;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.UUID;

/** Imported goods as the customs office declared them, and what became of our answer. */
public record ImportRow(UUID id, UUID deviceId, Declared declared, AnswerState state, String itemCode, String classCode, String remark, String words) implements Serializable {

    public record Declared(String task, int seq, String declaredOn, String hsCode, String name, String origin, BigDecimal quantity, String supplier) implements Serializable {
    }

    public boolean isOpen() {
        return state == AnswerState.NEW || state == AnswerState.REFUSED;
    }
}
