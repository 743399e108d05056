package com.completebytepos.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoTest {

    @Test
    void whatCannotBeSaidStopsNobodyFromStopping() {
        var done = new ArrayList<String>();
        var failed = assertThrows(NumberFormatException.class, () -> Demo.each(() -> {
            throw new NumberFormatException("the terminal");
        }, () -> done.add("server"), () -> {
            throw new IllegalStateException("the database");
        }, () -> done.add("the end")));
        assertEquals(List.of("server", "the end"), done);
        assertEquals("the database", failed.getSuppressed()[0].getMessage());
    }
}
