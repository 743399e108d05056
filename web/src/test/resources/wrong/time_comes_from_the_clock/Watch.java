package com.completebytepos.selling;

import java.time.Instant;

public class Watch {
    Instant at() { return Instant.now(); }
}
