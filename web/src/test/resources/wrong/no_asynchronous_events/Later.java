package com.completebytepos.selling;

import jakarta.enterprise.event.Event;

public class Later {
    void tell(Event<String> told) { told.fireAsync("sold"); }
}
