package com.completebytepos.selling;

import java.io.Serializable;
import java.util.function.UnaryOperator;

/** Something about a stored command a person should look at. {@code line} 0 = the whole of it; {@code detail} tells what was expected and what came: a plain value, or the form of a {@link com.completebytepos.kernel.Detail}. */
public record Finding(String code, int line, String detail) implements Serializable {

    /** With its detail in words. */
    public Finding said(UnaryOperator<String> words) {
        return new Finding(code, line, words.apply(detail));
    }

    public static Finding of(String code, String detail) {
        return new Finding(code, 0, detail);
    }
}
