package com.completebytepos.selling;

import java.time.Instant;
import java.util.function.Supplier;

public class Pointer {
    Supplier<Instant> at() { return Instant::now; }
}
