package com.completebytepos.selling;

import java.io.Serializable;

/** Something about a stored command a person should look at. {@code line} 0 = the whole of it; {@code detail} tells what was expected and what came. */
public record Finding(String code, int line, String detail) implements Serializable {

    public static Finding of(String code, String detail) {
        return new Finding(code, 0, detail);
    }
}
