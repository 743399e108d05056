package com.completebytepos.selling;

import java.time.Clock;

public class Pocket {
    Clock own() { return Clock.systemUTC(); }
}
